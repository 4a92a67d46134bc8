package org.practicecommons.operations.internal.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkLabel;
import org.eclipse.elk.graph.ElkNode;
import org.practicecommons.base.Message;
import org.practicecommons.model.RecordModel;
import org.practicecommons.operations.Operation;
import org.practicecommons.operations.map.NetworkMap;
import org.practicecommons.operations.picture.Letters;
import org.practicecommons.operations.picture.Picture;
import org.practicecommons.operations.picture.Shape;
import org.practicecommons.operations.picture.Tone;

/** Makes shapes of what was laid out. */
final class MapPicture {

    private static final double EDGE = 12;
    private static final double LINE_OF_NAME = 190;
    private static final int MOST_LINES = 2;

    private final RecordModel model;
    private final Locale language;
    private final Draft draft;
    private final double top;
    private final List<Shape> shapes = new ArrayList<>();

    MapPicture(RecordModel model, Locale language, Draft draft) {
        this.model = model;
        this.language = language;
        this.draft = draft;
        this.top = EDGE + (draft.more() > 0 ? 2 : 1) * Letters.LINE;
    }

    Picture of(String title, String said, ElkNode root, List<ElkNode> clusters, List<ElkNode> nodes,
            Map<ElkEdge, NetworkMap.Edge> edges) {
        shapes.add(new Shape.Text(-1, EDGE, EDGE + Letters.SIZE, title, true, false, Tone.INK));
        String more = Message.of(Operation.class, "map.more", "count", draft.more()).in(language);
        if (draft.more() > 0) {
            shapes.add(new Shape.Text(-1, EDGE, EDGE + Letters.SIZE + Letters.LINE, more, false, false, Tone.MUTED));
        }
        clusters.forEach(this::cluster);
        edges.forEach(this::edge);
        for (int i = 0; i < nodes.size(); i++) {
            node(i, nodes.get(i));
        }
        double width = Math.max(root.getWidth(), 2 * EDGE + Math.max(Letters.boldWidth(title), Letters.width(more)));
        return new Picture(title, said, width, top + root.getHeight() + EDGE, shapes, draft.nodes().stream()
                .map(node -> node.label() + " (" + kind(node) + ")").toList());
    }

    private void cluster(ElkNode cluster) {
        if (!cluster.getChildren().isEmpty()) {
            Shape.Point at = place(cluster);
            shapes.add(new Shape.Box(-1, at.x(), at.y(), cluster.getWidth(), cluster.getHeight(), 6, Tone.SHADE,
                    Tone.LINE));
            shapes.add(new Shape.Text(-1, at.x() + EDGE, at.y() + Letters.SIZE + 4, Letters.boldFitted(
                    cluster.getLabels().getFirst().getText(), cluster.getWidth() - 2 * EDGE), true, false, Tone.MUTED));
        }
    }

    private void node(int item, ElkNode node) {
        Shape.Point at = place(node);
        NetworkMap.Node record = draft.nodes().get(item);
        shapes.add(new Shape.Box(item, at.x(), at.y(), node.getWidth(), node.getHeight(), 5,
                item == 0 && hasCentre() ? Tone.SHADE : Tone.PAPER, Tone.INK));
        double y = at.y() + EDGE / 2 + Letters.SIZE;
        for (String line : lines(record.label())) {
            shapes.add(new Shape.Text(item, at.x() + EDGE, y, line, false, false, Tone.INK));
            y += Letters.LINE;
        }
        shapes.add(new Shape.Text(item, at.x() + EDGE, y, Letters.fitted(kind(record), LINE_OF_NAME), false, false,
                Tone.MUTED));
    }

    private boolean hasCentre() {
        return draft.clusters().isEmpty() && draft.edges().stream().noneMatch(NetworkMap.Edge::missing);
    }

    private String kind(NetworkMap.Node node) {
        return model.kind(node.kind()).map(kind -> kind.label(language)).orElse(node.kind());
    }

    private void edge(ElkEdge edge, NetworkMap.Edge meant) {
        Shape.Point origin = place(edge.getContainingNode());
        for (ElkEdgeSection section : edge.getSections()) {
            List<Shape.Point> points = new ArrayList<>();
            points.add(new Shape.Point(origin.x() + section.getStartX(), origin.y() + section.getStartY()));
            section.getBendPoints().forEach(bend ->
                    points.add(new Shape.Point(origin.x() + bend.getX(), origin.y() + bend.getY())));
            points.add(new Shape.Point(origin.x() + section.getEndX(), origin.y() + section.getEndY()));
            shapes.add(new Shape.Line(-1, points, meant.missing(), !meant.missing(), Tone.LINE));
        }
        for (ElkLabel label : edge.getLabels()) {
            shapes.add(new Shape.Text(-1, origin.x() + label.getX(), origin.y() + label.getY() + Letters.SIZE,
                    label.getText(), false, false, Tone.MUTED));
        }
    }

    private Shape.Point place(ElkNode node) {
        double x = 0;
        double y = top;
        for (ElkNode one = node; one != null && one.getParent() != null; one = one.getParent()) {
            x += one.getX();
            y += one.getY();
        }
        return new Shape.Point(x, y);
    }

    /** A name in two lines at most. */
    static List<String> lines(String name) {
        List<String> lines = new ArrayList<>();
        String rest = name.strip();
        while (!rest.isEmpty() && lines.size() < MOST_LINES) {
            int end = rest.length();
            while (lines.size() < MOST_LINES - 1 && end > 0 && Letters.width(rest.substring(0, end)) > LINE_OF_NAME) {
                end = rest.lastIndexOf(' ', end - 1);
            }
            end = end <= 0 ? rest.length() : end;
            lines.add(Letters.fitted(rest.substring(0, end), LINE_OF_NAME));
            rest = rest.substring(end).strip();
        }
        return lines;
    }
}
