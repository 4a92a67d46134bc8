package org.practicecommons.ui.editor;

import java.time.Instant;
import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.practicecommons.model.Field;
import org.practicecommons.ui.Languages;
import org.practicecommons.ui.Moments;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.editor.fields.FormContext;
import org.practicecommons.ui.editor.model.EditSession;
import org.practicecommons.ui.widgets.Look;
import org.practicecommons.ui.widgets.Names;

/** The short form in which a record is begun: the few questions that the model has for it, and when they were kept. */
final class CaptureForm extends Composite implements EditSession.Listener {

    private static final Words WORDS = RecordEditor.WORDS;

    private final EditSession session;
    private final SectionPane pane;
    private final Label state;
    private final Button close;

    /**
     * @param goOn keeps what was written and shows the whole form
     * @param done keeps what was written and closes
     */
    CaptureForm(Composite parent, EditSession session, FormContext context, Runnable goOn,
            Runnable done) {
        super(parent, SWT.NONE);
        this.session = session;
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(this);
        List<Field> fields = session.record().kind().captured();
        pane = new SectionPane(this, context);
        GridDataFactory.fillDefaults().grab(true, true).hint(100, 100).applyTo(pane); // never measured: it scrolls
        pane.show(session.root(), WORDS.say("capture.title", "kind",
                session.record().kind().label(Languages.ofWindow()), "count", fields.size()),
                WORDS.say("capture.about"), fields, List.of());
        Composite foot = Look.on(new Composite(this, SWT.NONE), Look.shade(getDisplay()));
        GridLayoutFactory.fillDefaults().numColumns(3).margins(Look.SPACE, Look.GAP).spacing(10, 0).applyTo(foot);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(foot);
        state = Look.on(new Label(foot, SWT.NONE), Look.shade(getDisplay()));
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(state);
        button(foot, "capture.goOn", goOn);
        close = button(foot, "capture.close", done);
        Runnable deaf = session.listen(this);
        addDisposeListener(event -> deaf.run());
        stateChanged();
    }

    private static Button button(Composite parent, String key, Runnable work) {
        Button button = new Button(parent, SWT.PUSH);
        button.setText(WORDS.say(key));
        button.setToolTipText(WORDS.say(key + ".help"));
        Names.give(button, WORDS.say(key), WORDS.say(key + ".help"));
        button.addListener(SWT.Selection, event -> work.run());
        return button;
    }

    SectionPane pane() {
        return pane;
    }

    /** What is written is kept as a draft. */
    void kept() {
        if (!state.isDisposed() && session.isDirty()) {
            state.setText(WORDS.say("capture.kept", "when", Moments.say(Instant.now(), Instant.now())));
        }
    }

    @Override
    public void stateChanged() {
        state.setText(WORDS.say(session.isDirty() ? "capture.writing" : "capture.nothing"));
        close.setEnabled(session.isDirty());
    }
}
