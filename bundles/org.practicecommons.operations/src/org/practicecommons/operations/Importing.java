package org.practicecommons.operations;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.practicecommons.base.Audience;
import org.practicecommons.base.Finding;
import org.practicecommons.base.Message;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Report;
import org.practicecommons.base.Session;
import org.practicecommons.exchange.IncomingRecord;
import org.practicecommons.exchange.RecordSink;
import org.practicecommons.graph.Companions;
import org.practicecommons.graph.Payload;
import org.practicecommons.graph.ThreeWayMerge;
import org.practicecommons.journal.ChangeSet;
import org.practicecommons.journal.EntryKind;
import org.practicecommons.journal.NewRevision;
import org.practicecommons.operations.internal.FirstAudience;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.operations.internal.Records;
import org.practicecommons.search.Ledger;
import org.practicecommons.search.RevisionSummary;

/**
 * Stores what comes in as one activity of many change sets. What says the same as the head changes nothing; what the
 * home has known before (it was imported, then edited here) changes nothing either; the rest is merged from what came
 * in the last time, or from nothing where nothing did. Where both sides changed one thing, the home keeps its own and
 * the report says so.
 */
final class Importing implements RecordSink {

    private static final int CHANGE_SET = 1000;
    /** So far may the index be behind: what others save meanwhile is found once it has these change sets too. */
    private static final int MOST_BEHIND = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final OpenHome home;
    private final Session session;
    private final Report report;
    private final boolean dryRun;
    private final Progress progress;
    private final String activity;
    private final Audience audience;
    private final BiConsumer<IncomingRecord, Boolean> written;
    private final ImportedBefore before;
    private final FirstAudience first;
    private final Map<String, IncomingRecord> waiting = new LinkedHashMap<>();
    private final List<NewRevision> whole = new ArrayList<>();
    private final List<NewRevision> merged = new ArrayList<>();
    /** What a dry run would have stored, as a hash by IRI: a record that comes again is not new again. */
    private final Map<String, Integer> imagined = new HashMap<>();
    private final List<NewRevision> edited = new ArrayList<>();
    private boolean open;

    /**
     * @param audience who may see the records that are new
     * @param written told of each record that is written, or would be, and whether it is new
     */
    Importing(OpenHome home, Session session, Audience audience, Report report, boolean dryRun, Progress progress,
            BiConsumer<IncomingRecord, Boolean> written) {
        this.audience = audience;
        this.written = written;
        this.home = home;
        this.session = session;
        this.report = report;
        this.dryRun = dryRun;
        this.progress = progress;
        this.activity = home.environment().newUuid().toString();
        this.before = new ImportedBefore(home, session);
        this.first = new FirstAudience(home, session);
    }

    /** A record that comes again, from another file, meets what the first one made of it. */
    @Override
    public void accept(List<IncomingRecord> batch) {
        for (IncomingRecord record : batch) {
            if (waiting.containsKey(record.iri())) {
                flush();
            }
            waiting.put(record.iri(), record);
        }
        if (waiting.size() >= CHANGE_SET) {
            flush();
        }
    }

    /** Stores the rest and closes the activity. */
    void finish() {
        flush();
        close();
    }

    /** Closes the activity if anything was stored; once. */
    void close() {
        if (open) {
            open = false;
            home.writer().append(change(EntryKind.ACTIVITY_END, ImportedBefore.WHOLE, List.of()));
        }
    }

    /** The same trouble, with the name of the activity by which the part that is stored can be taken back. */
    Refusal stopped(Refusal trouble) {
        if (!open) {
            return trouble;
        }
        try {
            close();
        } catch (Refusal second) {
            trouble.addSuppressed(second);
        }
        String key = trouble.reason() == Refusal.Reason.CANCELLED ? "import.cancelled" : "import.stopped";
        return new Refusal(trouble.reason(), Message.of(Operation.class, key, "reason", trouble.sentence(),
                "created", report.count("created"), "updated", report.count("updated"), "activity", activity), trouble);
    }

    private void flush() {
        home.writer().alone(() -> {
            home.projections().ledger(ledger -> {
                waiting.values().forEach(record -> decide(record, ledger));
                return null;
            });
            if (dryRun) {
                Stream.of(whole, merged, edited).flatMap(List::stream).map(NewRevision::record)
                        .forEach(iri -> imagined.put(iri, Arrays.hashCode(waiting.get(iri).payload())));
            } else {
                append(ImportedBefore.WHOLE, whole);
                append(ImportedBefore.MERGED, merged);
                append(ImportedBefore.EDITED, edited);
                before.keep();
            }
            return null;
        });
        before.forget();
        whole.clear();
        merged.clear();
        edited.clear();
        waiting.clear();
        home.projections().awaitIndex(home.journal().last() - MOST_BEHIND, PATIENCE);
        if (progress.isCancelled()) {
            throw new Refusal(Refusal.Reason.CANCELLED, Message.of(Operation.class, "import.cancelled",
                    "created", report.count("created"), "updated", report.count("updated"), "activity", activity));
        }
    }

    private void append(String operation, List<NewRevision> revisions) {
        if (!revisions.isEmpty()) {
            home.writer().append(change(EntryKind.CHANGE, operation, revisions)).tell(report);
            open = true;
        }
    }

    private ChangeSet change(EntryKind kind, String operation, List<NewRevision> revisions) {
        return home.writer().change(session, "", revisions).withKind(kind).withActivity(activity)
                .withProperties(Map.of(ImportedBefore.OPERATION, operation));
    }

