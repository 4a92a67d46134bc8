package org.practicecommons.operations.internal.map;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.HierarchyHandling;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkLabel;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import org.practicecommons.base.Message;
import org.practicecommons.model.Kind;
import org.practicecommons.model.RecordModel;
import org.practicecommons.operations.Operation;
import org.practicecommons.operations.map.NetworkMap;
import org.practicecommons.operations.picture.Letters;
import org.practicecommons.operations.picture.Picture;

/** Says where everything on a map lies, with the layers of ELK; the same map always lies in the same way. */
final class MapLayout {

    private static final double EDGE = 12;
    private static final double WIDEST = 190;
    private static final double NARROWEST = 80;
    private static final int LONGEST_LABEL = 32;

    private final RecordModel model;
    private final Locale language;
    private final List<ElkNode> nodes = new ArrayList<>();
    private final List<ElkNode> clusters = new ArrayList<>();
    private final Map<ElkEdge, NetworkMap.Edge> edges = new LinkedHashMap<>();

    MapLayout(RecordModel model, Locale language) {
        this.model = model;
        this.language = language;
    }

    Picture of(Message title, Draft draft) {
        ElkNode root = ElkGraphUtil.createGraph();
        set(root);
        draft.clusters().forEach(name -> clusters.add(cluster(root, name)));
        draft.nodes().forEach(node -> nodes.add(node(node.cluster() < 0 ? root : clusters.get(node.cluster()), node)));
        draft.edges().stream().collect(Collectors.groupingBy(edge -> List.of(edge.from(), edge.to()),
                LinkedHashMap::new, Collectors.toList())).values().forEach(this::edge);
        LayoutMetaDataService.getInstance(); // tells ELK how to copy its own values
        new LayeredLayoutProvider().layout(root, new BasicProgressMonitor());
        return new MapPicture(model, language, draft).of(title.in(language), said(draft), root, clusters, nodes, edges);
    }

    private static void set(ElkNode root) {
        root.setProperty(CoreOptions.DIRECTION, Direction.RIGHT);
        root.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.POLYLINE);
        root.setProperty(CoreOptions.HIERARCHY_HANDLING, HierarchyHandling.INCLUDE_CHILDREN);
        root.setProperty(CoreOptions.SPACING_NODE_NODE, 14.0);
        root.setProperty(CoreOptions.SPACING_EDGE_LABEL, 2.0);
        root.setProperty(CoreOptions.ASPECT_RATIO, 1.5);
        root.setProperty(CoreOptions.PADDING, new ElkPadding(EDGE));
    }

    private static ElkNode cluster(ElkNode root, String name) {
        ElkNode cluster = ElkGraphUtil.createNode(root);
        cluster.setProperty(CoreOptions.HIERARCHY_HANDLING, HierarchyHandling.INCLUDE_CHILDREN);
        cluster.setProperty(CoreOptions.PADDING, new ElkPadding(EDGE + Letters.LINE, EDGE, EDGE, EDGE));
        ElkGraphUtil.createLabel(name, cluster);
        return cluster;
    }

    private ElkNode node(ElkNode parent, NetworkMap.Node node) {
        ElkNode made = ElkGraphUtil.createNode(parent);
        List<String> lines = MapPicture.lines(node.label());
        double wide = lines.stream().mapToDouble(Letters::width).max().orElse(0);
        double kind = Letters.width(model.kind(node.kind()).map((Kind known) -> known.label(language)).orElse(""));
        made.setDimensions(Math.max(NARROWEST, Math.min(WIDEST, Math.max(wide, kind))) + 2 * EDGE,
                (lines.size() + 1) * Letters.LINE + EDGE);
        return made;
    }

    /** Several reasons are one line; a short one stands on it. */
    private void edge(List<NetworkMap.Edge> same) {
        NetworkMap.Edge first = same.getFirst();
        ElkEdge edge = ElkGraphUtil.createSimpleEdge(nodes.get(first.from()), nodes.get(first.to()));
        String reason = first.reason().in(language) + (same.size() > 1 ? " (+" + (same.size() - 1) + ")" : "");
        if (reason.length() <= LONGEST_LABEL && clusters.isEmpty()) {
            ElkLabel label = ElkGraphUtil.createLabel(reason, edge);
            label.setDimensions(Letters.width(reason), Letters.LINE);
        }
        edges.put(edge, first);
    }

    private String said(Draft draft) {
        List<String> said = new ArrayList<>();
        draft.edges().forEach(edge -> said.add(draft.nodes().get(edge.from()).label() + " — "
                + edge.reason().in(language) + " — " + draft.nodes().get(edge.to()).label()));
        if (draft.more() > 0) {
            said.add(Message.of(Operation.class, "map.more", "count", draft.more()).in(language));
        }
        return String.join("\n", said);
    }
}
