package org.practicecommons.ui.help;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.help.HelpPage.Mark;
import org.practicecommons.ui.widgets.Look;
import org.practicecommons.ui.widgets.Names;

/** One topic to read and to copy from. Below it stands what it leads to, so that Tab and Enter reach that too. */
final class TopicText extends Composite {

    private static final Words WORDS = new Words(TopicText.class);

    private final StyledText text;
    private final Link further;
    private final Consumer<String> open;
    private List<Mark> links = List.of();
    private int offset;

    /** @param open is handed the topic of a link that was chosen */
    TopicText(Composite parent, Consumer<String> open) {
        super(parent, SWT.NONE);
        this.open = open;
        Look.onPaper(this);
        GridLayoutFactory.fillDefaults().extendedMargins(0, 0, 0, Look.GAP).spacing(0, Look.GAP).applyTo(this);
        text = Look.onPaper(new StyledText(this, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL));
        text.setForeground(Look.ink(getDisplay()));
        text.setMargins(Look.SPACE, Look.GAP, Look.SPACE, Look.GAP);
        text.setAlwaysShowScrollBars(false);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(text);
        text.addListener(SWT.Traverse, event -> {
            boolean leaves = event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS;
            event.doit |= leaves;
        });
        text.addListener(SWT.MouseUp, this::clicked);
        further = Look.onPaper(new Link(this, SWT.WRAP));
        GridDataFactory.fillDefaults().grab(true, false).indent(Look.SPACE, 0).applyTo(further);
        further.addListener(SWT.Selection, event -> open.accept(event.text));
    }

    /** @param about what the place that was asked about says of itself; stands above the topic unless it is empty */
    void show(HelpPage page, String about) {
        String before = about.isEmpty() ? "" : about + "\n\n";
        offset = before.length();
        links = page.links();
        text.setText(before + page.text());
        List<StyleRange> styles = new ArrayList<>();
        page.marks().forEach(mark -> styles.add(style(mark)));
        text.setStyleRanges(styles.toArray(StyleRange[]::new));
        text.setSelection(0);
        Names.give(text, page.title());
        List<String> targets = links.stream().map(link -> "<a href=\"" + link.topic() + "\">"
                + page.words(link).replace("&", "&&") + "</a>").distinct().toList();
        further.setText(targets.isEmpty() ? "" : WORDS.say("help.further", "topics", String.join(" · ", targets)));
        Names.give(further, further.getText().replaceAll("<[^>]*>", ""));
        layout(true, true);
    }

    private StyleRange style(Mark mark) {
        StyleRange style = new StyleRange();
        style.start = offset + mark.start();
        style.length = mark.length();
        switch (mark.kind()) {
            case TITLE -> style.font = Look.title();
            case HEADING -> style.font = Look.heading();
            case STRONG -> style.font = Look.bold();
            case NAME -> style.font = Look.italic();
            case LINK -> {
                style.underline = true;
                style.foreground = Look.information(getDisplay());
            }
        }
        return style;
    }

    private void clicked(Event event) {
        int at = text.getOffsetAtPoint(new Point(event.x, event.y));
        Predicate<Mark> hit = link -> at >= 0 && link.covers(at - offset);
        if (text.getSelectionCount() == 0) {
            links.stream().filter(hit).findFirst().ifPresent(link -> open.accept(link.topic()));
        }
    }

    @Override
    public boolean setFocus() {
        return text.setFocus();
    }
}
