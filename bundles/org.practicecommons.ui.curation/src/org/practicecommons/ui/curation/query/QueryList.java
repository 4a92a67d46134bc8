package org.practicecommons.ui.curation.query;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.practicecommons.operations.query.ReadyQuery;
import org.practicecommons.operations.query.SavedQuery;
import org.practicecommons.ui.Languages;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.widgets.Look;
import org.practicecommons.ui.widgets.Names;
import org.practicecommons.ui.widgets.Rows;

/** Questions in plain words, then the user's own. Enter or a double click asks the chosen one. */
final class QueryList {

    private static final Words WORDS = new Words(QueryList.class);

    private final Tree tree;
    private final TreeItem own;
    private final Button rename;
    private final Button forget;

    /**
     * @param ask takes the name of a saved query, empty for a ready one, and what it says
     * @param renaming takes the name of the chosen query
     * @param forgetting takes the name of the chosen query
     */
    QueryList(Composite parent, BiConsumer<Optional<String>, String> ask, Consumer<String> renaming,
            Consumer<String> forgetting) {
        Composite box = Look.onPaper(new Composite(parent, SWT.NONE));
        GridLayoutFactory.fillDefaults().spacing(0, Look.GAP).applyTo(box);
        tree = Names.give(new Tree(box, SWT.SINGLE | SWT.FULL_SELECTION), WORDS.say("query.list"));
        GridDataFactory.fillDefaults().grab(true, true).hint(160, 60).applyTo(tree);
        TreeItem ready = new TreeItem(tree, SWT.NONE);
        ready.setText(WORDS.say("query.ready"));
        Stream.of(ReadyQuery.values()).forEach(query -> {
            TreeItem item = new TreeItem(ready, SWT.NONE);
            item.setText(query.title().in(Languages.ofWindow()));
            item.setData(query);
        });
        ready.setExpanded(true);
        own = new TreeItem(tree, SWT.NONE);
        own.setText(WORDS.say("query.own"));
        tree.addListener(SWT.Selection, event -> enable());
        tree.addListener(SWT.DefaultSelection, event -> asked(ask));
        Composite buttons = Rows.buttons(box);
        Rows.button(buttons, WORDS.say("query.askChosen"), () -> asked(ask));
        rename = Rows.button(buttons, WORDS.say("query.rename"),
                () -> chosen().ifPresent(query -> renaming.accept(query.name())));
        forget = Rows.button(buttons, WORDS.say("query.forget"),
                () -> chosen().ifPresent(query -> forgetting.accept(query.name())));
        enable();
    }

    private void asked(BiConsumer<Optional<String>, String> ask) {
        if (tree.getSelectionCount() > 0) {
            switch (tree.getSelection()[0].getData()) {
                case ReadyQuery query -> ask.accept(Optional.empty(), query.sparql());
                case SavedQuery query -> ask.accept(Optional.of(query.name()), query.sparql());
                case null, default -> tree.getSelection()[0].setExpanded(!tree.getSelection()[0].getExpanded());
            }
        }
    }

    private Optional<SavedQuery> chosen() {
        return Stream.of(tree.getSelection()).map(TreeItem::getData).filter(SavedQuery.class::isInstance)
                .map(SavedQuery.class::cast).findFirst();
    }

    private void enable() {
        rename.setEnabled(chosen().isPresent());
        forget.setEnabled(chosen().isPresent());
    }

    boolean has(String name) {
        return Stream.of(own.getItems()).anyMatch(item -> item.getText().equals(name));
    }

    /** @param name of the one to be chosen, if it is there */
    void show(List<SavedQuery> queries, Optional<String> name) {
        own.removeAll();
        queries.forEach(query -> {
            TreeItem item = new TreeItem(own, SWT.NONE);
            item.setText(query.name());
            item.setData(query);
            if (name.filter(query.name()::equals).isPresent()) {
                tree.setSelection(item);
            }
        });
        own.setExpanded(true);
        enable();
    }
}
