package org.practicecommons.ui.search.who;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.practicecommons.operations.Helper;
import org.practicecommons.search.RecordLabel;
import org.practicecommons.ui.Icons;
import org.practicecommons.ui.Languages;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.Workplace;
import org.practicecommons.ui.widgets.Columns;
import org.practicecommons.ui.widgets.Names;

/** Those who can help, by name and kind, with the best reason. */
final class HelperTable {

    private static final Words WORDS = new Words(HelperTable.class);

    private final Table table;
    private final Workplace workplace;
    private final Consumer<Optional<Helper>> chosen;
    private List<Helper> helpers = List.of();

    HelperTable(Composite parent, Workplace workplace, Consumer<Optional<Helper>> chosen, Consumer<RecordLabel> open) {
        this.workplace = workplace;
        this.chosen = chosen;
        Composite box = new Composite(parent, SWT.NONE);
        table = Names.give(new Table(box, SWT.SINGLE | SWT.FULL_SELECTION), WORDS.say("helpers.table"));
        Columns.of(table).add(WORDS.say("helpers.name"), 36).add(WORDS.say("helpers.kind"), 18)
                .add(WORDS.say("helpers.why"), 46);
        table.addListener(SWT.Selection, event -> tell());
        table.addListener(SWT.DefaultSelection,
                event -> open.accept(helpers.get(table.getSelectionIndex()).label()));
    }

    /** The first is chosen. */
    void show(List<Helper> found) {
        helpers = found;
        table.removeAll();
        for (Helper helper : found) {
            TableItem item = new TableItem(table, SWT.NONE);
            item.setImage(0, Icons.kind(helper.label().kind()));
            item.setText(new String[] {helper.label().label(Languages.ofWindow()),
                workplace.model().kind(helper.label().kind()).map(kind -> kind.label(Languages.ofWindow()))
                        .orElse(helper.label().kind()), helper.why().getFirst().in(Languages.ofWindow())});
        }
        if (!found.isEmpty()) {
            table.setSelection(0);
        }
        tell();
    }

    private void tell() {
        int index = table.getSelectionIndex();
        chosen.accept(index < 0 ? Optional.empty() : Optional.of(helpers.get(index)));
    }
}
