package org.practicecommons.cli.commands;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
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
        try (Watched out = new Watched(Files.newOutputStream(part))) {
            R result = written(out, work);
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
            return result;
        } catch (IOException e) {
            throw new Refusal(Refusal.Reason.STORAGE, Message.of(FileAnswer.class, "file.notWritten", "file", target,
                    "cause", FileTrouble.cause(e)), e);
        } finally {
            part.toFile().delete();
        }
    }

    /** Whoever writes into a stream cannot say where it leads. */
    private static <R> R written(Watched out, Function<OutputStream, R> work) throws IOException {
        try (OutputStream buffered = new BufferedOutputStream(out)) {
            return work.apply(buffered);
        } catch (Refusal refusal) {
            if (out.trouble != null) {
                throw out.trouble;
            }
            throw refusal;
        }
    }

    private static final class Watched extends FilterOutputStream {

        private IOException trouble;

        Watched(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            try {
                out.write(bytes, offset, length);
            } catch (IOException e) {
                trouble = e;
                throw e;
            }
        }
    }
}
