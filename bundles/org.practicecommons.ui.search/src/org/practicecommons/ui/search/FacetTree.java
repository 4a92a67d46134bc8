package org.practicecommons.ui.search;

import java.text.NumberFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.practicecommons.search.Facet;
import org.practicecommons.ui.Languages;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.widgets.Look;
import org.practicecommons.ui.widgets.Names;

/**
 * Facets with their values and counts. Space, Enter or a click takes a value in or out; a ticked box, not only a
 * colour, says that it is in.
 */
final class FacetTree {

    /** Told when a value is to be taken in or out. */
    interface Toggle {

        void toggle(String facet, String value);
    }

    private static final Words WORDS = new Words(FacetTree.class);
    private static final int OPEN_AT_FIRST = 6;

    private final Tree tree;
    private final FacetWords words;
    private final Toggle toggle;
    private final Map<String, Boolean> opened = new HashMap<>();

    FacetTree(Composite parent, FacetWords words, Toggle toggle) {
        this.words = words;
        this.toggle = toggle;
        tree = Names.give(new Tree(parent, SWT.SINGLE | SWT.V_SCROLL | SWT.H_SCROLL), WORDS.say("facets.name"));
        Look.onPaper(tree);
        tree.addListener(SWT.MouseUp, event -> {
            TreeItem item = tree.getItem(new Point(event.x, event.y));
            if (item != null && event.button == 1) {
                take(item);
            }
        });
        tree.addListener(SWT.KeyDown, this::key);
        tree.addListener(SWT.Expand, event -> opened.put((String) event.item.getData(), true));
        tree.addListener(SWT.Collapse, event -> opened.put((String) event.item.getData(), false));
    }

    Tree control() {
        return tree;
    }

    private void key(Event event) {
        if ((event.character == ' ' || event.character == SWT.CR) && tree.getSelectionCount() > 0) {
            take(tree.getSelection()[0]);
            event.doit = false;
        }
    }

    private void take(TreeItem item) {
        if (item.getParentItem() != null) {
            toggle.toggle((String) item.getParentItem().getData(), (String) item.getData());
        } else {
            item.setExpanded(!item.getExpanded());
            opened.put((String) item.getData(), item.getExpanded());
        }
    }

    void show(List<Facet> facets) {
        String selected = selectedPath();
        tree.setRedraw(false);
        tree.removeAll();
        NumberFormat numbers = NumberFormat.getIntegerInstance(Languages.ofWindow());
        for (int i = 0; i < facets.size(); i++) {
            Facet facet = facets.get(i);
            TreeItem parent = new TreeItem(tree, SWT.NONE);
            parent.setData(facet.field());
            parent.setText(words.facet(facet.field()));
            parent.setFont(Look.bold());
            boolean anyChosen = false;
            for (Facet.Value value : facet.values()) {
                TreeItem item = new TreeItem(parent, SWT.NONE);
                item.setData(value.value());
                item.setText((value.chosen() ? "☑ " : "☐ ") + words.value(facet.field(), value.value())
                        + "  (" + numbers.format(value.count()) + ")");
                anyChosen |= value.chosen();
                if ((facet.field() + "\n" + value.value()).equals(selected)) {
                    tree.setSelection(item);
                }
            }
            parent.setExpanded(opened.getOrDefault(facet.field(), i < OPEN_AT_FIRST || anyChosen));
        }
        tree.setRedraw(true);
    }

    private String selectedPath() {
        if (tree.getSelectionCount() == 0 || tree.getSelection()[0].getParentItem() == null) {
            return "";
        }
        TreeItem item = tree.getSelection()[0];
        return item.getParentItem().getData() + "\n" + item.getData();
    }
}
