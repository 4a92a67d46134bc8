package org.practicecommons.search;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.practicecommons.base.Environment;
import org.practicecommons.base.Message;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Session;
import org.practicecommons.journal.Checkpoint;
import org.practicecommons.journal.Entry;
import org.practicecommons.journal.Projection;
import org.practicecommons.journal.Revision;
import org.practicecommons.journal.RevisionId;
import org.practicecommons.journal.Shown;
import org.practicecommons.search.internal.LuceneStore;
import org.practicecommons.search.internal.RevisionDocuments;
import org.practicecommons.search.internal.SummariesInOrder;

/**
 * Knows every revision of every record without its payload: heads, history, lists, labels.
 *
 * <p>Only {@link #list} and {@link #labels} look at the session; everything else answers with all there is, and an
 * operation asks {@link Session#maySee} with the summary's audience before it shows anything.
 *
 * <p>Heads that the index does not show yet wait in memory, so that an import which asks for the head of every row
 * costs no refresh for each.
 */
public final class Ledger implements Projection {

    private static final int MOST_WAITING = 20_000;
    private static final int MOST_TERMS = 5_000;
    private static final Pattern PREFIX = Pattern.compile("[0-9a-f]{4,64}");
    private static final Comparator<RevisionSummary> IN_ORDER =
            Comparator.comparingLong(RevisionSummary::sequence).thenComparing(RevisionSummary::id);

    private final LuceneStore store;
    private final PayloadSource payloads;
    private final RecordDescriber describer;
    private final RevisionDocuments documents = new RevisionDocuments();
    private final Object lock = new Object();
    private Map<String, List<RevisionSummary>> waiting = new HashMap<>();
    private Map<String, List<RevisionSummary>> refreshing = Map.of();
    private long applied;

    private Ledger(LuceneStore store, PayloadSource payloads, RecordDescriber describer) {
        this.store = store;
        this.payloads = payloads;
        this.describer = describer;
        this.applied = store.checkpoint().sequence();
    }

    /** @throws IOException when the directory holds something that is not a ledger that this class can read */
    public static Ledger open(Path directory, PayloadSource payloads, RecordDescriber describer,
            Environment environment) throws IOException {
        String format = (RevisionDocuments.FORMAT + " " + describer.version()).strip();
        return new Ledger(new LuceneStore(directory, format, RevisionDocuments.config(), RevisionDocuments::heads,
                environment), payloads, describer);
    }

    /** The head to go on from; of several, the one that came last. It may be a deletion. */
    public Optional<RevisionSummary> head(String record) {
        return heads(record).stream().findFirst();
    }

    /** Revisions without a successor, the latest first: more than one when copies went apart. */
    public List<RevisionSummary> heads(String record) {
        synchronized (lock) {
            List<RevisionSummary> known = waiting.getOrDefault(record, refreshing.get(record));
            if (known != null) {
                return known;
            }
        }
        Query query = RevisionDocuments.exactly(RevisionDocuments.RECORD, record);
        return latestFirst(store.readStale(heads -> RevisionDocuments.all(heads, query)));
    }

    public Optional<RevisionSummary> revision(RevisionId id) {
        return history(RevisionDocuments.exactly(RevisionDocuments.ID, id.hex())).stream().findFirst();
    }

    /**
     * @param prefix the first hexadecimal digits of a revision id, at least four
     * @param visible which revisions there are for whoever asks
     * @throws Refusal WRONG_USE when it is too short, no hexadecimal number, or several begin so
     */
    public Optional<RevisionSummary> revision(String prefix, Predicate<RevisionSummary> visible) {
        if (!PREFIX.matcher(prefix).matches()) {
            throw refusal("revision.badPrefix", prefix);
        }
        List<RevisionSummary> found = history(RevisionDocuments.beginning(prefix)).stream().filter(visible).toList();
        if (found.size() > 1) {
            throw refusal("revision.ambiguous", prefix);
        }
        return found.stream().findFirst();
    }

    private static Refusal refusal(String key, String prefix) {
        return new Refusal(Refusal.Reason.WRONG_USE, Message.of(Ledger.class, key, "prefix", prefix));
    }

    /** All revisions of a record, the latest first. */
    public List<RevisionSummary> history(String record) {
        return latestFirst(history(RevisionDocuments.exactly(RevisionDocuments.RECORD, record)));
    }

