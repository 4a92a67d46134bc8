package org.practicecommons.operations;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.practicecommons.base.Finding;
import org.practicecommons.base.Localised;
import org.practicecommons.base.Message;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Right;
import org.practicecommons.base.Session;
import org.practicecommons.graph.InverseReferences;
import org.practicecommons.graph.LooseEnds;
import org.practicecommons.graph.Reference;
import org.practicecommons.model.Kind;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.search.ListRequest;
import org.practicecommons.search.RecordLabel;
import org.practicecommons.search.RecordPage;
import org.practicecommons.search.RevisionSummary;

/** Gathers the groups of a queue for one session; each costs no more than its bounds say, whatever the home holds. */
final class Gathering {

    /** Records that are read to be checked. */
    static final int MOST_CHECKED = 1_000;
    /** Of a kind that has more records than these, twins are looked for only where somebody asks for that. */
    private static final int MOST_FOR_TWINS = 20_000;
    private static final int MOST_REFERENCES = 10_000;
    private static final int MOST_USES = 100;
    private static final String MISSING = "reference.missing";
    /** They are kept by who publishes them, and are as good after years. */
    private static final Set<String> LASTING = Set.of(ConceptEdit.KIND, "ConceptScheme", "Place");

    private final OpenHome home;
    private final Session session;
    private final int limit;
    private final Progress progress;
    private final Checking checking;
    private final Map<String, Boolean> changeable = new HashMap<>();

    Gathering(OpenHome home, Session session, int limit, Progress progress) {
        this.home = home;
        this.session = session;
        this.limit = limit;
        this.progress = progress;
        this.checking = new Checking(home, session);
    }

    Queue.Group findings() {
        RecordPage latest = home.projections().ledger(ledger -> ledger.list(
                new ListRequest("", "", 0, MOST_CHECKED, ListRequest.Order.MODIFIED), session));
        List<Queue.Item> items = latest.records().stream().takeWhile(label -> !progress.isCancelled())
                .filter(label -> mayChange(label.iri()))
                .flatMap(label -> mendable(label.iri()).filter(item -> !isMissing(item)))
                .sorted(Comparator.comparing((Queue.Item item) -> item.finding().orElseThrow().severity()).reversed())
                .toList();
        return group(Queue.Sort.FINDINGS, items.size(), items, latest.total() <= MOST_CHECKED || !mayChangeAny()
                ? List.of() : List.of(Message.of(Operation.class, "queue.looked", "looked", MOST_CHECKED,
                        "total", latest.total())));
    }

    private static boolean isMissing(Queue.Item item) {
        return item.finding().filter(finding -> finding.code().equals(MISSING)).isPresent();
    }

    /** What should be mended in a record, and can be by the session. */
    private Stream<Queue.Item> mendable(String iri) {
        Optional<RevisionSummary> head = home.records().findLive(iri, session);
        return head.flatMap(found -> home.records().findPayload(found, session)).stream()
                .flatMap(payload -> checking.findings(head.get(), payload).stream())
                .filter(finding -> finding.severity() != Finding.Severity.INFO)
                .map(finding -> finding.mendedBy(finding.fixes().stream()
                        .filter(fix -> checking.mayDo(fix, head.get())).toList()))
                .filter(finding -> !finding.fixes().isEmpty())
                .map(finding -> Queue.Item.of(head.get().label(), finding));
    }

    Queue.Group twins() {
        List<TwinPair> pairs = new ArrayList<>();
        List<Kind> passedOver = new ArrayList<>();
        for (Kind kind : FindTwins.kinds(home.model())) {
            if (home.projections().ledger(ledger -> ledger.list(ListRequest.ofKind(kind.name(), 0), session)).total()
                    > MOST_FOR_TWINS) {
                passedOver.add(kind);
            } else if (!progress.isCancelled()) {
                pairs.addAll(new FindTwins(Optional.of(kind.name()), Integer.MAX_VALUE)
                        .execute(home, session, Progress.none()).pairs());
            }
        }
        List<Queue.Item> items = pairs.stream().sorted(TwinPair.ORDER).map(pair -> new Queue.Item(pair.one(),
                pair.why().getFirst(), Optional.empty(), Optional.of(pair.other()))).toList();
        return group(Queue.Sort.TWINS, items.size(), items, passedOver.isEmpty() ? List.of()
                : List.of(Message.of(Operation.class, "queue.manyTwins", "most", MOST_FOR_TWINS, "kinds",
                        (Localised) reader -> passedOver.stream().map(kind -> kind.plural(reader))
                                .collect(Collectors.joining(", ")))));
    }

