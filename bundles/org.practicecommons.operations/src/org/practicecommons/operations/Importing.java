package org.practicecommons.operations;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.practicecommons.base.Finding;
import org.practicecommons.base.Message;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Report;
import org.practicecommons.base.Session;
import org.practicecommons.exchange.IncomingRecord;
import org.practicecommons.exchange.RecordSink;
import org.practicecommons.graph.Payload;
import org.practicecommons.graph.ThreeWayMerge;
import org.practicecommons.journal.ChangeSet;
import org.practicecommons.journal.EntryKind;
import org.practicecommons.journal.NewRevision;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.search.Ledger;
import org.practicecommons.search.RevisionSummary;

/**
 * Stores what comes in as one activity of many change sets. What says the same as the head changes nothing; what the home
 * has known before (it was imported, then edited here) changes nothing either; the rest is merged, and where both sides
 * changed one thing, the home keeps its own and the report says so.
 */
final class Importing implements RecordSink {

    private static final int CHANGE_SET = 1000;
    private static final String OPERATION = "operation";
    private static final String IMPORT = "import";

    private final OpenHome home;
    private final Session session;
    private final Report report;
    private final boolean dryRun;
    private final Progress progress;
    private final String activity;
    private final List<IncomingRecord> waiting = new ArrayList<>(CHANGE_SET);
    private boolean written;

    Importing(OpenHome home, Session session, Report report, boolean dryRun, Progress progress) {
        this.home = home;
        this.session = session;
        this.report = report;
        this.dryRun = dryRun;
        this.progress = progress;
        this.activity = home.environment().newUuid().toString();
    }

    @Override
    public void accept(List<IncomingRecord> batch) {
        waiting.addAll(batch);
        if (waiting.size() >= CHANGE_SET) {
            flush();
        }
    }

    /** Stores the rest and closes the activity. */
    void finish() {
        flush();
        if (written) {
            home.writer().append(change(EntryKind.ACTIVITY_END, List.of()));
        }
    }

    private void flush() {
        home.writer().alone(() -> {
            List<NewRevision> revisions = new ArrayList<>(waiting.size());
            home.projections().ledger(ledger -> {
                waiting.forEach(record -> decide(record, ledger).ifPresent(revisions::add));
                return null;
            });
            if (!revisions.isEmpty() && !dryRun) {
                home.writer().append(change(EntryKind.CHANGE, revisions));
                written = true;
            }
            return null;
        });
        waiting.clear();
        if (progress.isCancelled()) {
            if (written) {
                home.writer().append(change(EntryKind.ACTIVITY_END, List.of()));
            }
            throw new Refusal(Refusal.Reason.CANCELLED, Message.of(Operation.class, "import.cancelled",
                    "created", report.count("created"), "updated", report.count("updated"), "activity", activity));
        }
    }

    private ChangeSet change(EntryKind kind, List<NewRevision> revisions) {
        return home.writer().change(session, "", revisions).withKind(kind).withActivity(activity)
                .withProperties(Map.of(OPERATION, IMPORT));
    }

    private Optional<NewRevision> decide(IncomingRecord record, Ledger ledger) {
        Optional<RevisionSummary> head = ledger.head(record.iri());
        if (head.isEmpty()) {
            report.count("created", 1);
            return Optional.of(new NewRevision(record.iri(), List.of(), home.settings().audience(), false,
                    record.payload()));
        }
        if (record.stub() || !session.maySee(head.get().audience())) {
            report.count("unchanged", 1);
            return Optional.empty();
        }
        if (head.get().deleted()) {
            report.count("created", 1);
            return Optional.of(next(head.get(), record.payload()));
        }
        Payload incoming = Payload.of(record.payload());
        Payload present = home.records().payload(head.get());
        return incoming.equals(present) ? unchanged() : update(record, ledger, head.get(), present, incoming);
    }

    private Optional<NewRevision> update(IncomingRecord record, Ledger ledger, RevisionSummary head, Payload present,
            Payload incoming) {
        Payload base = present;
        boolean baseFound = false;
        for (RevisionSummary older : ledger.history(record.iri())) {
            Optional<Payload> payload = home.records().findPayload(older);
            if (payload.filter(incoming::equals).isPresent()) {
                return unchanged();
            }
            if (!baseFound && payload.isPresent() && wasImported(older)) {
                base = payload.get();
                baseFound = true;
            }
        }
        ThreeWayMerge.Result merged = ThreeWayMerge.merge(base, incoming, present, home.model());
        merged.collisions().forEach(collision -> report.add(new Finding(Finding.Severity.WARNING, "import.kept",
                record.where(), "", Message.of(Operation.class, "import.kept", "iri", record.iri(),
                        "property", home.model().shorten(collision.predicate())))));
        if (merged.payload().equals(present)) {
            return unchanged();
        }
        report.count("updated", 1);
        return Optional.of(next(head, merged.payload().bytes()));
    }

    private boolean wasImported(RevisionSummary revision) {
        return !revision.activity().isEmpty()
                && IMPORT.equals(home.journal().entry(revision.sequence()).properties().get(OPERATION));
    }

    private Optional<NewRevision> unchanged() {
        report.count("unchanged", 1);
        return Optional.empty();
    }

    private static NewRevision next(RevisionSummary head, byte[] payload) {
        return new NewRevision(head.record(), List.of(head.id()), head.audience(), false, payload);
    }
}
