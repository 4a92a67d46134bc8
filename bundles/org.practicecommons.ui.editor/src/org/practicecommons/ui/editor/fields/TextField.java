package org.practicecommons.ui.editor.fields;

import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.practicecommons.base.LangText;
import org.practicecommons.model.Field;
import org.practicecommons.ui.Languages;
import org.practicecommons.ui.editor.model.Texts;
import org.practicecommons.ui.widgets.Look;

/** The version of a text in one language. */
final class TextField extends FieldWidget {

    private static final int MOST_SHOWN = 400;

    private TypedText typed;
    private Label instead;

    TextField(FormContext form, EObject object, Field field) {
        super(form, object, field);
    }

    @Override
    protected void createControl(Composite parent) {
        typed = new TypedText(parent, field.multiline(), form.session(), form.relayout(), text -> {
            String language = form.language();
            change(Texts.with(object, field, language, List.of(text)), field.name() + "/" + language);
        });
        instead = Look.onPaper(new Label(parent, SWT.WRAP));
        instead.setForeground(Look.muted(parent.getDisplay()));
        instead.setFont(Look.italic());
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).exclude(true).applyTo(instead);
        instead.setVisible(false);
    }

    @Override
    protected void refresh() {
        named(typed.widget());
        String language = form.language();
        List<String> texts = Texts.in(object, field, language);
        typed.show(texts.isEmpty() ? "" : texts.getFirst());
        boolean alone = form.only().isEmpty();
        showInstead(alone && texts.isEmpty() ? Texts.instead(object, field, language) : Optional.empty());
    }

    /** Where nothing is written in this language yet, what stands in another one helps to translate it. */
    private void showInstead(Optional<LangText> other) {
        String text = other.map(found -> WORDS.say("text.instead", "language", Languages.name(found.language()),
                "text", shortened(found.text()))).orElse("");
        if (!instead.getText().equals(escaped(text))) {
            instead.setText(escaped(text));
            instead.setVisible(!text.isEmpty());
            ((GridData) instead.getLayoutData()).exclude = text.isEmpty();
            form.relayout().run();
        }
    }

    private static String shortened(String text) {
        return text.length() <= MOST_SHOWN ? text : text.substring(0, MOST_SHOWN) + "…";
    }

    @Override
    public void focus() {
        typed.widget().setFocus();
    }
}
