package org.practicecommons.ui.curation.map;

import java.util.function.IntConsumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.practicecommons.operations.map.NetworkMap;
import org.practicecommons.ui.Icons;
import org.practicecommons.ui.Languages;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.widgets.Names;

/** The records of a map, each with its ties and their reasons below it. */
final class NodeTree {

    private static final Words WORDS = new Words(NodeTree.class);

    private final Tree tree;

    /** Each is told the number of a node; of a tie, that of the record at its other end. */
    NodeTree(Composite parent, IntConsumer choosing, IntConsumer opening) {
        tree = Names.give(new Tree(parent, SWT.SINGLE | SWT.FULL_SELECTION), WORDS.say("map.records"));
        tree.addListener(SWT.Selection, event -> choosing.accept((Integer) event.item.getData()));
        tree.addListener(SWT.DefaultSelection, event -> opening.accept((Integer) event.item.getData()));
    }

    void show(NetworkMap map) {
        tree.removeAll();
        for (int i = 0; i < map.nodes().size(); i++) {
            NetworkMap.Node node = map.nodes().get(i);
            TreeItem item = new TreeItem(tree, SWT.NONE);
            String cluster = node.cluster() < 0 ? ""
                    : "  (" + WORDS.say("map.cluster", "name", map.clusters().get(node.cluster())) + ")";
            item.setText(node.label() + cluster);
            item.setImage(Icons.kind(node.kind()));
            item.setData(i);
            for (NetworkMap.Edge edge : map.edges()) {
                if (edge.from() == i || edge.to() == i) {
                    tie(item, map, edge, edge.from() == i ? edge.to() : edge.from());
                }
            }
        }
    }

    private static void tie(TreeItem parent, NetworkMap map, NetworkMap.Edge edge, int other) {
        TreeItem item = new TreeItem(parent, SWT.NONE);
        item.setText(WORDS.say("map.tie", "other", map.nodes().get(other).label(), "reason",
                edge.reason().in(Languages.ofWindow())));
        item.setData(other);
    }

    /** Shows a node as chosen, without telling of it. */
    void select(int node) {
        TreeItem item = tree.getItem(node);
        tree.setSelection(item);
        tree.showItem(item);
        item.setExpanded(true);
    }
}
