package org.practicecommons.ui.adoption;

import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.practicecommons.model.Field;
import org.practicecommons.operations.CompleteReference;
import org.practicecommons.operations.ReadDossier;
import org.practicecommons.search.RecordLabel;
import org.practicecommons.ui.Icons;
import org.practicecommons.ui.Languages;
import org.practicecommons.ui.OperationJob;
import org.practicecommons.ui.RecordRef;
import org.practicecommons.ui.Workplace;
import org.practicecommons.ui.widgets.Look;
import org.practicecommons.ui.widgets.Names;
import org.practicecommons.ui.widgets.Suggestions;
import org.practicecommons.ui.widgets.Suggestions.Proposal;

/** Who adopts: the organisation acted for, unless another is named. */
final class AdopterPage extends WizardPage {

    private static final int PAUSE_MILLIS = 180;
    private static final int MOST = 12;

    private final Workplace workplace;
    private final RecordRef practice;
    private final Field field;
    private Text name;
    private Button own;
    private Suggestions suggestions;
    private String iri = "";
    private String called = "";

    AdopterPage(Workplace workplace, RecordRef practice) {
        super("adopter", AdoptWizard.WORDS.say("adopter.title"), null);
        this.workplace = workplace;
        this.practice = practice;
        this.field = workplace.model().kind(ReadDossier.KIND).flatMap(kind -> kind.field("adopter")).orElseThrow();
        setMessage(AdoptWizard.WORDS.say("adopter.message"));
        setPageComplete(false);
    }

    @Override
    public void createControl(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(Look.SPACE, Look.SPACE).spacing(Look.SPACE, Look.SPACE)
                .applyTo(area);
        new Label(area, SWT.NONE).setText(AdoptWizard.WORDS.say("adopter.practice"));
        Label title = new Label(area, SWT.WRAP);
        title.setFont(Look.bold());
        title.setText(practice.title().replace("&", "&&"));
        GridDataFactory.fillDefaults().grab(true, false).hint(380, SWT.DEFAULT).applyTo(title);
        new Label(area, SWT.NONE).setText(field.label(Languages.ofWindow()));
        name = Names.give(new Text(area, SWT.SINGLE | SWT.BORDER), field.label(Languages.ofWindow()),
                field.help(Languages.ofWindow()));
        name.setMessage(AdoptWizard.WORDS.say("adopter.find"));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(name);
        suggestions = new Suggestions(name, PAUSE_MILLIS, this::complete);
        own = new Button(area, SWT.CHECK | SWT.WRAP);
        own.setText(AdoptWizard.WORDS.say("adopter.own"));
        GridDataFactory.fillDefaults().span(2, 1).applyTo(own);
        Label hint = new Label(area, SWT.WRAP);
        hint.setText(AdoptWizard.WORDS.say("adopter.narrow"));
        hint.setForeground(Look.muted(area.getDisplay()));
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(380, SWT.DEFAULT).applyTo(hint);
        setControl(area);
        String mine = workplace.home().profile().organisation();
        if (!mine.isEmpty()) {
            workplace.labels().fetch(List.of(mine), name, () -> workplace.labels().known(mine).ifPresent(this::take));
        }
    }

    private void complete(String typed) {
        String prefix = typed.strip();
        if (prefix.equals(called)) {
            return;
        }
        iri = "";
        setPageComplete(false);
        if (prefix.isEmpty()) {
            suggestions.close();
            return;
        }
        OperationJob.of(workplace, AdoptWizard.WORDS.say("adopter.find"), new CompleteReference(field, prefix, MOST))
                .in(name).quiet().then(found -> offer(prefix, found)).start();
    }

    /** One whose very name was typed needs no choosing. */
    private void offer(String prefix, List<RecordLabel> found) {
        if (!name.getText().strip().equals(prefix)) {
            return;
        }
        Optional<RecordLabel> named = found.stream()
                .filter(label -> label.label(Languages.ofWindow()).equalsIgnoreCase(prefix)).findFirst();
        named.ifPresentOrElse(this::take, () -> suggestions.offer(found.stream().map(label -> new Proposal(
                Icons.kind(label.kind()), label.label(Languages.ofWindow()), () -> take(label))).toList()));
    }

    private void take(RecordLabel label) {
        iri = label.iri();
        called = label.label(Languages.ofWindow());
        if (!name.getText().equals(called)) {
            name.setText(called);
        }
        setPageComplete(true);
    }

    /** IRI of the organisation; empty as long as none is chosen. */
    String chosen() {
        return iri;
    }

    boolean wantsOwnPractice() {
        return own.getSelection();
    }
}
