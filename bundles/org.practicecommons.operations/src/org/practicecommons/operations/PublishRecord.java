package org.practicecommons.operations;

import java.util.Optional;
import org.practicecommons.base.Audience;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Session;
import org.practicecommons.journal.RevisionId;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.search.RevisionSummary;

/**
 * Works out what it means that other people are to see a record, and lets them see it, or no longer. To show it to more
 * people needs the right to publish; to fewer, the right to change the record.
 */
public final class PublishRecord extends Operation<Publication> {

    private final String iri;
    private final String to;
    private final Optional<RevisionId> looked;
    private final boolean dryRun;
    private final String why;

    /** Only a preview. */
    public PublishRecord(String iri, String to) {
        this(iri, to, Optional.empty(), true, "");
    }

    /**
     * @param to {@code public}, {@code members}, {@code organisation}, or a group: {@code partnership:NAME}
     * @param looked the revision that a preview showed: if the record has changed since, nothing is widened
     */
    public PublishRecord(String iri, String to, Optional<RevisionId> looked, boolean dryRun, String why) {
        this.iri = iri;
        this.to = to;
        this.looked = looked;
        this.dryRun = dryRun;
        this.why = why;
    }

    @Override
    Publication execute(OpenHome home, Session session, Progress progress) {
        return home.writer().alone(() -> {
            RevisionSummary head = home.records().live(iri, session);
            home.writer().requireChange(session, Optional.of(head));
            Audience audience = new Audiences(home, session).typed(to);
            Publication preview = new Publishing(home, session, head, audience).preview(progress);
            return dryRun ? preview : preview.doneAs(
                    new ChangeAudience(iri, audience, looked, why).execute(home, session, progress));
        });
    }
}
