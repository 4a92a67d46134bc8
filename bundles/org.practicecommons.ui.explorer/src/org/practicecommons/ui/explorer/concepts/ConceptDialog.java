package org.practicecommons.ui.explorer.concepts;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.practicecommons.base.Refusal;
import org.practicecommons.model.Field;
import org.practicecommons.operations.CompleteReference;
import org.practicecommons.operations.ConceptChange;
import org.practicecommons.search.RecordLabel;
import org.practicecommons.ui.Asking;
import org.practicecommons.ui.Icons;
import org.practicecommons.ui.Languages;
import org.practicecommons.ui.OperationJob;
import org.practicecommons.ui.RecordRef;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.Workplace;
import org.practicecommons.ui.widgets.FormDialog;
import org.practicecommons.ui.widgets.Names;
import org.practicecommons.ui.widgets.Suggestions;

/** Asks for the other concept and for the reason, and says beforehand how many records would change. */
final class ConceptDialog extends FormDialog {

    private static final Words WORDS = new Words(ConceptDialog.class);
    private static final int PAUSE_MILLIS = 180;
    private static final int MOST = 12;

    private final Workplace workplace;
    private final ConceptTask task;
    private final RecordRef concept;
    private final Asking asking = new Asking();
    private Text find;
    private Suggestions suggestions;
    private Text preview;
    private Text reason;
    private Optional<RecordLabel> other = Optional.empty();
    private boolean possible;
    private String why = "";

    ConceptDialog(Shell shell, Workplace workplace, ConceptTask task, RecordRef concept) {
        super(shell, WORDS.say(task.key("title")));
        this.workplace = workplace;
        this.task = task;
        this.concept = concept;
    }

    /** IRI of the concept that was chosen. */
    Optional<String> other() {
        return other.map(RecordLabel::iri);
    }

    String why() {
        return why;
    }

    @Override
    protected void createForm(Composite form) {
        setMessage(WORDS.say(task.key("message"), "title", concept.title()));
        find = line(form, WORDS.say(task.key("other")));
        find.setMessage(WORDS.say("concept.find"));
        find.addListener(SWT.Modify, event -> typed());
        suggestions = new Suggestions(find, PAUSE_MILLIS, this::complete);
        preview = Names.give(new Text(form, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY), WORDS.say("concept.preview"));
        preview.setBackground(form.getBackground());
        GridDataFactory.fillDefaults().grab(true, true).hint(420, 72).applyTo(preview);
        reason = line(form, WORDS.say("concept.reason"));
        find.setFocus();
    }

    private static Text line(Composite form, String name) {
        Label label = new Label(form, SWT.NONE);
        label.setText(name);
        Text text = Names.give(new Text(form, SWT.SINGLE | SWT.BORDER), name);
        GridDataFactory.fillDefaults().grab(true, false).hint(420, SWT.DEFAULT).applyTo(text);
        return text;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, WORDS.say(task.key("button")), true);
        createButton(parent, IDialogConstants.CANCEL_ID, WORDS.say("concept.cancel"), false);
        foresee();
    }

    /** What is typed is no choice until one of the proposals is taken. */
    private void typed() {
        boolean same = other.filter(chosen -> chosen.label(Languages.ofWindow()).equals(find.getText())).isPresent();
        if (!same) {
            other = Optional.empty();
            foresee();
        }
    }

    private void complete(String typed) {
        String prefix = typed.strip();
        if (prefix.isEmpty() || other.isPresent()) {
            suggestions.close();
            return;
        }
        Field broader = workplace.model().kind(concept.kind()).flatMap(kind -> kind.field("broader")).orElseThrow();
        OperationJob.of(workplace, WORDS.say("concept.find"), new CompleteReference(broader, prefix, MOST)).in(find)
                .quiet().then(found -> {
                    if (find.getText().strip().equals(prefix)) {
                        suggestions.offer(proposals(found));
                    }
                }).start();
    }

    private List<Suggestions.Proposal> proposals(List<RecordLabel> found) {
        return found.stream().filter(label -> !label.iri().equals(concept.iri()))
                .map(label -> new Suggestions.Proposal(Icons.kind(label.kind()), label.label(Languages.ofWindow()),
                        () -> take(label))).toList();
    }

    private void take(RecordLabel label) {
        other = Optional.of(label);
        find.setText(label.label(Languages.ofWindow()));
        find.selectAll();
        foresee();
    }

    /** Says what would happen; the button waits for it, so that nobody goes ahead blindly. */
    private void foresee() {
        asking.forget();
        possible(false);
        setErrorMessage(null);
        boolean undecided = other.isEmpty() && (task.needsOther() || !find.getText().isBlank());
        preview.setText(WORDS.say(undecided ? "concept.chooseOne" : "concept.counting"));
        if (!undecided) {
            asking.ask(OperationJob.of(workplace, WORDS.say("concept.counting"),
                    task.operation(concept.iri(), other(), "", true)).in(preview).quiet()
                    .otherwise(this::refused).then(this::show));
        }
    }

    private void refused(Refusal refusal) {
        preview.setText("");
        setErrorMessage(refusal.sentence().in(Languages.ofWindow()));
    }

    private void show(ConceptChange change) {
        String kinds = change.uses().entrySet().stream().map(use -> plural(use.getKey()) + " " + use.getValue())
                .collect(Collectors.joining(", "));
        StringBuilder words = new StringBuilder(change.used() == 0 ? WORDS.say("concept.unused")
                : WORDS.say("concept.used", "total", change.used(), "kinds", kinds));
        words.append(' ').append(WORDS.say("concept.changes", "changed", change.changed()));
        change.report().findings().forEach(finding ->
                words.append('\n').append(finding.sentence().in(Languages.ofWindow())));
        preview.setText(words.toString());
        possible(true);
    }

    private String plural(String kind) {
        return workplace.model().kind(kind).map(known -> known.plural(Languages.ofWindow())).orElse(kind);
    }

    private void possible(boolean now) {
        possible = now;
        Button ok = getButton(IDialogConstants.OK_ID);
        if (ok != null) {
            ok.setEnabled(now);
        }
    }

    @Override
    protected void okPressed() {
        if (possible) {
            why = reason.getText().strip();
            super.okPressed();
        }
    }
}
