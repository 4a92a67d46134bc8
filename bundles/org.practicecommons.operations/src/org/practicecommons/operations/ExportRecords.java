package org.practicecommons.operations;

import java.io.OutputStream;
import java.util.Optional;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Report;
import org.practicecommons.base.Session;
import org.practicecommons.operations.internal.OpenHome;

/** Writes all visible records, or those of one kind, in a format that import reads back. */
public final class ExportRecords extends Operation<Report> {

    private final Optional<String> kind;
    private final String format;
    private final OutputStream out;

    public ExportRecords(Optional<String> kind, String format, OutputStream out) {
        this.kind = kind;
        this.format = format;
        this.out = out;
    }

    @Override
    Report execute(OpenHome home, Session session, Progress progress) {
        throw new UnsupportedOperationException("not built yet");
    }
}
