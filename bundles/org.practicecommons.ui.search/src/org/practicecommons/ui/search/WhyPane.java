package org.practicecommons.ui.search;

import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.practicecommons.search.Hit;
import org.practicecommons.ui.Languages;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.widgets.Look;
import org.practicecommons.ui.widgets.Names;

/** Says below the hits why the chosen one was found; gone when there is nothing to say. */
final class WhyPane {

    private static final Words WORDS = new Words(WhyPane.class);
    private static final int LINES = 4;

    private final Composite pane;
    private final Text reasons;
    private Hit shownHit;

    /** @param like looks for what is like a hit */
    WhyPane(Composite parent, Consumer<Hit> like) {
        pane = Look.onPaper(new Composite(parent, SWT.NONE));
        GridLayoutFactory.fillDefaults().extendedMargins(Look.SPACE, Look.SPACE, 0, Look.GAP).spacing(0, 2)
                .applyTo(pane);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(pane);
        pane.setVisible(false);
        createTitle(like);
        reasons = Names.give(new Text(pane, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL),
                WORDS.say("why.title"));
        GridDataFactory.fillDefaults().grab(true, false).hint(160, LINES * reasons.getLineHeight()).applyTo(reasons);
        reasons.addListener(SWT.Traverse, event -> event.doit |= event.detail == SWT.TRAVERSE_TAB_NEXT
                || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
    }

    private void createTitle(Consumer<Hit> like) {
        Composite row = Look.onPaper(new Composite(pane, SWT.NONE));
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(Look.GAP, 0).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        Label title = Look.onPaper(new Label(row, SWT.NONE));
        title.setFont(Look.bold());
        title.setText(WORDS.say("why.title"));
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(title);
        Button more = new Button(row, SWT.PUSH);
        more.setText(WORDS.say("like.button"));
        more.addListener(SWT.Selection, event -> like.accept(shownHit));
    }

    /** @param hit null when none is chosen */
    void show(Hit hit) {
        shownHit = hit;
        boolean shown = hit != null && !hit.why().isEmpty();
        if (shown) {
            reasons.setText(hit.why().stream().map(why -> "•  " + why.in(Languages.ofWindow()))
                    .collect(Collectors.joining("\n")));
        }
        if (shown != pane.getVisible()) {
            ((GridData) pane.getLayoutData()).exclude = !shown;
            pane.setVisible(shown);
            pane.getParent().layout(true, true);
        }
    }
}
