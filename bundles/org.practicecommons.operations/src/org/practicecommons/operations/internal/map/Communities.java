package org.practicecommons.operations.internal.map;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.practicecommons.base.Message;
import org.practicecommons.base.Session;
import org.practicecommons.checks.Told;
import org.practicecommons.operations.Operation;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.operations.internal.Tie;
import org.practicecommons.operations.internal.VisibleSurroundings;
import org.practicecommons.search.FoundRecord;
import org.practicecommons.search.RecordLabel;
import org.practicecommons.search.SearchRequest;

/**
 * Organisations with the partnerships and networks to which they belong today, those with most members first. An
 * organisation that belongs to nothing else with anybody is on no such map.
 */
final class Communities {

    private static final int MOST = 60;
    private static final int MOST_MEMBERS = 12;
    private static final int MOST_READ = 2_000;
    private static final List<String> TELLING = List.of("Partnership", "Membership");

    private final OpenHome home;
    private final Session session;
    private final VisibleSurroundings around;

    Communities(OpenHome home, Session session) {
        this.home = home;
        this.session = session;
        this.around = new VisibleSurroundings(home, session);
    }

    /** By partnership or network, the organisations that belong to it today. */
    Map<String, Set<String>> members() {
        Map<String, Set<String>> members = new TreeMap<>();
        for (String kind : TELLING) {
            found(kind).forEach(iri -> around.read(iri).ifPresent(record ->
                    Tie.in(iri, kind, new Told(home.model(), record.root())).stream()
                            .filter(tie -> tie.holds(around.today()))
                            .forEach(tie -> members.computeIfAbsent(tie.group(), any -> new TreeSet<>())
                                    .add(tie.member()))));
        }
        return members;
    }

    private List<String> found(String kind) {
        SearchRequest all = new SearchRequest("", Set.of(kind), Map.of(), "", 0, 0, false);
        return home.projections().index(session.isPublic(), index -> index.matches(all, session, Optional.empty()))
                .stream().map(FoundRecord::iri).sorted().limit(MOST_READ).toList();
    }

    Map<String, RecordLabel> labels(Collection<String> iris) {
        return home.projections().ledger(ledger -> ledger.labels(iris, session));
    }

    /** @param network keeps to those who belong to it; blank for all */
    Draft draft(String network) {
        Map<String, Set<String>> members = members();
        Set<String> kept = network.isBlank() ? Set.of() : members.getOrDefault(
                home.records().live(network, session).record(), Set.of());
        Set<String> all = new HashSet<>(members.keySet());
        members.values().forEach(all::addAll);
        Map<String, RecordLabel> labels = labels(all);
        Draft draft = new Draft();
        members.entrySet().stream().filter(group -> labels.containsKey(group.getKey()))
                .map(group -> Map.entry(labels.get(group.getKey()), seen(group.getValue(), labels, kept, network)))
                .filter(group -> group.getValue().size() > 1 || group.getKey().iri().equals(network))
                .sorted(Comparator.comparingInt((Map.Entry<RecordLabel, List<RecordLabel>> group) ->
                        group.getKey().iri().equals(network) ? Integer.MIN_VALUE : -group.getValue().size())
                        .thenComparing(group -> called(group.getKey())).thenComparing(group -> group.getKey().iri()))
                .forEach(group -> add(draft, group.getKey(), group.getValue()));
        Clusters.in(draft);
        return draft;
    }

    private List<RecordLabel> seen(Set<String> members, Map<String, RecordLabel> labels, Set<String> kept,
            String network) {
        return members.stream().filter(one -> network.isBlank() || kept.contains(one)).map(labels::get)
                .filter(label -> label != null && label.kind().equals("Organisation"))
                .sorted(Comparator.comparing(this::called).thenComparing(RecordLabel::iri)).toList();
    }

    private void add(Draft draft, RecordLabel group, List<RecordLabel> members) {
        List<RecordLabel> fresh = new ArrayList<>(members.stream().filter(one -> !draft.has(one.iri())).toList());
        int room = Math.max(0, Math.min(MOST_MEMBERS, MOST - draft.nodes().size() - 1));
        if (room == 0) {
            draft.leaveOut(1 + fresh.size());
            return;
        }
        draft.leaveOut(Math.max(0, fresh.size() - room));
        draft.node(group.iri(), group.kind(), called(group));
        fresh.stream().limit(room).forEach(one -> draft.node(one.iri(), one.kind(), called(one)));
        members.stream().filter(one -> draft.has(one.iri())).forEach(one -> draft.edge(one.iri(), group.iri(),
                Message.of(Operation.class, "map.member"), false));
    }

    private String called(RecordLabel record) {
        return record.label(session.language());
    }
}
