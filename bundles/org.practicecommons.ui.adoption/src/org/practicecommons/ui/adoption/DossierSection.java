package org.practicecommons.ui.adoption;

import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.practicecommons.base.LangText;
import org.practicecommons.checks.adoption.Dossier;
import org.practicecommons.checks.adoption.DossierQuestion;
import org.practicecommons.checks.adoption.Weighed;
import org.practicecommons.operations.AddSuggestedSteps;
import org.practicecommons.operations.ReadDossier;
import org.practicecommons.ui.Asking;
import org.practicecommons.ui.Failures;
import org.practicecommons.ui.Languages;
import org.practicecommons.ui.OperationJob;
import org.practicecommons.ui.Workplace;
import org.practicecommons.ui.widgets.Columns;
import org.practicecommons.ui.widgets.Look;
import org.practicecommons.ui.widgets.Names;

/** Whether the practice can be taken over by one adopter: constructs with their results, questions beneath them. */
final class DossierSection {

    private final Workplace workplace;
    private final Section section;
    private final Tree tree;
    private final Button steps;
    private final Asking asking = new Asking();
    private String adoption = "";

    DossierSection(Composite parent, Workplace workplace) {
        this.workplace = workplace;
        String heading = AdoptionView.WORDS.say("dossier.heading");
        section = new Section(parent, heading);
        tree = Names.give(new Tree(section.lines(), SWT.SINGLE | SWT.FULL_SELECTION), heading);
        Columns.of(tree).add(AdoptionView.WORDS.say("dossier.question"), 56)
                .add(AdoptionView.WORDS.say("dossier.answer"), 22).add(AdoptionView.WORDS.say("dossier.step"), 22);
        steps = new Button(section.box(), SWT.PUSH);
        steps.setText(AdoptionView.WORDS.say("dossier.addSteps"));
        GridDataFactory.swtDefaults().applyTo(steps);
        steps.addListener(SWT.Selection, event -> addSteps());
        clear();
    }

    void clear() {
        asking.forget();
        adoption = "";
        tree.removeAll();
        steps.setEnabled(false);
        section.say(AdoptionView.WORDS.say("dossier.choose"));
    }

    void refresh() {
        if (!adoption.isEmpty()) {
            show(adoption);
        }
    }

    void show(String iri) {
        adoption = iri;
        asking.ask(OperationJob.of(workplace, AdoptionView.WORDS.say("view.fetching"), new ReadDossier(iri)).in(tree)
                .quiet().then(this::show).otherwise(refusal -> {
                    clear();
                    section.say(Failures.sentence(refusal));
                }));
    }

    private void show(Dossier dossier) {
        tree.setRedraw(false);
        tree.removeAll();
        for (Dossier.Construct construct : dossier.constructs()) {
            TreeItem item = new TreeItem(tree, SWT.NONE);
            item.setText(new String[] {construct.name().in(Languages.ofWindow()), percent(construct.weighed()), ""});
            item.setFont(construct.side().isEmpty() ? Look.bold() : tree.getFont());
            dossier.questions().stream().filter(question -> question.construct().equals(construct.iri()))
                    .forEach(question -> add(item, question, dossier));
        }
        dossier.questions().stream().filter(question -> question.construct().isEmpty())
                .forEach(question -> fill(new TreeItem(tree, SWT.NONE), question, dossier));
        tree.setRedraw(true);
        steps.setEnabled(!dossier.suggestions().isEmpty());
        section.say(AdoptionView.WORDS.say(dossier.whole().percent() < 0 ? "dossier.nothing" : "dossier.result",
                "percent", dossier.whole().percent(), "least", dossier.whole().least(),
                "most", dossier.whole().most(), "open", dossier.open().size()));
        tree.setToolTipText(AdoptionView.WORDS.say("dossier.source", "adoption", dossier.adoption(),
                "set", dossier.set(), "version", dossier.version()));
    }

    private void add(TreeItem parent, DossierQuestion question, Dossier dossier) {
        fill(new TreeItem(parent, SWT.NONE), question, dossier);
        parent.setExpanded(!question.isOpen() || parent.getExpanded());
    }

    private void fill(TreeItem item, DossierQuestion question, Dossier dossier) {
        String note = question.note().in(Languages.ofWindow());
        String answer = answer(question.answer());
        item.setText(new String[] {question.number() + ". " + question.question().in(Languages.ofWindow()),
            note.isEmpty() ? answer : answer + ": " + note, step(question, dossier)});
    }

    private String answer(String name) {
        return workplace.model().kind("TransferAnswer").flatMap(kind -> kind.field("answer"))
                .flatMap(field -> field.choiceNamed(name)).map(choice -> choice.label(Languages.ofWindow()))
                .orElse("—");
    }

    /** The steps that are planned, else the one that is suggested. */
    private static String step(DossierQuestion question, Dossier dossier) {
        if (!question.steps().isEmpty()) {
            return String.join("; ", question.steps().stream().map(step -> step.in(Languages.ofWindow())).toList());
        }
        Optional<List<LangText>> suggested = dossier.suggestions().stream()
                .filter(suggestion -> suggestion.question().equals(question.iri())).findFirst()
                .map(Dossier.Suggestion::step);
        return suggested.flatMap(texts -> LangText.best(texts, Languages.ofWindow().getLanguage()))
                .map(text -> AdoptionView.WORDS.say("dossier.suggested", "step", text.text())).orElse("");
    }

    private static String percent(Weighed weighed) {
        return weighed.percent() < 0 ? AdoptionView.WORDS.say("dossier.unanswered")
                : AdoptionView.WORDS.say("dossier.percent", "percent", weighed.percent(), "least", weighed.least(),
                        "most", weighed.most());
    }

    private void addSteps() {
        steps.setEnabled(false);
        OperationJob.of(workplace, AdoptionView.WORDS.say("dossier.adding"),
                new AddSuggestedSteps(adoption, AdoptionView.WORDS.say("dossier.addingWhy"))).in(tree).finishing()
                .then(saved -> refresh()).start();
    }
}
