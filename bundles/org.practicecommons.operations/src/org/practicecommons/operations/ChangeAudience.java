package org.practicecommons.operations;

import java.util.List;
import java.util.Optional;
import org.practicecommons.base.Audience;
import org.practicecommons.base.Message;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Right;
import org.practicecommons.base.Session;
import org.practicecommons.journal.ChangeSet;
import org.practicecommons.journal.Entry;
import org.practicecommons.journal.EntryKind;
import org.practicecommons.journal.NewRevision;
import org.practicecommons.journal.RevisionId;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.operations.internal.Records;
import org.practicecommons.operations.internal.Writer;
import org.practicecommons.search.RevisionSummary;

/** Changes who may see a record. Widening is a publication and needs the right to publish. */
public final class ChangeAudience extends Operation<SaveResult> {

    private final String iri;
    private final Audience audience;
    private final Optional<RevisionId> looked;
    private final String why;

    public ChangeAudience(String iri, Audience audience, String why) {
        this(iri, audience, Optional.empty(), why);
    }

    /** @param looked the revision that was decided on: if it is not the head any more, nothing is widened */
    public ChangeAudience(String iri, Audience audience, Optional<RevisionId> looked, String why) {
        this.iri = iri;
        this.audience = audience;
        this.looked = looked;
        this.why = why;
    }

    @Override
    SaveResult execute(OpenHome home, Session session, Progress progress) {
        return home.writer().alone(() -> {
            RevisionSummary head = home.records().live(iri, session);
            home.writer().requireChange(session, Optional.of(head));
            if (head.audience().equals(audience)) {
                return new SaveResult(head.id(), head.sequence(), SaveResult.Outcome.UNCHANGED, List.of(), iri,
                        Optional.empty());
            }
            boolean widens = new Audiences(home, session).widens(head.audience(), audience);
            if (widens) {
                Writer.require(session, Right.PUBLISH);
                requireAsLooked(head);
            }
            ChangeSet change = home.writer().change(session, why, List.of(new NewRevision(iri, List.of(head.id()),
                    audience, false, home.records().whole(head).orElseThrow(() -> Records.missing(iri)).bytes())));
            Writer.Appended appended = home.writer().append(widens ? change.withKind(EntryKind.PUBLISH) : change);
            Entry entry = appended.entry();
            return new SaveResult(entry.revisions().getFirst().id(), entry.sequence(), SaveResult.Outcome.SAVED,
                    List.of(), iri, appended.notice());
        });
    }

    /** Somebody may have narrowed who sees the record meanwhile, or written what was not to be seen. */
    private void requireAsLooked(RevisionSummary head) {
        if (!looked.orElse(head.id()).equals(head.id())) {
            throw new Refusal(Refusal.Reason.CONFLICT,
                    Message.of(Operation.class, "publish.changedSince", "iri", iri));
        }
    }
}
