package org.practicecommons.operations;

import java.io.OutputStream;
import java.time.Instant;
import java.util.Optional;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Session;
import org.practicecommons.operations.internal.OpenHome;

/** Writes one record in a format: {@code text} or one of the export formats. */
public final class ShowRecord extends Operation<Void> {

    private final String iri;
    private final String format;
    private final Optional<Instant> asOf;
    private final OutputStream out;

    public ShowRecord(String iri, String format, Optional<Instant> asOf, OutputStream out) {
        this.iri = iri;
        this.format = format;
        this.asOf = asOf;
        this.out = out;
    }

    @Override
    Void execute(OpenHome home, Session session, Progress progress) {
        throw new UnsupportedOperationException("not built yet");
    }
}
