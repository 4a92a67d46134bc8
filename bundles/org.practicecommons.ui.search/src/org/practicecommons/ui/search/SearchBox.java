package org.practicecommons.ui.search;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.practicecommons.operations.SuggestWords;
import org.practicecommons.search.Suggestion;
import org.practicecommons.ui.Asking;
import org.practicecommons.ui.Icons;
import org.practicecommons.ui.OperationJob;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.Workplace;
import org.practicecommons.ui.widgets.Names;
import org.practicecommons.ui.widgets.Rows;
import org.practicecommons.ui.widgets.Suggestions;

/** Where words are typed, with a list beneath of how they may go on. Enter looks for what stands there. */
final class SearchBox {

    private static final Words WORDS = new Words(SearchBox.class);
    private static final int PAUSE_MILLIS = 150;
    private static final int MOST = 9;

    private final Workplace workplace;
    private final Text field;
    private final Suggestions suggestions;
    private final Runnable ask;
    private final Asking asking = new Asking();
    private String asked = "";

    /**
     * @param ask what Enter does
     * @param leave what Down does while nothing is proposed
     */
    SearchBox(Composite parent, Workplace workplace, Runnable ask, Runnable leave) {
        this.workplace = workplace;
        this.ask = ask;
        field = Names.give(new Text(parent, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL),
                WORDS.say("search.field"), WORDS.say("search.fieldHelp"));
        field.setMessage(WORDS.say("search.hint"));
        Rows.grow(field);
        suggestions = new Suggestions(field, PAUSE_MILLIS, this::suggest).choosingNothing();
        field.addListener(SWT.Modify, event -> asking.forget());
        field.addListener(SWT.DefaultSelection, event -> ask.run());
        field.addListener(SWT.KeyDown, event -> {
            if (event.doit && event.keyCode == SWT.ARROW_DOWN) {
                leave.run();
            }
        });
    }

    /** What is to be looked for now; nothing is proposed for it any more. */
    String take() {
        asking.forget();
        suggestions.close();
        asked = field.getText();
        return asked.strip();
    }

    void write(String words) {
        field.setText(words);
    }

    void setFocus() {
        field.setFocus();
    }

    private void suggest(String typed) {
        asking.forget();
        if (typed.isBlank() || typed.equals(asked)) {
            suggestions.close();
            return;
        }
        asking.ask(OperationJob.of(workplace, WORDS.say("search.suggesting"), new SuggestWords(typed, MOST)).in(field)
                .quiet().then(found -> suggestions.offer(proposals(found))).otherwise(refusal -> suggestions.close()));
    }

    private List<Suggestions.Proposal> proposals(List<Suggestion> found) {
        return found.stream().map(one -> new Suggestions.Proposal(
                one.kind().isEmpty() ? Icons.action("search") : Icons.kind(one.kind()), one.text(), () -> {
                    field.setText(one.text());
                    field.setSelection(one.text().length());
                    ask.run();
                })).toList();
    }
}
