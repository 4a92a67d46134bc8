package org.practicecommons.ui.search;

import java.util.List;
import java.util.Locale;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.practicecommons.search.SearchMode;
import org.practicecommons.ui.Languages;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.widgets.Names;
import org.practicecommons.ui.widgets.Rows;

/** How to search and in which language, and a button that takes all filters out. */
final class SearchChoices {

    private static final Words WORDS = new Words(SearchChoices.class);
    private static final List<String> LANGUAGES = List.of("", "en", "fr");
    private static final List<SearchMode> MODES =
            List.of(SearchMode.HYBRID, SearchMode.KEYWORD, SearchMode.SEMANTIC);

    private final SearchQuestion question;
    private final Runnable search;
    private final Combo mode;
    private final Combo language;
    private final Button clear;

    /** @param byMeaning whether something computes meaning; else there is no way to choose */
    SearchChoices(Composite row, SearchQuestion question, boolean byMeaning, Runnable search) {
        this.question = question;
        this.search = search;
        mode = Names.give(new Combo(row, SWT.READ_ONLY), WORDS.say("search.mode"));
        MODES.forEach(each -> mode.add(WORDS.say("mode." + each.name().toLowerCase(Locale.ROOT))));
        question.mode(byMeaning ? SearchMode.HYBRID : SearchMode.KEYWORD);
        mode.setVisible(byMeaning);
        mode.addListener(SWT.Selection, event -> {
            question.mode(MODES.get(mode.getSelectionIndex()));
            search.run();
        });
        language = Names.give(new Combo(row, SWT.READ_ONLY), WORDS.say("search.language"));
        LANGUAGES.forEach(tag -> language.add(tag.isEmpty() ? WORDS.say("search.anyLanguage") : Languages.name(tag)));
        language.addListener(SWT.Selection, event -> {
            question.language(LANGUAGES.get(language.getSelectionIndex()));
            search.run();
        });
        clear = Rows.button(row, WORDS.say("search.clear"), this::clear);
        clear.setVisible(false);
        refresh();
    }

    void clear() {
        question.clearChoices();
        search.run();
    }

    /** Shows what the question says. */
    void refresh() {
        mode.select(MODES.indexOf(question.mode()));
        language.select(Math.max(0, LANGUAGES.indexOf(question.language())));
        Rows.reveal(clear, question.hasChoices());
    }
}
