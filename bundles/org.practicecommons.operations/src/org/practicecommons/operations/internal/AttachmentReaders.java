package org.practicecommons.operations.internal;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.practicecommons.base.Session;
import org.practicecommons.journal.Revision;
import org.practicecommons.search.RevisionSummary;

/**
 * Who may read an attached file: whoever may see a record that names it, now or in its history. The journal says in the
 * header of each change which files it named, so this reads no payload but those.
 */
public final class AttachmentReaders {

    private final OpenHome home;

    public AttachmentReaders(OpenHome home) {
        this.home = home;
    }

    public boolean maySee(String id, Session session) {
        AtomicBoolean seen = new AtomicBoolean();
        home.journal().forEach(0, entry -> {
            if (entry.attachments().contains(id)) {
                seen.set(entry.revisions().stream()
                        .anyMatch(revision -> names(revision, id) && sees(revision, session)));
            }
            return !seen.get();
        });
        return seen.get();
    }

    private boolean names(Revision revision, String id) {
        return home.journal().payload(revision.place()).filter(payload -> Attachments.named(payload).contains(id))
                .isPresent();
    }

    private boolean sees(Revision revision, Session session) {
        Optional<RevisionSummary> head = home.records().head(revision.record(), session);
        return head.isPresent() && session.maySee(revision.audience());
    }
}
