package org.practicecommons.operations;

import java.util.Optional;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Report;
import org.practicecommons.base.Right;
import org.practicecommons.base.Session;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.operations.internal.Records;

/**
 * Removes every byte of a record or person for good: all revisions, drafts, attachments, and what projections know.
 */
public final class EraseRecord extends Operation<Report> {

    private final String iri;
    private final String ground;

    public EraseRecord(String iri, String ground) {
        this.iri = iri;
        this.ground = ground;
    }

    @Override
    Optional<Right> needed() {
        return Optional.of(Right.ADMINISTER);
    }

    @Override
    Report execute(OpenHome home, Session session, Progress progress) {
        return home.writer().alone(() -> {
            home.records().head(iri, session).orElseThrow(() -> Records.missing(iri));
            return new Erasing(home, session, ground, progress).erase(iri);
        });
    }
}
