package org.practicecommons.ui.editor;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.practicecommons.ui.Icons;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.editor.model.EditSession;
import org.practicecommons.ui.widgets.Look;
import org.practicecommons.ui.widgets.Names;

/**
 * Where one says why, and saves. A reason is asked for but never forced: a forced one would be a row of dots. Reasons
 * given lately can be chosen again.
 */
final class SaveBar extends Composite implements EditSession.Listener {

    private static final Words WORDS = RecordEditor.WORDS;
    private static final String REASONS = "reasons";
    private static final int MOST_REASONS = 10;
    private static final int LEAST_REASON = 34;

    private final EditSession session;
    private final Label state;
    private final Label label;
    private final Combo reason;
    private final Button save;

    SaveBar(Composite parent, EditSession session, Runnable work) {
        super(parent, SWT.NONE);
        this.session = session;
        Look.on(this, Look.shade(getDisplay()));
        GridLayoutFactory.fillDefaults().numColumns(4).margins(Look.SPACE, Look.GAP).spacing(10, 0).applyTo(this);
        state = Look.on(new Label(this, SWT.NONE), Look.shade(getDisplay()));
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).applyTo(state);
        label = Look.on(new Label(this, SWT.NONE), Look.shade(getDisplay()));
        label.setText(WORDS.say("reason.label"));
        reason = Names.give(new Combo(this, SWT.DROP_DOWN), WORDS.say("reason.label"), WORDS.say("reason.help"));
        reason.setToolTipText(WORDS.say("reason.help"));
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(160, SWT.DEFAULT)
                .applyTo(reason);
        reason.setItems(recent().toArray(String[]::new));
        reason.addListener(SWT.DefaultSelection, event -> work.run());
        save = new Button(this, SWT.PUSH);
        save.setText(WORDS.say("save.button"));
        save.setImage(Icons.action("save"));
        save.setToolTipText(WORDS.say("save.tip"));
        save.addListener(SWT.Selection, event -> work.run());
        Runnable deaf = session.listen(this);
        addDisposeListener(event -> deaf.run());
        stateChanged();
    }

    /** Where all does not fit beside each other, what state the text is in goes above. The caller lays out. */
    void arrange(int width) {
        boolean narrow = state.computeSize(SWT.DEFAULT, SWT.DEFAULT).x + label.computeSize(SWT.DEFAULT, SWT.DEFAULT).x
                + save.computeSize(SWT.DEFAULT, SWT.DEFAULT).x + Look.letters(reason, LEAST_REASON) > width;
        ((GridLayout) getLayout()).numColumns = narrow ? 3 : 4;
        ((GridData) state.getLayoutData()).horizontalSpan = narrow ? 3 : 1;
    }

    String reason() {
        return reason.getText().strip();
    }

    /** Remembers the reason and makes room for the next. */
    void saved() {
        String given = reason();
        if (!given.isEmpty()) {
            List<String> reasons = new ArrayList<>(recent());
            reasons.remove(given);
            reasons.addFirst(given);
            List<String> kept = reasons.subList(0, Math.min(MOST_REASONS, reasons.size()));
            InstanceScope.INSTANCE.getNode("org.practicecommons.ui.editor").put(REASONS, String.join("\n", kept));
            reason.setItems(kept.toArray(String[]::new));
        }
        reason.setText("");
        stateChanged();
    }

    private static List<String> recent() {
        return InstanceScope.INSTANCE.getNode("org.practicecommons.ui.editor").get(REASONS, "").lines().toList();
    }

    @Override
    public void stateChanged() {
        boolean dirty = session.isDirty();
        String text = WORDS.say(!dirty && session.record().isNew() ? "state.new" : dirty ? "state.unsaved"
                : "state.saved");
        if (!text.equals(state.getText())) {
            state.setText(text);
            layout();
            save.setEnabled(dirty);
        }
    }
}