    /** The last revision that was there at that time; it may be a deletion. */
    public Optional<RevisionSummary> asOf(String record, Instant time) {
        return history(record).stream().filter(revision -> !revision.when().isAfter(time)).findFirst();
    }

    /** Live records that the session may see. */
    public RecordPage list(ListRequest request, Session session) {
        Query query = documents.visible(session, request);
        int wanted = (int) Math.min(Integer.MAX_VALUE, (long) request.offset() + request.limit());
        refresh();
        return store.readStale(heads -> {
            int most = Math.min(wanted, heads.getIndexReader().maxDoc());
            if (most == 0) {
                return new RecordPage(heads.count(query), List.of());
            }
            TopFieldDocs found = heads.search(query, new TopFieldCollectorManager(
                    documents.sort(request.order(), session.language().getLanguage()), most, null, Integer.MAX_VALUE));
            List<RevisionSummary> page = RevisionDocuments.read(heads, found.scoreDocs, request.offset());
            return new RecordPage(found.totalHits.value(), page.stream().map(RevisionSummary::label).toList());
        });
    }

    /**
     * Live records that the session may see and whose head was saved before that time, the oldest first.
     *
     * @param kinds names of kinds to leave out
     */
    public RecordPage untouched(Instant before, Collection<String> kinds, int limit, Session session) {
        Query query = RevisionDocuments.untouched(session, before, kinds);
        refresh();
        return store.readStale(heads -> {
            TopFieldDocs found = heads.search(query, new TopFieldCollectorManager(RevisionDocuments.OLDEST_FIRST,
                    Math.max(1, limit), null, Integer.MAX_VALUE));
            List<RevisionSummary> first = RevisionDocuments.read(heads, found.scoreDocs, 0);
            return new RecordPage(found.totalHits.value(),
                    first.stream().limit(limit).map(RevisionSummary::label).toList());
        });
    }

    /**
     * Labels of those records that exist, are live, and may be seen by the session, in the order asked; others are left
     * out.
     */
    public Map<String, RecordLabel> labels(Collection<String> iris, Session session) {
        List<String> wanted = List.copyOf(new LinkedHashSet<>(iris));
        Map<String, RecordLabel> found = new HashMap<>();
        refresh();
        for (int from = 0; from < wanted.size(); from += MOST_TERMS) {
            List<String> some = wanted.subList(from, Math.min(wanted.size(), from + MOST_TERMS));
            Query query = RevisionDocuments.visible(session, some);
            store.readStale(heads -> RevisionDocuments.all(heads, query)).stream().sorted(IN_ORDER)
                    .forEach(revision -> found.put(revision.record(), revision.label()));
        }
        Map<String, RecordLabel> result = new LinkedHashMap<>();
        wanted.stream().filter(found::containsKey).forEach(iri -> result.put(iri, found.get(iri)));
        return result;
    }

    /**
     * The head that each record had after that entry, deletions too, in the order of the IRIs' bytes. What is written
     * while this runs does not show. Memory does not grow with the number of records.
     *
     * @param sequence of an entry that was applied
     * @param kind which the records have now; all when empty
     * @param visitor answers whether to go on
     */
    public void forEachHead(long sequence, String kind, Predicate<RevisionSummary> visitor) {
        refresh();
        store.readStale(heads -> {
            IndexReader reader = heads.getIndexReader();
            (kind.isEmpty() ? SummariesInOrder.ofLedger(reader) : SummariesInOrder.ofLedger(reader, kind))
                    .forEach(now -> headAfter(sequence, now).map(visitor::test).orElse(true));
            return null;
        });
    }

    /** @param heads of one record; some of them may have come later than that entry */
    private Optional<RevisionSummary> headAfter(long sequence, List<RevisionSummary> heads) {
        boolean asThen = heads.stream().allMatch(head -> head.sequence() <= sequence);
        List<RevisionSummary> known = asThen ? latestFirst(heads) : history(heads.getFirst().record());
        return known.stream().filter(head -> head.sequence() <= sequence).findFirst();
    }

    /** The live heads that have a companion on one of these grounds, in no order. */
    public List<RevisionSummary> standingOn(Collection<String> grounds) {
        return live(RevisionDocuments.anyOf(RevisionDocuments.GROUND, grounds));
    }

