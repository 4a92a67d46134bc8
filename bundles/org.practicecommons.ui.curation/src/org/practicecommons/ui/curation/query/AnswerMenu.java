package org.practicecommons.ui.curation.query;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.practicecommons.search.RecordLabel;
import org.practicecommons.ui.Languages;
import org.practicecommons.ui.Words;

/** What can be done with the chosen lines of an answer, by mouse or by the menu key. */
final class AnswerMenu {

    private static final Words WORDS = new Words(AnswerMenu.class);

    private final AnswerTable answer;
    private final Consumer<RecordLabel> open;
    private final Menu menu;

    AnswerMenu(AnswerTable answer, Consumer<RecordLabel> open) {
        this.answer = answer;
        this.open = open;
        menu = new Menu(answer.table());
        menu.addListener(SWT.Show, event -> fill());
        answer.table().setMenu(menu);
        answer.table().addListener(SWT.KeyDown, this::typed);
    }

    private void typed(Event event) {
        if ((event.stateMask & SWT.MOD1) != 0 && event.keyCode == 'c') {
            copyLines();
        }
    }

    private void fill() {
        for (MenuItem item : menu.getItems()) {
            item.dispose();
        }
        answer.records().forEach(record -> item(menu, WORDS.say("query.open", "title",
                record.label(Languages.ofWindow())), () -> open.accept(record)));
        boolean any = !answer.chosen().isEmpty();
        item(menu, WORDS.say("query.copy"), this::copyLines).setEnabled(any);
        Menu cells = below("query.copyCells");
        Menu order = below("query.sort");
        for (int i = 0; i < answer.columns().size(); i++) {
            int column = i;
            item(cells, answer.columns().get(i), () -> copyCells(column)).setEnabled(any);
            item(order, answer.columns().get(i), () -> answer.sort(column));
        }
    }

    private Menu below(String key) {
        MenuItem parent = new MenuItem(menu, SWT.CASCADE);
        parent.setText(WORDS.say(key));
        Menu below = new Menu(menu);
        parent.setMenu(below);
        return below;
    }

    private static MenuItem item(Menu menu, String text, Runnable work) {
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        item.setText(text.replace("&", "&&"));
        item.addListener(SWT.Selection, event -> work.run());
        return item;
    }

    /** As they are shown, with tabs between cells, which a spreadsheet takes apart again. */
    private void copyLines() {
        copy(answer.chosen().stream().map(row -> row.stream().map(answer::text).collect(Collectors.joining("\t")))
                .toList());
    }

    /** As the query answered them: the whole address of a record. */
    private void copyCells(int column) {
        copy(answer.chosen().stream().map(row -> Objects.requireNonNullElse(row.get(column), "")).toList());
    }

    private void copy(List<String> lines) {
        if (!lines.isEmpty()) {
            Clipboard clipboard = new Clipboard(menu.getDisplay());
            clipboard.setContents(new Object[] {String.join("\n", lines)},
                    new Transfer[] {TextTransfer.getInstance()});
            clipboard.dispose();
        }
    }
}