    Queue.Group broken() {
        if (!mayChangeAny()) {
            return group(Queue.Sort.BROKEN, 0, List.of(), List.of());
        }
        List<Reference> references = home.projections().graph(session.isPublic(), graph ->
                new LooseEnds(graph, home.model()).broken(session, MOST_REFERENCES, progress::isCancelled));
        List<Reference> own = references.stream().filter(reference -> mayChange(reference.record())).toList();
        List<Queue.Item> items = own.stream().map(Reference::record).distinct().limit(limit)
                .flatMap(iri -> mendable(iri).filter(Gathering::isMissing)).toList();
        return new Queue.Group(Queue.Sort.BROKEN, own.size(), references.size() >= MOST_REFERENCES, first(items),
                List.of());
    }

    Queue.Group undefined() {
        Optional<Kind> kind = home.model().kind(ConceptEdit.KIND).filter(concept ->
                mayChangeAny() && concept.field("definition").isPresent());
        List<Queue.Item> items = kind.stream().flatMap(concept -> home.projections().graph(session.isPublic(),
                graph -> new LooseEnds(graph, home.model())
                        .without(concept, concept.field("definition").orElseThrow(), session)).stream())
                .filter(iri -> !progress.isCancelled() && mayChange(iri))
                .flatMap(iri -> used(iri).stream()).sorted(Comparator.comparingLong(Used::uses).reversed()
                        .thenComparing(used -> used.concept().iri()))
                .map(used -> Queue.Item.of(used.concept(), finding(used))).toList();
        return group(Queue.Sort.UNDEFINED, items.size(), items, List.of());
    }

    private record Used(RecordLabel concept, long uses) {
    }

    private static Finding finding(Used used) {
        return new Finding(Finding.Severity.INFO, "definition.missing", used.concept().iri(), "definition",
                Message.of(Operation.class, used.uses() < MOST_USES ? "queue.uses" : "queue.manyUses",
                        "uses", used.uses()));
    }

    /** As far as the session sees a record that is no concept itself. */
    private Optional<Used> used(String concept) {
        Set<String> users = home.projections().graph(session.isPublic(), graph ->
                new InverseReferences(graph).recordsTo(concept, session, MOST_USES));
        long uses = labels(users).stream().filter(label -> !LASTING.contains(label.kind())).count();
        return uses == 0 ? Optional.empty()
                : labels(Set.of(concept)).stream().findFirst().map(label -> new Used(label, uses));
    }

    private Collection<RecordLabel> labels(Set<String> iris) {
        return home.projections().ledger(ledger -> ledger.labels(iris, session)).values();
    }

    /** @param months without a change */
    Queue.Group untouched(int months) {
        Instant before = home.environment().now().atOffset(ZoneOffset.UTC).minusMonths(months).toInstant();
        boolean any = session.has(Right.CURATE);
        RecordPage oldest = !mayChangeAny() ? new RecordPage(0, List.of()) : home.projections().ledger(ledger ->
                ledger.untouched(before, LASTING, any ? limit : MOST_REFERENCES, session));
        List<RecordLabel> own = oldest.records().stream().filter(label -> mayChange(label.iri())).toList();
        List<Queue.Item> items = own.stream().limit(limit).map(label -> Queue.Item.of(label,
                Message.of(Operation.class, "queue.untouched", "day", day(label.modified())))).toList();
        return new Queue.Group(Queue.Sort.UNTOUCHED, any ? oldest.total() : own.size(),
                !any && oldest.total() > MOST_REFERENCES, items, List.of());
    }

    private static String day(Instant time) {
        return time.atOffset(ZoneOffset.UTC).toLocalDate().toString();
    }

    private boolean mayChangeAny() {
        return home.writer().mayChange(session, Optional.empty());
    }

    private boolean mayChange(String iri) {
        return changeable.computeIfAbsent(iri, any -> home.records().findLive(iri, session)
                .filter(head -> home.writer().mayChange(session, Optional.of(head))).isPresent());
    }

    private Queue.Group group(Queue.Sort sort, long total, List<Queue.Item> items, List<Message> notes) {
        return new Queue.Group(sort, total, false, first(items), notes);
    }

    private List<Queue.Item> first(List<Queue.Item> items) {
        return items.stream().limit(limit).toList();
    }
}
