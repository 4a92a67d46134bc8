package org.practicecommons.operations;

import java.time.Instant;
import java.util.Optional;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Session;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.operations.internal.Records;
import org.practicecommons.search.RevisionSummary;

/** A record as an object to read or edit, as it is now or as it was. */
public final class OpenRecord extends Operation<EditableRecord> {

    private final String iri;
    private final Optional<Instant> asOf;

    public OpenRecord(String iri, Optional<Instant> asOf) {
        this.iri = iri;
        this.asOf = asOf;
    }

    public OpenRecord(String iri) {
        this(iri, Optional.empty());
    }

    @Override
    EditableRecord execute(OpenHome home, Session session, Progress progress) {
        RevisionSummary revision = home.records().at(iri, asOf, session);
        return EditableRecord.of(home, revision, home.records().seen(revision, session)
                .orElseThrow(() -> Records.erased(revision)), session);
    }
}
