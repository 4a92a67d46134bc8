package org.practicecommons.operations;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;
import org.practicecommons.base.FileTrouble;
import org.practicecommons.base.Message;
import org.practicecommons.base.Refusal;

/** Writes files that appear under their name only when they are whole; what stood there is replaced then. */
final class WholeFile {

    private WholeFile() {
    }

    /** @throws Refusal STORAGE when it cannot be written, or what the work refuses */
    static Path write(Path file, Consumer<OutputStream> work) {
        Path target = file.toAbsolutePath();
        Path part = target.resolveSibling("." + target.getFileName() + ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
                work.accept(out);
            }
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
            return target;
        } catch (IOException e) {
            throw new Refusal(Refusal.Reason.STORAGE, Message.of(Operation.class, "file.notWritten", "file", target,
                    "cause", FileTrouble.cause(e)), e);
        } finally {
            part.toFile().delete();
        }
    }
}
