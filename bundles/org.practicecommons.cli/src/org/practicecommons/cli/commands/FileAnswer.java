package org.practicecommons.cli.commands;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.function.Function;
import org.practicecommons.base.FileTrouble;
import org.practicecommons.base.Message;
import org.practicecommons.base.Refusal;

/**
 * Where an answer goes that may be a file. A file appears under its name only when it is whole: a command that fails
 * half-way leaves what stood there before.
 */
final class FileAnswer {

    private FileAnswer() {
    }

    static <R> R write(CommandContext context, Optional<String> file, Function<OutputStream, R> work) {
        if (file.isEmpty()) {
            return work.apply(context.invocation().out());
        }
        Path target = context.invocation().path(file.get());
        Path part = target.resolveSibling("." + target.getFileName() + ".part");
        try {
            R result;
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
                result = work.apply(out);
            }
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
            return result;
        } catch (IOException e) {
            throw new Refusal(Refusal.Reason.STORAGE, Message.of(FileAnswer.class, "file.notWritten", "file", target,
                    "cause", FileTrouble.cause(e)), e);
        } finally {
            part.toFile().delete();
        }
    }
}
