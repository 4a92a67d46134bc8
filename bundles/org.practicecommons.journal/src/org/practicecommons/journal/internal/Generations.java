package org.practicecommons.journal.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.practicecommons.journal.Projection;
import org.practicecommons.journal.Storage;

/** The numbered folders of one projection and the small file that says which of them serves. For one thread. */
public final class Generations<P extends Projection> {

    private static final Pattern NUMBER = Pattern.compile("\\d{4,9}");

    private final Storage storage;
    private final String name;
    private final Projection.Factory<P> factory;

    /** One open generation. */
    public record Generation<P>(int number, P projection) {}

    public Generations(Storage storage, String name, Projection.Factory<P> factory) throws IOException {
        this.storage = storage;
        this.name = name;
        this.factory = factory;
        storage.createDirectory(name);
    }

    private String folder(int number) {
        return "%s/%04d".formatted(name, number);
    }

    /** Where a generation lies on the disk. */
    Path path(int number) {
        return storage.path(folder(number));
    }

    private String pointer() {
        return name + "/CURRENT";
    }

    private int current() throws IOException {
        if (storage.size(pointer()) < 0) {
            return 0;
        }
        String text = new String(storage.readAll(pointer()), StandardCharsets.US_ASCII).strip();
        return NUMBER.matcher(text).matches() ? Integer.parseInt(text) : 0;
    }

    /**
     * Opens the serving generation if it can be opened and the caller finds it usable; begins a new one otherwise.
     * Clears away what interrupted rebuilds left.
     */
    public Generation<P> open(Predicate<P> usable) throws IOException {
        int current = current();
        deleteAllBut(current);
        if (current > 0 && storage.list(name).contains("%04d".formatted(current))) {
            Optional<P> found = tryToOpen(current);
            if (found.isPresent() && usable.test(found.get())) {
                return new Generation<>(current, found.get());
            }
            found.ifPresent(Projection::close);
        }
        Generation<P> next = begin(current + 1);
        serve(next.number());
        deleteAllBut(next.number());
        return next;
    }

    private Optional<P> tryToOpen(int number) {
        try {
            return Optional.of(factory.open(path(number)));
        } catch (IOException | RuntimeException e) {
            return Optional.empty(); // whatever is wrong with it: it is disposable, the next one is built
        }
    }

    /** An empty generation with that number, which does not serve yet. */
    public Generation<P> begin(int number) throws IOException {
        storage.deleteTree(folder(number));
        storage.createDirectory(folder(number));
        return new Generation<>(number, factory.open(path(number)));
    }

    /** From now on, also after a crash, that generation serves. */
    public void serve(int number) throws IOException {
        storage.replace(pointer(), "%04d%n".formatted(number).getBytes(StandardCharsets.US_ASCII));
    }

    /** Deletes a closed generation. */
    public void delete(int number) throws IOException {
        storage.deleteTree(folder(number));
    }

    private void deleteAllBut(int number) throws IOException {
        for (String entry : storage.list(name)) {
            if (NUMBER.matcher(entry).matches() && Integer.parseInt(entry) != number) {
                storage.deleteTree(name + "/" + entry);
            }
        }
    }
}
