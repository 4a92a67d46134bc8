package org.practicecommons.ui.curation.twins;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.practicecommons.operations.TwinPair;
import org.practicecommons.ui.Icons;
import org.practicecommons.ui.Languages;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.Workplace;
import org.practicecommons.ui.widgets.Columns;
import org.practicecommons.ui.widgets.Names;

/** Pairs of records by what they are called. */
final class TwinTable {

    private static final Words WORDS = new Words(TwinTable.class);

    private final Table table;
    private final Workplace workplace;
    private final Consumer<Optional<TwinPair>> chosen;
    private List<TwinPair> pairs = List.of();
    private Set<String> preferred = Set.of();

    TwinTable(Composite parent, Workplace workplace, Consumer<Optional<TwinPair>> chosen) {
        this.workplace = workplace;
        this.chosen = chosen;
        Composite box = new Composite(parent, SWT.NONE);
        table = Names.give(new Table(box, SWT.SINGLE | SWT.FULL_SELECTION), WORDS.say("twins.table"));
        Columns.of(table).add(WORDS.say("twins.one"), 41).add(WORDS.say("twins.other"), 41)
                .add(WORDS.say("twins.kind"), 18);
        table.addListener(SWT.Selection, event -> tell());
    }

    /** Of what is shown next, this pair is chosen. */
    void prefer(String one, String other) {
        preferred = Set.of(one, other);
    }

    /** The preferred pair is chosen, else the first. */
    void show(List<TwinPair> found) {
        pairs = found;
        table.removeAll();
        for (TwinPair pair : found) {
            TableItem item = new TableItem(table, SWT.NONE);
            item.setImage(0, Icons.kind(pair.one().kind()));
            item.setText(new String[] {pair.one().label(Languages.ofWindow()),
                pair.other().label(Languages.ofWindow()), workplace.model().kind(pair.one().kind())
                        .map(kind -> kind.label(Languages.ofWindow())).orElse(pair.one().kind())});
        }
        if (!found.isEmpty()) {
            table.setSelection(IntStream.range(0, found.size()).filter(i -> preferred.equals(
                    Set.of(found.get(i).one().iri(), found.get(i).other().iri()))).findFirst().orElse(0));
            table.showSelection();
        }
        tell();
    }

    private void tell() {
        int index = table.getSelectionIndex();
        chosen.accept(index < 0 ? Optional.empty() : Optional.of(pairs.get(index)));
    }

    void setFocus() {
        table.setFocus();
    }
}
