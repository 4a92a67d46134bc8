package org.practicecommons.ui.adoption;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.practicecommons.ui.widgets.Look;

/** A third of the view: a heading, a sentence, and lines. */
final class Section {

    private final Composite box;
    private final Label sentence;
    private final Composite lines;

    Section(Composite parent, String heading) {
        box = Look.onPaper(new Composite(parent, SWT.NONE));
        GridLayoutFactory.fillDefaults().margins(Look.GAP, Look.GAP).spacing(0, Look.GAP).applyTo(box);
        Label title = Look.onPaper(new Label(box, SWT.NONE));
        title.setText(heading);
        title.setFont(Look.bold());
        sentence = Look.onPaper(new Label(box, SWT.WRAP));
        GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(sentence);
        lines = Look.onPaper(new Composite(box, SWT.NONE));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(lines);
    }

    Composite box() {
        return box;
    }

    /** Where the lines go. */
    Composite lines() {
        return lines;
    }

    void say(String words) {
        sentence.setText(words.replace("&", "&&"));
        box.layout(true, true);
    }
}
