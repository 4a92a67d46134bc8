package org.practicecommons.ui.adoption;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.practicecommons.checks.adoption.Dossier;
import org.practicecommons.checks.adoption.DossierQuestion;
import org.practicecommons.model.Choice;
import org.practicecommons.operations.ListQuestions;
import org.practicecommons.operations.QuestionAnswer;
import org.practicecommons.ui.Failures;
import org.practicecommons.ui.Languages;
import org.practicecommons.ui.OperationJob;
import org.practicecommons.ui.Workplace;
import org.practicecommons.ui.widgets.Look;
import org.practicecommons.ui.widgets.Names;

/** The questions on transfer that weigh most; the others wait in the form. All may be left open. */
final class QuestionsPage extends WizardPage {

    private static final int FIRST = 8;
    private static final int READABLE = 460;

    private final Workplace workplace;
    private final Map<String, Combo> answers = new LinkedHashMap<>();
    private ScrolledComposite scrolled;
    private Composite area;

    QuestionsPage(Workplace workplace) {
        super("questions", AdoptWizard.WORDS.say("questions.title"), null);
        this.workplace = workplace;
        setMessage(AdoptWizard.WORDS.say("questions.message"));
    }

    @Override
    public void createControl(Composite parent) {
        scrolled = new ScrolledComposite(parent, SWT.V_SCROLL);
        scrolled.setExpandHorizontal(true);
        scrolled.setExpandVertical(true);
        scrolled.setShowFocusedControl(true);
        area = new Composite(scrolled, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(Look.SPACE, Look.SPACE).spacing(Look.SPACE, Look.GAP)
                .applyTo(area);
        scrolled.setContent(area);
        setControl(scrolled);
        OperationJob.of(workplace, AdoptWizard.WORDS.say("questions.fetching"), new ListQuestions()).in(area).quiet()
                .then(this::show).otherwise(refusal -> setMessage(Failures.sentence(refusal))).start();
    }

    private void show(Dossier dossier) {
        dossier.questions().stream()
                .sorted(Comparator.comparingDouble((DossierQuestion question) -> -question.weight())
                        .thenComparing(DossierQuestion::number))
                .limit(FIRST).sorted(Comparator.comparing(DossierQuestion::number)).forEach(this::ask);
        scrolled.setMinSize(area.computeSize(SWT.DEFAULT, SWT.DEFAULT));
        area.layout(true, true);
    }

    private void ask(DossierQuestion question) {
        String words = question.question().in(Languages.ofWindow());
        Label label = new Label(area, SWT.WRAP);
        label.setText((question.number() + ". " + words).replace("&", "&&"));
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(READABLE, SWT.DEFAULT)
                .applyTo(label);
        Combo combo = Names.give(new Combo(area, SWT.READ_ONLY), words);
        combo.add(AdoptWizard.WORDS.say("questions.open"));
        choices().forEach(choice -> combo.add(choice.label(Languages.ofWindow())));
        combo.select(0);
        answers.put(question.iri(), combo);
    }

    private List<Choice> choices() {
        return workplace.model().kind("TransferAnswer").flatMap(kind -> kind.field("answer")).orElseThrow().choices();
    }

    List<QuestionAnswer> answers() {
        List<QuestionAnswer> given = new ArrayList<>();
        answers.forEach((question, combo) -> {
            if (combo.getSelectionIndex() > 0) {
                given.add(new QuestionAnswer(question, choices().get(combo.getSelectionIndex() - 1).name(), ""));
            }
        });
        return given;
    }
}
