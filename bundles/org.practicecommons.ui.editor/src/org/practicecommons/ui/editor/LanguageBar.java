package org.practicecommons.ui.editor;

import java.util.List;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.practicecommons.base.LangText;
import org.practicecommons.ui.Icons;
import org.practicecommons.ui.Languages;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.editor.model.EditSession;
import org.practicecommons.ui.editor.model.Texts;
import org.practicecommons.ui.widgets.Look;
import org.practicecommons.ui.widgets.Names;

/** The language being written, as tabs with a tick where there is text in it, and whether two are shown together. */
final class LanguageBar extends Composite implements EditSession.Listener {

    private static final Words WORDS = RecordEditor.WORDS;

    private final EditSession session;
    private List<String> shown = List.of();
    private Button beside;

    LanguageBar(Composite parent, EditSession session) {
        super(parent, SWT.NONE);
        this.session = session;
        Look.on(this, Look.shade(getDisplay()));
        Runnable deaf = session.listen(this);
        addDisposeListener(event -> deaf.run());
        build();
    }

    private void build() {
        for (var child : getChildren()) {
            child.dispose();
        }
        shown = session.languages();
        GridLayoutFactory.fillDefaults().numColumns(shown.size() + 3).spacing(2, 0).applyTo(this);
        Label label = Look.on(new Label(this, SWT.NONE), Look.shade(getDisplay()));
        label.setText(WORDS.say("language.writing"));
        GridDataFactory.swtDefaults().applyTo(label);
        for (String tag : shown) {
            Button tab = new Button(this, SWT.TOGGLE);
            tab.setData(tag);
            tab.addListener(SWT.Selection, event -> session.write(tag));
        }
        beside = new Button(this, SWT.TOGGLE);
        beside.setText(WORDS.say("language.sideBySide"));
        beside.setToolTipText(WORDS.say("language.sideBySide.help"));
        Names.give(beside, beside.getText(), beside.getToolTipText());
        beside.addListener(SWT.Selection, event -> {
            SideBySide.choose(beside.getSelection());
            session.sideBySide(beside.getSelection());
        });
        Button more = new Button(this, SWT.PUSH);
        more.setImage(Icons.action("new"));
        more.setToolTipText(WORDS.say("language.add"));
        Names.give(more, WORDS.say("language.add"));
        more.addListener(SWT.Selection, event -> add());
        refresh();
    }

    private void refresh() {
        boolean other = false;
        Set<String> written = Texts.languages(session.root(), session.model());
        beside.setSelection(session.isSideBySide());
        for (var child : getChildren()) {
            if (child instanceof Button tab && tab.getData() instanceof String tag) {
                boolean has = written.contains(tag);
                String text = Languages.name(tag) + (has ? " ✓" : "");
                tab.setSelection(tag.equals(session.language()));
                if (!text.equals(tab.getText())) {
                    tab.setText(text);
                    String key = has ? "language.written" : "language.unwritten";
                    tab.setToolTipText(WORDS.say(key, "name", Languages.name(tag)));
                    Names.give(tab, tab.getToolTipText());
                    other = true;
                }
            }
        }
        if (other) {
            layout(true);
            getParent().getParent().layout(new Control[] {this}); // it may be wider
        }
    }

    private void add() {
        InputDialog dialog = new InputDialog(getShell(), WORDS.say("language.add"), WORDS.say("language.ask"), "",
                typed -> Languages.isTag(typed) ? null : WORDS.say("language.wrong"));
        if (dialog.open() == Window.OK) {
            session.write(LangText.canonicalTag(dialog.getValue()));
        }
    }

    @Override
    public void languageChanged() {
        if (shown.equals(session.languages())) {
            refresh();
        } else {
            build();
        }
    }

    @Override
    public void valueChanged(EObject object, Object feature) {
        refresh();
    }

    @Override
    public void recordReplaced() {
        languageChanged();
    }
}
