package org.practicecommons.operations.internal.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.practicecommons.operations.map.NetworkMap;

/**
 * Finds communities by label propagation: every node begins with a label of its own and takes, in the order of the
 * nodes, the one that most of its neighbours have, of several the first, until nothing changes. Nothing is random, so
 * that the same records always give the same clusters.
 */
final class Clusters {

    private static final int MOST_ROUNDS = 30;

    private Clusters() {
    }

    /** Gives each node of a draft that hangs together with another one its cluster, named by its best connected one. */
    static void in(Draft draft) {
        List<NetworkMap.Node> nodes = draft.nodes();
        List<List<Integer>> near = new ArrayList<>();
        nodes.forEach(any -> near.add(new ArrayList<>()));
        draft.edges().forEach(edge -> {
            near.get(edge.from()).add(edge.to());
            near.get(edge.to()).add(edge.from());
        });
        int[] labels = labels(near);
        Map<Integer, Integer> numbers = new HashMap<>();
        Map<Integer, Integer> best = new TreeMap<>();
        Map<String, Integer> clusters = new HashMap<>();
        for (int i = 0; i < labels.length; i++) {
            if (!near.get(i).isEmpty()) {
                int number = numbers.computeIfAbsent(labels[i], any -> numbers.size());
                clusters.put(nodes.get(i).iri(), number);
                int node = i;
                best.merge(number, i, (one, other) -> near.get(other).size() > near.get(one).size() ? node : one);
            }
        }
        draft.cluster(clusters, best.values().stream().map(node -> nodes.get(node).label()).toList());
    }

    private static int[] labels(List<List<Integer>> near) {
        int[] labels = new int[near.size()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = i;
        }
        boolean changed = true;
        for (int round = 0; changed && round < MOST_ROUNDS; round++) {
            changed = false;
            for (int i = 0; i < labels.length; i++) {
                int label = commonest(near.get(i), labels, labels[i]);
                changed |= label != labels[i];
                labels[i] = label;
            }
        }
        return labels;
    }

    private static int commonest(List<Integer> near, int[] labels, int own) {
        Map<Integer, Integer> counts = new TreeMap<>();
        near.forEach(other -> counts.merge(labels[other], 1, Integer::sum));
        int best = own;
        for (Map.Entry<Integer, Integer> label : counts.entrySet()) {
            int most = counts.getOrDefault(best, 0);
            if (label.getValue() > most) {
                best = label.getKey();
            }
        }
        return best;
    }
}
