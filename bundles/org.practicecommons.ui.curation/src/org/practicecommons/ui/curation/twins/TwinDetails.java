package org.practicecommons.ui.curation.twins;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.practicecommons.operations.TwinPair;
import org.practicecommons.search.RecordLabel;
import org.practicecommons.ui.Languages;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.widgets.Look;
import org.practicecommons.ui.widgets.Names;
import org.practicecommons.ui.widgets.Rows;

/** Why two records may be one, and what can be done about it. */
final class TwinDetails {

    private static final Words WORDS = new Words(TwinDetails.class);
    private static final int LINES = 3;

    private final Label title;
    private final Text why;
    private final List<Button> buttons = new ArrayList<>();
    private Optional<TwinPair> pair = Optional.empty();

    TwinDetails(Composite parent, Consumer<RecordLabel> open, Consumer<TwinPair> merge, Consumer<TwinPair> apart) {
        Composite box = Look.onPaper(new Composite(parent, SWT.NONE));
        GridLayoutFactory.fillDefaults().extendedMargins(Look.SPACE, Look.SPACE, 0, 0).spacing(0, Look.GAP)
                .applyTo(box);
        title = Look.onPaper(new Label(box, SWT.WRAP));
        title.setFont(Look.bold());
        title.setText(WORDS.say("twins.why"));
        why = Names.give(new Text(box, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL), WORDS.say("twins.why"));
        GridDataFactory.fillDefaults().grab(true, true).hint(160, LINES * why.getLineHeight()).applyTo(why);
        why.addListener(SWT.Traverse, event -> event.doit |= event.detail == SWT.TRAVERSE_TAB_NEXT
                || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        Composite row = Rows.buttons(box);
        button(row, "twins.merge", merge);
        button(row, "twins.apart", apart);
        button(row, "twins.openOne", two -> open.accept(two.one()));
        button(row, "twins.openOther", two -> open.accept(two.other()));
        show(Optional.empty());
    }

    private void button(Composite row, String key, Consumer<TwinPair> work) {
        buttons.add(Rows.button(row, WORDS.say(key), () -> pair.ifPresent(work)));
    }

    void show(Optional<TwinPair> chosen) {
        pair = chosen;
        why.setText(chosen.map(two -> two.why().stream().map(reason -> "•  " + reason.in(Languages.ofWindow()))
                .collect(Collectors.joining("\n"))).orElse(""));
        buttons.forEach(button -> button.setEnabled(chosen.isPresent()));
    }
}
