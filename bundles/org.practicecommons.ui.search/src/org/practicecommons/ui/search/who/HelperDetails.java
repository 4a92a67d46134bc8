package org.practicecommons.ui.search.who;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.practicecommons.operations.Helper;
import org.practicecommons.search.RecordLabel;
import org.practicecommons.ui.Languages;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.widgets.Look;
import org.practicecommons.ui.widgets.Names;

/** Why one of them can help, and how they are reached. */
final class HelperDetails {

    private static final Words WORDS = new Words(HelperDetails.class);
    private static final int LINES = 4;

    private final Label name;
    private final Text why;
    private final Button button;
    private Optional<Helper> helper = Optional.empty();

    HelperDetails(Composite parent, Consumer<RecordLabel> open) {
        Composite box = Look.onPaper(new Composite(parent, SWT.NONE));
        GridLayoutFactory.fillDefaults().extendedMargins(Look.SPACE, Look.SPACE, Look.GAP, Look.GAP)
                .spacing(0, Look.GAP).applyTo(box);
        name = Look.onPaper(new Label(box, SWT.WRAP));
        name.setFont(Look.bold());
        GridDataFactory.fillDefaults().grab(true, false).hint(160, SWT.DEFAULT).applyTo(name);
        why = Names.give(new Text(box, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL),
                WORDS.say("helper.why"));
        GridDataFactory.fillDefaults().grab(true, true).hint(160, LINES * why.getLineHeight()).applyTo(why);
        why.addListener(SWT.Traverse, event -> event.doit |= event.detail == SWT.TRAVERSE_TAB_NEXT
                || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        button = new Button(box, SWT.PUSH);
        button.setText(WORDS.say("helper.open"));
        button.addListener(SWT.Selection, event -> helper.ifPresent(one -> open.accept(one.label())));
        show(Optional.empty());
    }

    void show(Optional<Helper> chosen) {
        helper = chosen;
        name.setText(chosen.map(one -> one.label().label(Languages.ofWindow())).orElse("").replace("&", "&&"));
        why.setText(chosen.map(HelperDetails::words).orElse(""));
        button.setEnabled(chosen.isPresent());
        name.getParent().layout(true, true);
    }

    private static String words(Helper helper) {
        List<String> lines = new ArrayList<>();
        helper.why().forEach(reason -> lines.add("•  " + reason.in(Languages.ofWindow())));
        if (!helper.contacts().isEmpty()) {
            lines.add(WORDS.say("helper.contacts", "contacts", String.join(", ", helper.contacts())));
        }
        return String.join("\n", lines);
    }
}
