package org.practicecommons.ui.widgets;

import java.util.function.IntFunction;
import org.eclipse.jface.layout.AbstractColumnLayout;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Item;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;

/** Titled columns that share the room of a table or tree by weight. It has to be alone in its parent. */
public final class Columns {

    private static final int NARROWEST = 60;

    private final AbstractColumnLayout layout;
    private final IntFunction<Item> column;

    private Columns(AbstractColumnLayout layout, IntFunction<Item> column) {
        this.layout = layout;
        this.column = column;
    }

    public static Columns of(Table table) {
        table.setHeaderVisible(true);
        TableColumnLayout layout = new TableColumnLayout();
        table.getParent().setLayout(layout);
        return new Columns(layout, style -> new TableColumn(table, style));
    }

    public static Columns of(Tree tree) {
        tree.setHeaderVisible(true);
        TreeColumnLayout layout = new TreeColumnLayout();
        tree.getParent().setLayout(layout);
        return new Columns(layout, style -> new TreeColumn(tree, style));
    }

    public Columns add(String title, int weight) {
        return add(SWT.LEFT, title, weight);
    }

    /** Adds a column of numbers, which stand at its right. */
    public Columns addNumbers(String title, int weight) {
        return add(SWT.RIGHT, title, weight);
    }

    private Columns add(int style, String title, int weight) {
        Item added = column.apply(style);
        added.setText(title);
        layout.setColumnData(added, new ColumnWeightData(weight, NARROWEST, true));
        return this;
    }
}
