package org.practicecommons.operations;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.practicecommons.base.FileTrouble;
import org.practicecommons.base.Message;
import org.practicecommons.base.Refusal;

/** Writes files that appear under their name only when they are whole; what stood there is replaced then. */
final class WholeFile {

    /** Writes what the file is to hold; the stream is closed for it. */
    interface Work {
        void to(OutputStream out) throws IOException;
    }

    private WholeFile() {
    }

    /** @throws Refusal STORAGE when it cannot be written, or what the work refuses */
    static Path write(Path file, Work work) {
        Path target = file.toAbsolutePath();
        Path part = target.resolveSibling("." + target.getFileName() + ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
                work.to(out);
            }
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
            return target;
        } catch (IOException e) {
            throw notWritten(target, e);
        } finally {
            part.toFile().delete();
        }
    }

    static Refusal notWritten(Path file, IOException e) {
        return new Refusal(Refusal.Reason.STORAGE, Message.of(Operation.class, "file.notWritten", "file", file,
                "cause", FileTrouble.cause(e)), e);
    }
}
