package org.practicecommons.ui.curation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.practicecommons.base.Finding;
import org.practicecommons.base.Fix;
import org.practicecommons.model.Field;
import org.practicecommons.search.RecordLabel;
import org.practicecommons.ui.Icons;
import org.practicecommons.ui.Languages;
import org.practicecommons.ui.RecordRef;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.Workplace;
import org.practicecommons.ui.widgets.Columns;
import org.practicecommons.ui.widgets.FixButtons;
import org.practicecommons.ui.widgets.Look;
import org.practicecommons.ui.widgets.Names;

/** Findings: how grave, what, in which field, of which record. */
final class FindingTable {

    private static final Words WORDS = new Words(FindingTable.class);

    private final Workplace workplace;
    private final Composite box;
    private final Table table;
    private final Composite foot;
    private final Text sentence;
    private final FixButtons fixes;
    private List<Finding> findings = List.of();

    FindingTable(Composite parent, Workplace workplace, Consumer<Finding> open, BiConsumer<Finding, Fix> mend) {
        this.workplace = workplace;
        box = Look.onPaper(new Composite(parent, SWT.NONE));
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(box);
        Composite lines = new Composite(box, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(lines);
        table = Names.give(new Table(lines, SWT.SINGLE | SWT.FULL_SELECTION), WORDS.say("problems.table"));
        Columns.of(table).add(WORDS.say("problems.severity"), 15).add(WORDS.say("problems.what"), 50)
                .add(WORDS.say("problems.field"), 15).add(WORDS.say("problems.record"), 20);
        foot = Look.onPaper(new Composite(box, SWT.NONE));
        GridLayoutFactory.fillDefaults().numColumns(2).margins(Look.GAP, 0).spacing(Look.GAP, 0).applyTo(foot);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(foot);
        sentence = Names.give(new Text(foot, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY), WORDS.say("problems.what"));
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(200, SWT.DEFAULT)
                .applyTo(sentence);
        fixes = new FixButtons(foot, mend);
        table.addListener(SWT.Selection, event -> read());
        box.addListener(SWT.Resize, event -> read());
        table.addListener(SWT.DefaultSelection, event -> open.accept(findings.get(table.getSelectionIndex())));
    }

    Composite control() {
        return box;
    }

    Table table() {
        return table;
    }

    void show(List<Finding> found) {
        findings = found;
        table.removeAll();
        for (Finding finding : found) {
            TableItem item = new TableItem(table, SWT.NONE);
            item.setImage(0, Icons.severity(finding.severity()));
            item.setText(0, WORDS.say("severity." + finding.severity().name().toLowerCase(Locale.ROOT)));
            item.setText(1, finding.sentence().in(Languages.ofWindow()));
            item.setText(2, field(finding));
        }
        read();
        workplace.labels().fetch(found.stream().flatMap(FindingTable::named).distinct().toList(), table, this::name);
    }

    /**
     * The whole sentence of the chosen finding, and what mends it, stand beneath the table, where a line may cut it.
     */
    private void read() {
        int index = table.getSelectionIndex();
        Optional<Finding> chosen = index < 0 || index >= findings.size() ? Optional.empty()
                : Optional.of(findings.get(index));
        fixes.show(chosen);
        String text = chosen.map(finding -> finding.sentence().in(Languages.ofWindow())).orElse("");
        sentence.setText(text);
        foot.setVisible(!text.isEmpty());
        ((GridData) foot.getLayoutData()).exclude = text.isEmpty();
        box.layout(true, true);
        table.showSelection();
    }

    private void name() {
        for (int i = 0; i < Math.min(findings.size(), table.getItemCount()); i++) {
            table.getItem(i).setText(3, record(findings.get(i))
                    .map(label -> label.label(Languages.ofWindow()).replaceAll("\\s+", " ")).orElse(""));
        }
    }

    /**
     * The record that a finding names, or the one whose part it names: parts have their record's IRI and a fragment.
     */
    private static Stream<String> named(Finding finding) {
        int fragment = finding.where().lastIndexOf('#');
        return fragment < 0 ? Stream.of(finding.where())
                : Stream.of(finding.where(), finding.where().substring(0, fragment));
    }

    private Optional<RecordLabel> record(Finding finding) {
        return named(finding).map(workplace.labels()::known).flatMap(Optional::stream).findFirst();
    }

    private String field(Finding finding) {
        return workplace.labels().known(finding.where()).map(RecordLabel::kind)
                .flatMap(kind -> workplace.model().kind(kind)).flatMap(kind -> kind.field(finding.field()))
                .or(() -> anyField(finding.field()))
                .map(field -> field.label(Languages.ofWindow())).orElse("");
    }

    private Optional<Field> anyField(String name) {
        var kinds = new ArrayList<>(workplace.model().recordKinds());
        kinds.addAll(workplace.model().partKinds());
        return kinds.stream().map(kind -> kind.field(name)).flatMap(Optional::stream).findFirst();
    }

    /** The record that a finding speaks of, if its name is known by now. */
    Optional<RecordRef> ref(Finding finding) {
        return record(finding)
                .map(label -> new RecordRef(label.iri(), label.kind(), label.label(Languages.ofWindow())));
    }
}
