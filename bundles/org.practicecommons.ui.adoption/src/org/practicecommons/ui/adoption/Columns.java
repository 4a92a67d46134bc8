package org.practicecommons.ui.adoption;

import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;

/** Columns that share the room of a table or tree by weight. */
final class Columns {

    private static final int NARROWEST = 60;

    private Columns() {
    }

    /** @param titlesAndWeights title, weight, title, weight … */
    static void of(Table table, Composite around, Object... titlesAndWeights) {
        table.setHeaderVisible(true);
        TableColumnLayout layout = new TableColumnLayout();
        around.setLayout(layout);
        for (int i = 0; i < titlesAndWeights.length; i += 2) {
            TableColumn column = new TableColumn(table, SWT.LEFT);
            column.setText((String) titlesAndWeights[i]);
            layout.setColumnData(column, new ColumnWeightData((Integer) titlesAndWeights[i + 1], NARROWEST, true));
        }
    }

    static void of(Tree tree, Composite around, Object... titlesAndWeights) {
        tree.setHeaderVisible(true);
        TreeColumnLayout layout = new TreeColumnLayout();
        around.setLayout(layout);
        for (int i = 0; i < titlesAndWeights.length; i += 2) {
            TreeColumn column = new TreeColumn(tree, SWT.LEFT);
            column.setText((String) titlesAndWeights[i]);
            layout.setColumnData(column, new ColumnWeightData((Integer) titlesAndWeights[i + 1], NARROWEST, true));
        }
    }
}