    private void decide(IncomingRecord record, Ledger ledger) {
        Optional<RevisionSummary> head = ledger.head(record.iri());
        Integer stored = imagined.get(record.iri());
        if (stored != null) {
            again(record, stored);
        } else if (head.isEmpty()) {
            Audience whose = first.within(audience, record.payload());
            written(record, true);
            whole.add(new NewRevision(record.iri(), List.of(), whose, false, readable(record, whose).payload()));
        } else if (record.stub() || !session.maySee(head.get().audience())) {
            report.count("unchanged", 1);
        } else if (head.get().deleted()) {
            deleted(readable(record, head.get().audience()), head.get());
        } else {
            compare(readable(record, head.get().audience()), head.get(), ledger);
        }
    }

    /** Without what is confidential, if the session could not read it again. */
    private IncomingRecord readable(IncomingRecord record, Audience whose) {
        Payload said = Payload.of(record.payload());
        Payload unreadable = home.records().unreadable(record.iri(), said, whose, session);
        if (unreadable.isEmpty()) {
            return record;
        }
        warn(record, "import.confidential", unreadable.statements().stream()
                .map(statement -> home.model().shorten(statement.predicate())).distinct()
                .collect(Collectors.joining(", ")));
        return new IncomingRecord(record.iri(), record.kind(), Companions.without(said, unreadable).bytes(),
                record.stub(), record.base(), record.where());
    }

    /** Parts that the session does not see stay as they are, whatever comes in. */
    private void compare(IncomingRecord record, RevisionSummary head, Ledger ledger) {
        Records.Seen present = home.records().seen(head, session).orElseThrow(() -> Records.erased(head));
        Payload incoming = Companions.without(Payload.of(record.payload()), present.hidden());
        if (incoming.equals(present.payload())) {
            report.count("unchanged", 1);
            return;
        }
        List<RevisionSummary> history = ledger.history(record.iri());
        Optional<Payload> base = history.stream().filter(older -> older.id().hex().equals(record.base()))
                .findFirst().flatMap(older -> home.records().findPayload(older, session));
        if (base.isPresent()) {
            edit(record, head, base.get(), present, incoming);
        } else {
            update(record, history, present, incoming);
        }
    }

    /** What somebody deleted here stays so, and what was erased all the more; only an import taken back comes again. */
    private void deleted(IncomingRecord record, RevisionSummary head) {
        if (home.records().isErased(head)) {
            kept(record, "import.erased");
        } else if (ImportedBefore.REVERT.equals(before.operation(head))) {
            written(record, true);
            whole.add(next(head, Payload.of(record.payload())));
        } else {
            kept(record, "import.deleted");
        }
    }

    /** What was written out here, edited elsewhere and comes back is an edit like any other made here. */
    private void edit(IncomingRecord record, RevisionSummary head, Payload base, Records.Seen present,
            Payload incoming) {
        Payload payload = merge(record, base, present.payload(), incoming);
        if (payload.equals(present.payload())) {
            report.count("unchanged", 1);
        } else {
            edited.add(next(head, Companions.keeping(payload, present.hidden())));
            written(record, false);
        }
    }

    private Payload merge(IncomingRecord record, Payload base, Payload present, Payload incoming) {
        ThreeWayMerge.Result result = ThreeWayMerge.merge(base, incoming, present, home.model());
        result.collisions().forEach(collision ->
                warn(record, "import.kept", home.model().shorten(collision.predicate())));
        return result.payload();
    }

    /** @param history the latest first */
    private void update(IncomingRecord record, List<RevisionSummary> history, Records.Seen present, Payload incoming) {
        ImportedBefore.Last last = before.last(history);
        if (last.payload().filter(incoming::equals).isPresent()
                || history.stream().flatMap(older -> home.records().findPayload(older, session).stream())
                        .anyMatch(incoming::equals)) {
            report.count("unchanged", 1);
            return;
        }
        RevisionSummary head = history.getFirst();
        if (last.payload().isEmpty() && !head.kind().equals(record.kind())) {
            kept(record, "import.otherKind");
            return;
        }
        Payload payload = merge(record, last.payload().orElse(Payload.EMPTY), present.payload(), incoming);
        if (payload.equals(present.payload())) {
            before.remember(record.iri(), last.activity(), incoming);
            report.count("unchanged", 1);
        } else if (payload.equals(incoming) && present.hidden().isEmpty()) {
            whole.add(next(head, payload));
            written(record, false);
        } else {
            before.remember(record.iri(), activity, incoming);
            merged.add(next(head, Companions.keeping(payload, present.hidden())));
            written(record, false);
        }
    }

    /** @param stored hash of what the dry run has seen of it before */
    private void again(IncomingRecord record, int stored) {
        if (record.stub() || stored == Arrays.hashCode(record.payload())) {
            report.count("unchanged", 1);
        } else {
            imagined.put(record.iri(), Arrays.hashCode(record.payload()));
            written(record, false);
        }
    }

    private void written(IncomingRecord record, boolean isNew) {
        report.count(isNew ? "created" : "updated", 1);
        written.accept(record, isNew);
    }

    private void kept(IncomingRecord record, String key) {
        report.count("kept", 1);
        warn(record, key, "");
    }

    private void warn(IncomingRecord record, String key, String property) {
        report.add(new Finding(Finding.Severity.WARNING, key, record.where(), "",
                Message.of(Operation.class, key, "iri", record.iri(), "property", property)));
    }

    private static NewRevision next(RevisionSummary head, Payload payload) {
        return new NewRevision(head.record(), List.of(head.id()), head.audience(), false, payload.bytes());
    }
}
