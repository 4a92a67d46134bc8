package org.practicecommons.operations.internal;

import java.util.concurrent.atomic.AtomicBoolean;
import org.practicecommons.base.Session;
import org.practicecommons.journal.Revision;

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
                        .anyMatch(revision -> names(revision, id) && sees(revision, id, session)));
            }
            return !seen.get();
        });
        return seen.get();
    }

    private boolean names(Revision revision, String id) {
        return home.records().whole(revision).filter(payload -> Attachments.named(payload.bytes()).contains(id))
                .isPresent();
    }

    private boolean sees(Revision revision, String id, Session session) {
        return home.records().head(revision.record(), session).isPresent() && session.maySee(revision.audience())
                && home.projections().ledger(ledger -> ledger.revision(revision.id()))
                        .flatMap(known -> home.records().findPayload(known, session))
                        .filter(payload -> Attachments.named(payload.bytes()).contains(id)).isPresent();
    }
}
