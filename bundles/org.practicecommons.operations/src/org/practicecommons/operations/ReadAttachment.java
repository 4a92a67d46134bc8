package org.practicecommons.operations;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.practicecommons.base.FileTrouble;
import org.practicecommons.base.Message;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Session;
import org.practicecommons.operations.internal.AttachmentReaders;
import org.practicecommons.operations.internal.OpenHome;

/** Writes the bytes of a file kept with a record that the session may see. */
public final class ReadAttachment extends Operation<Void> {

    private final String id;
    private final OutputStream out;

    public ReadAttachment(String id, OutputStream out) {
        this.id = id;
        this.out = out;
    }

    @Override
    Void execute(OpenHome home, Session session, Progress progress) {
        if (!new AttachmentReaders(home).maySee(id, session)) {
            throw missing();
        }
        try (InputStream bytes = home.attachments().open(id).orElseThrow(this::missing)) {
            bytes.transferTo(out);
        } catch (IOException e) {
            throw new Refusal(Refusal.Reason.STORAGE,
                    Message.of(Operation.class, "export.notWritten", "cause", FileTrouble.cause(e)), e);
        }
        return null;
    }

    private Refusal missing() {
        return new Refusal(Refusal.Reason.NOT_FOUND, Message.of(Operation.class, "attachment.missing", "id", id));
    }
}
