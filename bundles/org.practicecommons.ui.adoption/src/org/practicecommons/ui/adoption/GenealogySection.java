package org.practicecommons.ui.adoption;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.practicecommons.checks.adoption.Genealogy;
import org.practicecommons.checks.adoption.Genealogy.Node;
import org.practicecommons.operations.ReadDossier;
import org.practicecommons.ui.Icons;
import org.practicecommons.ui.Languages;
import org.practicecommons.ui.RecordRef;
import org.practicecommons.ui.Workplace;
import org.practicecommons.ui.widgets.Columns;
import org.practicecommons.ui.widgets.Look;
import org.practicecommons.ui.widgets.Names;

/** Where a practice comes from and went to. Enter opens a record; choosing an adoption shows its dossier. */
final class GenealogySection {

    private final Workplace workplace;
    private final Section section;
    private final Tree tree;

    GenealogySection(Composite parent, Workplace workplace, Consumer<RecordRef> open,
            Consumer<Optional<Node>> chosen) {
        this.workplace = workplace;
        String heading = AdoptionView.WORDS.say("genealogy.heading");
        section = new Section(parent, heading);
        tree = Names.give(new Tree(section.lines(), SWT.SINGLE | SWT.FULL_SELECTION), heading);
        Columns.of(tree).add(AdoptionView.WORDS.say("genealogy.record"), 64)
                .add(AdoptionView.WORDS.say("genealogy.note"), 36);
        tree.addListener(SWT.Selection, event -> chosen.accept(chosen()));
        tree.addListener(SWT.DefaultSelection, event -> chosen().ifPresent(node -> open.accept(new RecordRef(
                node.record().iri(), node.kind(), node.record().in(Languages.ofWindow())))));
    }

    private Optional<Node> chosen() {
        return tree.getSelectionCount() == 0 ? Optional.empty()
                : Optional.ofNullable((Node) tree.getSelection()[0].getData());
    }

    /** @param record IRI of the record to choose in the tree */
    void show(Genealogy genealogy, String record) {
        tree.removeAll();
        if (!genealogy.sources().isEmpty()) {
            TreeItem from = new TreeItem(tree, SWT.NONE);
            from.setText(AdoptionView.WORDS.say("genealogy.from"));
            from.setForeground(Look.muted(tree.getDisplay()));
            genealogy.sources().forEach(source -> add(new TreeItem(from, SWT.NONE), source));
        }
        add(new TreeItem(tree, SWT.NONE), genealogy.practice());
        for (TreeItem item : tree.getItems()) {
            expand(item, record);
        }
        section.say(AdoptionView.WORDS.say(genealogy.cut() ? "genealogy.cut"
                : genealogy.practice().children().isEmpty() ? "genealogy.nobody" : "genealogy.hint"));
    }

    private void add(TreeItem item, Node node) {
        item.setData(node);
        boolean named = node.relation() == Genealogy.Relation.ADOPTION && !node.adopter().iri().isEmpty();
        item.setText(new String[] {(named ? node.adopter() : node.record()).in(Languages.ofWindow()), note(node)});
        item.setImage(Icons.kind(node.kind()));
        node.children().forEach(child -> add(new TreeItem(item, SWT.NONE), child));
    }

    /** From the top: a line inside a closed one cannot be opened. */
    private void expand(TreeItem item, String record) {
        item.setExpanded(true);
        if (item.getData() instanceof Node node && node.record().iri().equals(record)
                && tree.getSelectionCount() == 0) {
            tree.setSelection(item);
        }
        for (TreeItem child : item.getItems()) {
            expand(child, record);
        }
    }

    private String note(Node node) {
        String relation = AdoptionView.WORDS.say("relation." + node.relation().name().toLowerCase(Locale.ROOT));
        List<String> words = node.relation() == Genealogy.Relation.ADOPTION
                ? List.of(choice("status", node.status()), choice("polarity", node.polarity())) : List.of(relation);
        return Stream.concat(words.stream(), Stream.of(node.again() ? AdoptionView.WORDS.say("genealogy.again") : ""))
                .filter(word -> !word.isEmpty()).collect(Collectors.joining(", "));
    }

    private String choice(String field, String name) {
        return workplace.model().kind(ReadDossier.KIND).flatMap(kind -> kind.field(field))
                .flatMap(found -> found.choiceNamed(name)).map(choice -> choice.label(Languages.ofWindow()))
                .orElse("");
    }
}
