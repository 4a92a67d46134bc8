package org.practicecommons.operations.map;

import java.util.List;
import org.practicecommons.base.Message;
import org.practicecommons.operations.picture.Picture;

/**
 * Records and how they hang together, with a picture of them.
 *
 * @param more records that would be there but for their number
 * @param clusters names of the clusters, by number; empty where there are none
 * @param picture its items are the nodes, by number
 */
public record NetworkMap(Message title, List<Node> nodes, List<Edge> edges, long more, List<String> clusters,
        Picture picture) {

    /**
     * A record.
     *
     * @param cluster number of its cluster; below 0 for none
     */
    public record Node(String iri, String kind, String label, int cluster) {
    }

    /**
     * Two nodes by their numbers.
     *
     * @param reason how they hang together, or why they should
     * @param missing whether they do not hang together yet
     */
    public record Edge(int from, int to, Message reason, boolean missing) {
    }

    public NetworkMap {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
        clusters = List.copyOf(clusters);
    }
}
