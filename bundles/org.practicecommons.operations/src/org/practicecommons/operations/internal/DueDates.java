package org.practicecommons.operations.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Session;
import org.practicecommons.journal.ChangeSet;
import org.practicecommons.journal.NewRevision;
import org.practicecommons.journal.Shown;
import org.practicecommons.search.RevisionSummary;

/**
 * Journals what a day changes in who sees what: a consent has ended, or begins. Whoever asks an index or a graph has
 * that done first, so that no answer depends on when it was done. Writes records anew that an older version of the
 * product has kept whole.
 */
public final class DueDates {

    private static final int CHANGE_SET = 1000;
    private static final Map<String, String> WHAT = Map.of("operation", "due");

    private final OpenHome home;
    private final Splitting splitting;
    private final Sights sights;
    private volatile LocalDate done = LocalDate.MIN;

    DueDates(OpenHome home, Splitting splitting, Sights sights) {
        this.home = home;
        this.splitting = splitting;
        this.sights = sights;
    }

    /** Returns when everything that fell due until today is in the journal; looks for it once a day. */
    public void fall() {
        LocalDate today = sights.today();
        if (!today.equals(done)) {
            home.writer().alone(() -> {
                List<RevisionSummary> due = home.projections().ledger(ledger -> ledger.due(today));
                for (int from = 0; from < due.size(); from += CHANGE_SET) {
                    append(due.subList(from, Math.min(due.size(), from + CHANGE_SET)));
                }
                done = today;
                return null;
            });
        }
    }

    /** For a thread on which nobody waits for it. */
    void fallQuietly() {
        try {
            fall();
        } catch (Refusal later) {
            System.getLogger(DueDates.class.getName()).log(System.Logger.Level.WARNING, later.getMessage());
        }
    }

    private void append(List<RevisionSummary> due) {
        List<NewRevision> anew = due.stream().filter(RevisionSummary::unsplit).flatMap(head -> home.records()
                .whole(head).map(payload -> new NewRevision(head.record(), List.of(head.id()), head.audience(), false,
                        payload.bytes())).stream()).toList();
        List<Shown> shown = splitting.shown(due.stream().filter(head -> !head.unsplit()).toList());
        if (!anew.isEmpty() || !shown.isEmpty()) {
            Session session = home.profiles().session();
            ChangeSet change = home.writer().change(session, "", anew).withProperties(WHAT);
            home.writer().append(change.with(change.revisions(),
                    Stream.concat(change.shown().stream(), shown.stream()).toList()));
        }
    }
}
