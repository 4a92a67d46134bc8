package org.practicecommons.example;

import java.text.NumberFormat;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.TableItem;
import org.practicecommons.base.Table;
import org.practicecommons.model.Kind;
import org.practicecommons.operations.QueryLimits;
import org.practicecommons.operations.RunQuery;
import org.practicecommons.ui.AnswerView;
import org.practicecommons.ui.Icons;
import org.practicecommons.ui.Languages;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.widgets.Columns;
import org.practicecommons.ui.widgets.ContentArea;
import org.practicecommons.ui.widgets.Names;

/** How many records there are of each kind, as far as the user may see them. */
public final class KindsView extends AnswerView {

    private static final Words WORDS = new Words(KindsView.class);
    private static final String QUERY =
            "SELECT ?kind (COUNT(?record) AS ?n) { ?record a ?kind } GROUP BY ?kind ORDER BY DESC(?n)";

    private Composite box;
    private org.eclipse.swt.widgets.Table kinds;

    public KindsView() {
        super(WORDS.say("kinds.help"), WORDS.say("kinds.failed"));
    }

    @Override
    protected void createButtons() {
        button(WORDS.say("kinds.again"), this::count);
    }

    @Override
    protected void createAnswer(ContentArea into) {
        box = new Composite(into, SWT.NONE);
        kinds = Names.give(new org.eclipse.swt.widgets.Table(box, SWT.FULL_SELECTION), WORDS.say("kinds.table"));
        Columns.of(kinds).add(WORDS.say("kinds.kind"), 70).addNumbers(WORDS.say("kinds.count"), 30);
        count();
    }

    private void count() {
        ask(WORDS.say("kinds.counting"), new RunQuery(QUERY, QueryLimits.usual()), this::show);
    }

    private void show(Table counted) {
        NumberFormat numbers = NumberFormat.getIntegerInstance(Languages.ofWindow());
        long[] all = {0};
        kinds.removeAll();
        counted.rows().forEach(row -> {
            long count = Long.parseLong(row.get(1));
            workplace().model().kindByTerm(row.get(0)).filter(Kind::isRecord).ifPresent(kind -> {
                TableItem item = new TableItem(kinds, SWT.NONE);
                item.setImage(0, Icons.kind(kind.name()));
                item.setText(new String[] {kind.plural(Languages.ofWindow()), numbers.format(count)});
                all[0] += count;
            });
        });
        say(all[0] == 0 ? "" : WORDS.say("kinds.summary", "count", numbers.format(all[0])));
        if (all[0] == 0) {
            area().say(Icons.action("chart"), WORDS.say("kinds.none"), WORDS.say("kinds.noneSentence"));
        } else {
            area().show(box);
        }
    }
}
