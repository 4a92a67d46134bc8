package org.practicecommons.operations;

import java.io.OutputStream;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Session;
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
        throw new UnsupportedOperationException("not built yet");
    }
}
