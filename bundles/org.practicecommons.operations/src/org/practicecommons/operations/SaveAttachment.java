package org.practicecommons.operations;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.practicecommons.base.FileTrouble;
import org.practicecommons.base.Message;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Session;
import org.practicecommons.operations.internal.OpenHome;

/** Writes a copy of a file kept with a record that the session may see, and answers where it is. */
public final class SaveAttachment extends Operation<Path> {

    private final String id;
    private final String name;
    private final Optional<Path> folder;

    private SaveAttachment(String id, String name, Optional<Path> folder) {
        this.id = id;
        this.name = name;
        this.folder = folder;
    }

    /** A file that has that name already is replaced, once the copy is whole. */
    public static SaveAttachment to(Path file, String id) {
        return new SaveAttachment(id, file.getFileName().toString(), Optional.of(file.toAbsolutePath().getParent()));
    }

    /** A copy to look at, which only this user of the machine can read and which goes when the program ends. */
    public static SaveAttachment toLookAt(String id, String name) {
        return new SaveAttachment(id, name.replaceAll("[^\\p{L}\\p{N}._ -]", "_"), Optional.empty());
    }

    @Override
    Path execute(OpenHome home, Session session, Progress progress) {
        try {
            Path in = folder.isPresent() ? folder.get() : Files.createTempDirectory("practice-commons");
            Path file = in.resolve(name);
            if (folder.isEmpty()) {
                in.toFile().deleteOnExit();
                file.toFile().deleteOnExit();
            }
            write(home, session, progress, file);
            return file;
        } catch (IOException e) {
            throw new Refusal(Refusal.Reason.STORAGE,
                    Message.of(Operation.class, "export.notWritten", "cause", FileTrouble.cause(e)), e);
        }
    }

    private void write(OpenHome home, Session session, Progress progress, Path file) throws IOException {
        Path part = file.resolveSibling(name + ".part");
        try {
            try (OutputStream out = Files.newOutputStream(part)) {
                new ReadAttachment(id, out).execute(home, session, progress);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
