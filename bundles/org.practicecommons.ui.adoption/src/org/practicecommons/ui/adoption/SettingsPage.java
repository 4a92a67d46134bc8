package org.practicecommons.ui.adoption;

import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.practicecommons.checks.adoption.Comparison;
import org.practicecommons.checks.adoption.Fact;
import org.practicecommons.operations.CompareRecords;
import org.practicecommons.ui.Failures;
import org.practicecommons.ui.Languages;
import org.practicecommons.ui.OperationJob;
import org.practicecommons.ui.RecordRef;
import org.practicecommons.ui.Workplace;
import org.practicecommons.ui.widgets.Columns;
import org.practicecommons.ui.widgets.Look;
import org.practicecommons.ui.widgets.Names;

/** The settings of the practice and of the adopter, side by side, with what each line means. */
final class SettingsPage extends WizardPage {

    private final Workplace workplace;
    private final RecordRef practice;
    private final AdopterPage adopter;
    private Table table;
    private Text whole;
    private String shownFor = "";

    SettingsPage(Workplace workplace, RecordRef practice, AdopterPage adopter) {
        super("settings", AdoptWizard.WORDS.say("settings.title"), null);
        this.workplace = workplace;
        this.practice = practice;
        this.adopter = adopter;
        setMessage(AdoptWizard.WORDS.say("settings.message"));
    }

    @Override
    public void createControl(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, Look.GAP).applyTo(area);
        Composite lines = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(lines);
        table = Names.give(new Table(lines, SWT.SINGLE | SWT.FULL_SELECTION),
                AdoptWizard.WORDS.say("settings.title"));
        Columns.of(table).add(AdoptWizard.WORDS.say("settings.aspect"), 16)
                .add(AdoptWizard.WORDS.say("settings.source"), 24).add(AdoptWizard.WORDS.say("settings.here"), 24)
                .add(AdoptWizard.WORDS.say("settings.meaning"), 36);
        whole = Names.give(new Text(area, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY),
                AdoptWizard.WORDS.say("settings.meaning"));
        GridDataFactory.fillDefaults().grab(true, false).hint(400, 3 * whole.getLineHeight()).applyTo(whole);
        table.addListener(SWT.Selection, event -> read());
        setControl(area);
    }

    /** What a line of the table may cut. */
    private void read() {
        TableItem item = table.getSelectionCount() == 0 ? null : table.getSelection()[0];
        whole.setText(item == null ? "" : AdoptWizard.WORDS.say("settings.line", "aspect", item.getText(0),
                "source", item.getText(1), "here", item.getText(2), "meaning", item.getText(3)));
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        if (visible && !adopter.chosen().equals(shownFor)) {
            shownFor = adopter.chosen();
            OperationJob.of(workplace, AdoptWizard.WORDS.say("settings.fetching"),
                    new CompareRecords(List.of(practice.iri(), shownFor))).in(table).quiet()
                    .then(this::show).otherwise(refusal -> setErrorMessage(Failures.sentence(refusal))).start();
        }
        if (visible) {
            table.setFocus();
        }
    }

    private void show(Comparison comparison) {
        table.removeAll();
        for (Comparison.Row row : comparison.rows()) {
            TableItem item = new TableItem(table, SWT.NONE);
            item.setText(new String[] {row.label().in(Languages.ofWindow()), words(row.cells().getFirst()),
                words(row.cells().getLast()), row.meaning().in(Languages.ofWindow())});
        }
        table.select(0);
        read();
    }

    private static String words(List<Fact> facts) {
        return facts.isEmpty() ? AdoptWizard.WORDS.say("settings.unknown")
                : facts.stream().map(fact -> fact.in(Languages.ofWindow())).collect(Collectors.joining("; "));
    }
}
