package org.practicecommons.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.practicecommons.base.FileTrouble;
import org.practicecommons.base.Message;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Session;
import org.practicecommons.exchange.details.HiddenDetails;
import org.practicecommons.operations.internal.OpenHome;

/** What a file that is about to be attached tells beside its content. */
public final class InspectFile extends Operation<HiddenDetails> {

    private final Path file;

    public InspectFile(Path file) {
        this.file = file;
    }

    @Override
    HiddenDetails execute(OpenHome home, Session session, Progress progress) {
        if (Files.isDirectory(file)) {
            throw new Refusal(Refusal.Reason.BAD_INPUT, Message.of(Operation.class, "attach.folder", "file", file));
        }
        try {
            return HiddenDetails.of(file);
        } catch (IOException e) {
            throw new Refusal(Refusal.Reason.BAD_INPUT,
                    Message.of(Operation.class, "attach.unreadable", "file", file, "cause", FileTrouble.cause(e)), e);
        }
    }
}
