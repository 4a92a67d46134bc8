package org.practicecommons.ui.curation.imports;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.TabItem;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.practicecommons.base.Finding;
import org.practicecommons.base.LangText;
import org.practicecommons.base.Report;
import org.practicecommons.operations.PreviewImport.Item;
import org.practicecommons.ui.Icons;
import org.practicecommons.ui.Languages;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.Workplace;
import org.practicecommons.ui.widgets.Columns;
import org.practicecommons.ui.widgets.Look;
import org.practicecommons.ui.widgets.Names;

/** What an import would do, or did: records on one tab, faults on the other. */
final class ImportResult {

    private static final Words WORDS = new Words(ImportResult.class);

    private final Workplace workplace;
    private final TabFolder tabs;
    private final TabItem recordTab;
    private final TabItem faultTab;
    private final Table records;
    private final Table faults;
    private final Text sentence;
    private List<Finding> findings = List.of();

    ImportResult(Composite parent, Workplace workplace) {
        this.workplace = workplace;
        tabs = new TabFolder(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).hint(640, 220).applyTo(tabs);
        Composite recordPage = new Composite(tabs, SWT.NONE);
        recordPage.setLayout(new FillLayout());
        recordTab = tab(recordPage);
        records = table(recordPage, "import.records", "import.what", "import.record", "import.where");
        Composite faultPage = new Composite(tabs, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, Look.GAP).applyTo(faultPage);
        faultTab = tab(faultPage);
        Composite box = new Composite(faultPage, SWT.NONE);
        box.setLayout(new FillLayout());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(box);
        faults = table(box, "import.faults", "import.weight", "import.where", "import.fault");
        sentence = Names.give(new Text(faultPage, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL),
                WORDS.say("import.fault"));
        GridDataFactory.fillDefaults().grab(true, false).hint(200, 3 * sentence.getLineHeight()).applyTo(sentence);
        faults.addListener(SWT.Selection, event -> read());
        show(new Report(), List.of());
    }

    private TabItem tab(Composite page) {
        TabItem tab = new TabItem(tabs, SWT.NONE);
        tab.setControl(page);
        return tab;
    }

    private static Table table(Composite parent, String name, String... columns) {
        Composite box = new Composite(parent, SWT.NONE);
        Table table = Names.give(new Table(box, SWT.SINGLE | SWT.FULL_SELECTION), WORDS.say(name));
        Columns.of(table).add(WORDS.say(columns[0]), 20).add(WORDS.say(columns[1]), 40)
                .add(WORDS.say(columns[2]), 40);
        return table;
    }

    void show(Report report, List<Item> items) {
        NumberFormat numbers = NumberFormat.getIntegerInstance(Languages.ofWindow());
        records.removeAll();
        items.forEach(this::line);
        findings = report.findings();
        faults.removeAll();
        findings.forEach(this::line);
        sentence.setText("");
        recordTab.setText(WORDS.say("import.records.tab", "count",
                numbers.format(report.count("created") + report.count("updated"))));
        faultTab.setText(WORDS.say("import.faults.tab", "count", numbers.format(total(report))));
        if (items.isEmpty() && !findings.isEmpty()) {
            tabs.setSelection(faultTab);
        }
        if (!findings.isEmpty()) {
            faults.setSelection(0);
            read();
        }
    }

    /** All findings, also those beyond the kept ones. */
    static long total(Report report) {
        long total = 0;
        for (Finding.Severity severity : Finding.Severity.values()) {
            total += report.total(severity);
        }
        return total;
    }

    private void line(Item item) {
        TableItem line = new TableItem(records, SWT.NONE);
        line.setText(0, WORDS.say(item.isNew() ? "import.new" : "import.changed"));
        line.setImage(1, Icons.kind(item.kind()));
        String name = LangText.best(item.labels(), Languages.ofWindow().getLanguage()).map(LangText::text)
                .orElseGet(() -> workplace.model().kind(item.kind())
                        .map(kind -> kind.label(Languages.ofWindow())).orElse(item.kind()));
        line.setText(1, name.replaceAll("\\s+", " "));
        line.setText(2, item.where());
    }

    private void line(Finding finding) {
        TableItem line = new TableItem(faults, SWT.NONE);
        line.setImage(0, Icons.severity(finding.severity()));
        line.setText(0, WORDS.say("import.severity." + finding.severity().name().toLowerCase(Locale.ROOT)));
        line.setText(1, finding.where());
        line.setText(2, finding.sentence().in(Languages.ofWindow()).replaceAll("\\s+", " "));
    }

    /** The whole sentence of the chosen fault, which a line of a table may cut. */
    private void read() {
        int index = faults.getSelectionIndex();
        sentence.setText(index < 0 ? "" : findings.get(index).sentence().in(Languages.ofWindow()));
    }
}
