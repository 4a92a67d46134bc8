package org.practicecommons.ui.adoption.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.practicecommons.checks.adoption.Comparison;
import org.practicecommons.checks.adoption.Fact;
import org.practicecommons.checks.adoption.Mentioned;
import org.practicecommons.ui.Languages;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.widgets.Columns;
import org.practicecommons.ui.widgets.Look;
import org.practicecommons.ui.widgets.Names;

/** One comparison: a table of all rows, and the whole of the chosen row in a column for each subject. */
final class SideBySide extends SashForm {

    private static final Words WORDS = new Words(SideBySide.class);
    private static final int LINES = 3;

    private final Comparison comparison;
    private final Locale language = Languages.ofWindow();
    private final Table table;
    private final List<Text> cells = new ArrayList<>();
    private final Label aspect;
    private final Label meaning;

    SideBySide(Composite parent, Comparison comparison) {
        super(parent, SWT.VERTICAL);
        this.comparison = comparison;
        Look.onPaper(this);
        table = table();
        Composite details = Look.onPaper(new Composite(this, SWT.NONE));
        GridLayoutFactory.fillDefaults().numColumns(comparison.subjects().size()).equalWidth(true)
                .extendedMargins(Look.SPACE, Look.SPACE, Look.GAP, Look.GAP).spacing(Look.SPACE, Look.GAP)
                .applyTo(details);
        aspect = wide(details);
        aspect.setFont(Look.bold());
        comparison.subjects().forEach(subject -> heading(details, subject));
        comparison.subjects().forEach(subject -> cell(details, subject));
        meaning = wide(details);
        setWeights(50, 50);
        if (!comparison.rows().isEmpty()) {
            table.setSelection(0);
        }
        tell();
    }

    private Table table() {
        Composite box = new Composite(this, SWT.NONE);
        Table rows = Names.give(new Table(box, SWT.SINGLE | SWT.FULL_SELECTION), WORDS.say("rows.table"));
        Columns columns = Columns.of(rows).add(WORDS.say("rows.aspect"), 20);
        comparison.subjects().forEach(subject -> columns.add(subject.in(language), 28));
        columns.add(WORDS.say("rows.likeness"), 20);
        for (Comparison.Row row : comparison.rows()) {
            List<String> texts = new ArrayList<>(List.of(row.label().in(language)));
            row.cells().forEach(facts -> texts.add(said(facts, "; ")));
            texts.add(WORDS.say("likeness." + row.likeness().name().toLowerCase(Locale.ROOT)));
            new TableItem(rows, SWT.NONE).setText(texts.toArray(String[]::new));
        }
        rows.addListener(SWT.Selection, event -> tell());
        return rows;
    }

    private Label wide(Composite details) {
        Label label = Look.onPaper(new Label(details, SWT.WRAP));
        GridDataFactory.fillDefaults().grab(true, false).span(comparison.subjects().size(), 1).hint(160, SWT.DEFAULT)
                .applyTo(label);
        return label;
    }

    private void heading(Composite details, Mentioned subject) {
        Label label = Look.onPaper(new Label(details, SWT.WRAP));
        label.setText(subject.in(language).replace("&", "&&"));
        label.setForeground(Look.muted(getDisplay()));
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.END).grab(true, false).hint(80, SWT.DEFAULT)
                .applyTo(label);
    }

    private void cell(Composite details, Mentioned subject) {
        Text text = Names.give(new Text(details, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL),
                subject.in(language));
        GridDataFactory.fillDefaults().grab(true, true).hint(80, LINES * text.getLineHeight()).applyTo(text);
        text.addListener(SWT.Traverse, event -> event.doit |= event.detail == SWT.TRAVERSE_TAB_NEXT
                || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        cells.add(text);
    }

    private String said(List<Fact> facts, String between) {
        return facts.isEmpty() ? WORDS.say("rows.notSaid")
                : facts.stream().map(fact -> fact.in(language)).collect(Collectors.joining(between));
    }

    private void tell() {
        int index = table.getSelectionIndex();
        if (index >= 0) {
            Comparison.Row row = comparison.rows().get(index);
            aspect.setText(row.label().in(language).replace("&", "&&"));
            for (int i = 0; i < cells.size(); i++) {
                cells.get(i).setText(said(row.cells().get(i), "\n"));
            }
            meaning.setText(row.meaning().in(language).replace("&", "&&"));
            meaning.getParent().layout(true, true);
        }
    }

    @Override
    public boolean setFocus() {
        return table.setFocus();
    }
}
