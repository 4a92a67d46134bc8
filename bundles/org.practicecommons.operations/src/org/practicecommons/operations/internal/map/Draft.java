package org.practicecommons.operations.internal.map;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.practicecommons.base.Message;
import org.practicecommons.operations.map.NetworkMap;

/** A map that is being put together. */
public final class Draft {

    private final Map<String, NetworkMap.Node> nodes = new LinkedHashMap<>();
    private final List<String> order = new ArrayList<>();
    private final List<NetworkMap.Edge> edges = new ArrayList<>();
    private final Set<List<Object>> known = new HashSet<>();
    private final List<String> clusters = new ArrayList<>();
    private long more;

    /** Adds a record unless it is there; answers its number. */
    int node(String iri, String kind, String label) {
        if (nodes.putIfAbsent(iri, new NetworkMap.Node(iri, kind, label, -1)) == null) {
            order.add(iri);
        }
        return order.indexOf(iri);
    }

    boolean has(String iri) {
        return nodes.containsKey(iri);
    }

    /** Once for each reason. */
    void edge(String from, String to, Message reason, boolean missing) {
        if (!from.equals(to) && known.add(List.of(from, to, reason))) {
            edges.add(new NetworkMap.Edge(order.indexOf(from), order.indexOf(to), reason, missing));
        }
    }

    void leaveOut(long count) {
        more += count;
    }

    void cluster(Map<String, Integer> numbers, List<String> names) {
        clusters.addAll(names);
        nodes.replaceAll((iri, node) -> new NetworkMap.Node(iri, node.kind(), node.label(),
                numbers.getOrDefault(iri, -1)));
    }

    List<NetworkMap.Node> nodes() {
        return List.copyOf(nodes.values());
    }

    List<NetworkMap.Edge> edges() {
        return edges;
    }

    List<String> clusters() {
        return clusters;
    }

    long more() {
        return more;
    }
}
