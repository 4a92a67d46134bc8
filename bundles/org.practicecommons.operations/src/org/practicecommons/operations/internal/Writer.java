package org.practicecommons.operations.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.practicecommons.base.Finding;
import org.practicecommons.base.Message;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Report;
import org.practicecommons.base.Right;
import org.practicecommons.base.Session;
import org.practicecommons.journal.ChangeSet;
import org.practicecommons.journal.Entry;
import org.practicecommons.journal.EntryKind;
import org.practicecommons.journal.Journal;
import org.practicecommons.journal.NewRevision;
import org.practicecommons.model.RecordModel;
import org.practicecommons.operations.Operation;
import org.practicecommons.search.RevisionSummary;

/** Writes of one home, one after the other: whoever reads a head in {@link #alone} may rely on it until the append. */
public final class Writer {

    private final ReentrantLock lock = new ReentrantLock(true);
    private final Journal journal;
    private final Projections projections;
    private final RecordModel model;
    private final Admissions admissions;
    private final Splitting splitting;

    Writer(Journal journal, Projections projections, RecordModel model, Admissions admissions, Splitting splitting) {
        this.admissions = admissions;
        this.splitting = splitting;
        this.journal = journal;
        this.projections = projections;
        this.model = model;
    }

    /** Runs the work while nobody else writes. */
    public <R> R alone(Supplier<R> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    /**
     * What is on the disk now.
     *
     * @param notice says so, if it cannot be read back until the ledger is mended
     */
    public record Appended(Entry entry, Optional<Message> notice) {

        /** Adds the notice to a report. */
        public void tell(Report report) {
            notice.ifPresent(sentence -> report.add(
                    new Finding(Finding.Severity.WARNING, "saved.unread", "", "", sentence)));
        }
    }

    /**
     * Appends and returns when the ledger shows it, so that the next read of a head is right. Once it is on the disk,
     * nothing makes this refuse.
     */
    public Appended append(ChangeSet change) {
        return alone(() -> {
            Entry entry = journal.append(change);
            try {
                projections.awaitLedger(entry.sequence());
                return new Appended(entry, Optional.empty());
            } catch (Refusal unread) {
                return new Appended(entry, Optional.of(Message.of(Operation.class, "saved.unread",
                        "cause", unread.sentence())));
            }
        });
    }

    /**
     * A change set of that session, to be appended while nobody else writes.
     *
     * @param revisions each with all that its record says; what has an audience of its own is put beside it here
     * @throws Refusal NOT_ALLOWED when it would let somebody into a group that is not the session's own
     */
    public ChangeSet change(Session session, String why, List<NewRevision> revisions) {
        revisions.forEach(revision -> admissions.require(session, revision));
        List<String> files =
                revisions.stream().flatMap(r -> Attachments.named(r.payload()).stream()).distinct().toList();
        return splitting.ready(new ChangeSet(EntryKind.CHANGE, session.actor(), session.organisation(), why, "",
                model.version(), revisions, files, Map.of()));
    }

    /**
     * The one place that says whether a session may change a record: with CURATE any; with CONTRIBUTE new ones and
     * those that were first saved for the organisation acted for.
     */
    public void requireChange(Session session, Optional<RevisionSummary> head) {
        if (!mayChange(session, head)) {
            require(session, Right.CONTRIBUTE);
            require(session, Right.CURATE);
        }
    }

    /** Whether {@link #requireChange} would let it pass. */
    public boolean mayChange(Session session, Optional<RevisionSummary> head) {
        return session.has(Right.CURATE) || session.has(Right.CONTRIBUTE)
                && (head.isEmpty() || ownerOf(head.get().record()).equals(session.organisation()));
    }

    private String ownerOf(String record) {
        return projections.ledger(ledger -> ledger.history(record)).getLast().organisation();
    }

    /** @throws Refusal NOT_ALLOWED */
    public static void require(Session session, Right right) {
        if (!session.has(right)) {
            throw new Refusal(Refusal.Reason.NOT_ALLOWED, Message.of(Operation.class, "right." + right.name()));
        }
    }
}
