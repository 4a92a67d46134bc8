package org.practicecommons.operations;

import java.io.OutputStream;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Session;
import org.practicecommons.operations.internal.OpenHome;

/** What the model says: {@code owl}, {@code shacl}, {@code csv} or {@code md}. */
public final class WriteSchema extends Operation<Void> {

    private final String format;
    private final OutputStream out;

    public WriteSchema(String format, OutputStream out) {
        this.format = format;
        this.out = out;
    }

    @Override
    Void execute(OpenHome home, Session session, Progress progress) {
        throw new UnsupportedOperationException("not built yet");
    }
}
