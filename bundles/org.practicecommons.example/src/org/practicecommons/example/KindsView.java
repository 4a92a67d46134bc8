package org.practicecommons.example;

import java.text.NumberFormat;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.part.ViewPart;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Table;
import org.practicecommons.model.Kind;
import org.practicecommons.operations.QueryLimits;
import org.practicecommons.operations.RunQuery;
import org.practicecommons.ui.Failures;
import org.practicecommons.ui.Icons;
import org.practicecommons.ui.Languages;
import org.practicecommons.ui.OperationJob;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.Workplace;
import org.practicecommons.ui.widgets.Columns;
import org.practicecommons.ui.widgets.ContentArea;
import org.practicecommons.ui.widgets.Look;
import org.practicecommons.ui.widgets.Names;

/** How many records there are of each kind, as far as the user may see them. */
public final class KindsView extends ViewPart {

    private static final Words WORDS = new Words(KindsView.class);
    private static final String QUERY =
            "SELECT ?kind (COUNT(?record) AS ?n) { ?record a ?kind } GROUP BY ?kind ORDER BY DESC(?n)";

    private Workplace workplace;
    private Label summary;
    private ContentArea area;
    private Composite box;
    private org.eclipse.swt.widgets.Table kinds;

    @Override
    public void createPartControl(Composite parent) {
        workplace = getSite().getService(Workplace.class);
        Look.onPaper(parent);
        GridLayoutFactory.fillDefaults().spacing(0, Look.GAP).margins(0, Look.GAP).applyTo(parent);
        Composite row = Look.row(parent, 2);
        summary = Look.summary(row);
        Button again = new Button(row, SWT.PUSH);
        again.setText(WORDS.say("kinds.again"));
        again.addListener(SWT.Selection, event -> count());
        area = new ContentArea(parent);
        box = new Composite(area, SWT.NONE);
        kinds = Names.give(new org.eclipse.swt.widgets.Table(box, SWT.FULL_SELECTION), WORDS.say("kinds.table"));
        Columns.of(kinds).add(WORDS.say("kinds.kind"), 70).addNumbers(WORDS.say("kinds.count"), 30);
        count();
    }

    private void count() {
        OperationJob.of(workplace, WORDS.say("kinds.counting"), new RunQuery(QUERY, QueryLimits.usual()))
                .in(area).then(this::show).otherwise(this::refused).start();
    }

    private void show(Table counted) {
        NumberFormat numbers = NumberFormat.getIntegerInstance(Languages.ofWindow());
        long[] all = {0};
        kinds.removeAll();
        counted.rows().forEach(row -> {
            long count = Long.parseLong(row.get(1));
            workplace.model().kindByTerm(row.get(0)).filter(Kind::isRecord).ifPresent(kind -> {
                TableItem item = new TableItem(kinds, SWT.NONE);
                item.setImage(0, Icons.kind(kind.name()));
                item.setText(new String[] {kind.plural(Languages.ofWindow()), numbers.format(count)});
                all[0] += count;
            });
        });
        summary.setText(all[0] == 0 ? "" : WORDS.say("kinds.summary", "count", numbers.format(all[0])));
        if (all[0] == 0) {
            area.say(Icons.action("chart"), WORDS.say("kinds.none"), WORDS.say("kinds.noneSentence"));
        } else {
            area.show(box);
        }
    }

    private void refused(Refusal refusal) {
        summary.setText("");
        area.fail(WORDS.say("kinds.failed"), Failures.sentence(refusal));
    }

    @Override
    public void setFocus() {
        area.setFocus();
    }
}
