package org.practicecommons.ui.adoption.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.part.ViewPart;
import org.practicecommons.base.Refusal;
import org.practicecommons.checks.adoption.Comparison;
import org.practicecommons.operations.CompareRecords;
import org.practicecommons.ui.Asking;
import org.practicecommons.ui.Failures;
import org.practicecommons.ui.HelpText;
import org.practicecommons.ui.Icons;
import org.practicecommons.ui.OperationJob;
import org.practicecommons.ui.RecordRef;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.Workplace;
import org.practicecommons.ui.widgets.ContentArea;
import org.practicecommons.ui.widgets.Look;
import org.practicecommons.ui.widgets.Names;

/** Those being compared above, each to be taken away again; below how alike they are, row by row. */
public final class CompareView extends ViewPart {

    public static final String ID = "org.practicecommons.ui.adoption.compare";

    private static final Words WORDS = new Words(CompareView.class);

    private final List<RecordRef> chosen = new ArrayList<>();
    private final Asking asking = new Asking();
    private Workplace workplace;
    private Composite names;
    private Label note;
    private ContentArea area;
    private SideBySide rows;

    @Override
    public void createPartControl(Composite parent) {
        workplace = getSite().getService(Workplace.class);
        Look.onPaper(parent);
        GridLayoutFactory.fillDefaults().spacing(0, Look.GAP).extendedMargins(0, 0, Look.GAP, 0).applyTo(parent);
        names = Look.onPaper(new Composite(parent, SWT.NONE));
        names.setLayout(new RowLayout());
        GridDataFactory.fillDefaults().grab(true, false).hint(160, SWT.DEFAULT).applyTo(names);
        note = Look.onPaper(new Label(parent, SWT.WRAP));
        note.setForeground(Look.muted(parent.getDisplay()));
        GridDataFactory.fillDefaults().grab(true, false).indent(Look.SPACE, 0).hint(160, SWT.DEFAULT).applyTo(note);
        area = new ContentArea(parent);
        workplace.watch(area, this::changed);
        refresh("");
    }

    private void changed(Set<String> iris) {
        if (chosen.stream().anyMatch(record -> iris.contains(record.iri()))) {
            refresh(note.getText());
        }
    }

    /** Puts more beside those that are there; says so when one cannot be. */
    void add(List<RecordRef> records) {
        String said = "";
        for (RecordRef record : records) {
            if (!CompareRecords.KINDS.contains(record.kind())) {
                said = WORDS.say("compare.kinds");
            } else if (chosen.size() == CompareRecords.MOST) {
                said = WORDS.say("compare.full", "most", CompareRecords.MOST);
            } else if (chosen.stream().noneMatch(other -> other.iri().equals(record.iri()))) {
                chosen.add(record);
            }
        }
        refresh(said);
    }

    private void takeAway(RecordRef record) {
        chosen.remove(record);
        refresh("");
        setFocus();
    }

    private void refresh(String said) {
        note.setText(said);
        GridDataFactory.createFrom((GridData) note.getLayoutData()).exclude(said.isEmpty())
                .applyTo(note);
        note.setVisible(!said.isEmpty());
        for (Control old : names.getChildren()) {
            old.dispose();
        }
        chosen.forEach(this::name);
        asking.forget();
        if (chosen.size() < CompareRecords.LEAST) {
            area.say(Icons.kind("Practice"), WORDS.say("compare.title"), chosen.isEmpty()
                    ? WORDS.say("compare.sentence")
                    : WORDS.say("compare.oneMore", "title", chosen.getFirst().title()));
        } else {
            asking.ask(OperationJob.of(workplace, WORDS.say("compare.running"),
                    new CompareRecords(chosen.stream().map(RecordRef::iri).toList())).in(area)
                    .then(this::show).otherwise(this::refused));
        }
        area.getParent().layout(true, true);
    }

    private void name(RecordRef record) {
        Button button = Names.give(new Button(names, SWT.PUSH), WORDS.say("compare.takeAway", "title", record.title()));
        button.setText(record.title().replace("&", "&&"));
        button.setImage(Icons.action("remove"));
        button.setToolTipText(WORDS.say("compare.takeAway", "title", record.title()));
        button.addListener(SWT.Selection, event -> takeAway(record));
    }

    private void show(Comparison found) {
        SideBySide before = rows;
        rows = new SideBySide(area, found);
        area.show(rows);
        if (before != null) {
            before.dispose(); // not sooner: whatever has the focus hands it to what is on top
        }
    }

    private void refused(Refusal refusal) {
        area.fail(WORDS.say("compare.failed"), Failures.sentence(refusal));
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        return adapter == HelpText.class
                ? adapter.cast(new HelpText(getPartName(), WORDS.say("compare.help"))) : super.getAdapter(adapter);
    }

    @Override
    public void setFocus() {
        area.setFocus();
    }
}