    /** The live heads whose companions are to be looked at again on that day, in no order. */
    public List<RevisionSummary> due(LocalDate today) {
        return live(RevisionDocuments.due(today));
    }

    private List<RevisionSummary> live(Query query) {
        refresh();
        return store.readStale(heads -> RevisionDocuments.all(heads, query));
    }

    /** The revisions of an activity in the order of the journal. */
    public List<RevisionSummary> activity(String activity) {
        return history(RevisionDocuments.exactly(RevisionDocuments.ACTIVITY, activity));
    }

    /** The revisions of a change set in the order of the journal. */
    public List<RevisionSummary> changeSet(String changeSet) {
        return history(RevisionDocuments.exactly(RevisionDocuments.CHANGE_SET, changeSet));
    }

    private List<RevisionSummary> history(Query query) {
        refresh();
        Query all = RevisionDocuments.ofHistory(query);
        List<RevisionSummary> found =
                store.readStale(heads -> RevisionDocuments.all(RevisionDocuments.withHistory(heads), all));
        return found.stream().sorted(IN_ORDER).toList();
    }

    private static List<RevisionSummary> latestFirst(List<RevisionSummary> revisions) {
        return revisions.stream().sorted(IN_ORDER.reversed()).toList();
    }

    @Override
    public Checkpoint checkpoint() {
        return store.checkpoint();
    }

    /**
     * Entries that were applied before are passed over. What cannot be read leaves nothing of its batch in the index.
     */
    @Override
    public void apply(List<Entry> entries) {
        List<Runnable> steps = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry.sequence() > applied) {
                for (Revision revision : entry.revisions()) {
                    RevisionSummary summary = summarise(entry, revision);
                    steps.add(() -> add(summary));
                }
                for (Shown shown : entry.shown()) {
                    Entry before = payloads.entry(shown.sequence());
                    shown.in(before).map(revision -> summarise(before, revision))
                            .ifPresent(summary -> steps.add(() -> replace(summary)));
                }
            }
        }
        steps.forEach(Runnable::run);
        applied = Math.max(applied, entries.getLast().sequence());
    }

    private RevisionSummary summarise(Entry entry, Revision revision) {
        Optional<byte[]> payload = revision.deleted() ? Optional.empty() : payloads.payload(revision.place());
        RecordDescriber.Description description = payload
                .map(bytes -> describer.describe(revision.record(), bytes))
                .orElse(new RecordDescriber.Description("", List.of()));
        boolean erased = payload.isEmpty() && !revision.deleted();
        return RevisionSummary.of(entry, revision, description, erased);
    }

    private void add(RevisionSummary revision) {
        List<RevisionSummary> heads = new ArrayList<>(heads(revision.record()));
        if (heads.stream().anyMatch(head -> head.id().equals(revision.id()))) {
            return;
        }
        heads.removeIf(head -> revision.parents().contains(head.id()));
        heads.add(0, revision);
        write(heads, writer -> documents.add(writer, revision));
    }

    /** A head of which only the companions are seen otherwise; a revision that has a successor stays as it is. */
    private void replace(RevisionSummary revision) {
        List<RevisionSummary> heads = new ArrayList<>(heads(revision.record()));
        if (heads.removeIf(head -> head.id().equals(revision.id()))) {
            heads.add(0, revision);
            write(latestFirst(heads), writer -> documents.replace(writer, revision));
        }
    }

    private void write(List<RevisionSummary> heads, LuceneStore.Work<IndexWriter, Long> change) {
        boolean full;
        synchronized (lock) {
            store.write(change);
            waiting.put(heads.getFirst().record(), List.copyOf(heads));
            full = waiting.size() >= MOST_WAITING;
        }
        if (full) {
            refresh();
        }
    }

    /** Lets the index show what waits in memory. */
    private synchronized void refresh() {
        synchronized (lock) {
            if (waiting.isEmpty()) {
                return;
            }
            refreshing = waiting;
            waiting = new HashMap<>();
        }
        store.refresh();
        synchronized (lock) {
            refreshing = Map.of();
        }
    }

    /**
     * Durable only every so often and on closing, because a crash costs nothing but reading the journal again from the
     * last durable checkpoint.
     */
    @Override
    public void commit(Checkpoint checkpoint) {
        store.commit(checkpoint);
    }

    @Override
    public void close() {
        store.close();
    }
}
