package org.practicecommons.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A projection for tests: one line for each entry, kept in one file that a commit replaces. */
class NotesProjection implements Projection {

    private final Storage storage;
    private final String file;
    private final List<String> pending = new ArrayList<>();
    private volatile List<String> lines;
    private volatile Checkpoint checkpoint;
    volatile boolean closed;

    NotesProjection(Storage storage, Path directory) throws IOException {
        this.storage = storage;
        file = storage.path("").relativize(directory).toString().replace('\\', '/') + "/notes";
        String text = storage.size(file) < 0 ? "" : new String(storage.readAll(file), StandardCharsets.UTF_8);
        List<String> all = text.isEmpty() ? List.of("") : List.of(text.split("\n"));
        checkpoint = Checkpoint.parse(all.getFirst());
        lines = all.subList(1, all.size());
        if (text.contains("BROKEN")) {
            throw new IOException("broken");
        }
    }

    List<String> lines() {
        return lines;
    }

    @Override
    public Checkpoint checkpoint() {
        return checkpoint;
    }

    @Override
    public void apply(List<Entry> entries) {
        entries.forEach(entry -> pending.add(entry.sequence() + " " + entry.id()));
    }

    @Override
    public void commit(Checkpoint next) {
        List<String> all = new ArrayList<>(lines);
        all.addAll(pending);
        pending.clear();
        try {
            storage.replace(file, (next + "\n" + String.join("\n", all)).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        lines = List.copyOf(all);
        checkpoint = next;
    }

    @Override
    public void close() {
        closed = true;
    }
}
