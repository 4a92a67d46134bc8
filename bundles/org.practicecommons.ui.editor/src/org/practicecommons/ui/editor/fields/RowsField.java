package org.practicecommons.ui.editor.fields;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.practicecommons.model.Field;
import org.practicecommons.model.FieldType;
import org.practicecommons.ui.Icons;
import org.practicecommons.ui.editor.model.Texts;
import org.practicecommons.ui.widgets.Look;
import org.practicecommons.ui.widgets.Names;

/**
 * Codes, addresses and alternative texts: one line each. A field that may have several ends in an empty line to write
 * the next one in; a line that is emptied goes away.
 */
final class RowsField extends FieldWidget {

    private final List<TypedText> lines = new ArrayList<>();
    private Composite box;
    private boolean writing;

    RowsField(FormContext form, EObject object, Field field) {
        super(form, object, field);
    }

    @Override
    protected void createControl(Composite parent) {
        box = Look.onPaper(new Composite(parent, SWT.NONE));
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(4, 4).applyTo(box);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(box);
    }

    private List<String> values() {
        return field.type() == FieldType.TEXT
                ? Texts.in(object, field, form.language())
                : field.values(object).stream().map(Object::toString).toList();
    }

    @Override
    protected void refresh() {
        List<String> values = values();
        if (writing && values.size() <= lines.size()) {
            ensureSpare(values.size());
            return;
        }
        int wanted = field.many() ? values.size() + 1 : 1;
        if (lines.size() != wanted) {
            rebuild(wanted);
        }
        for (int i = 0; i < lines.size(); i++) {
            lines.get(i).show(i < values.size() ? values.get(i) : "");
        }
        check();
    }

    private void ensureSpare(int filled) {
        if (field.many() && filled == lines.size()) {
            addLine();
            form.relayout().run();
        }
    }

    private void rebuild(int wanted) {
        for (var child : box.getChildren()) {
            child.dispose();
        }
        lines.clear();
        for (int i = 0; i < wanted; i++) {
            addLine();
        }
        form.relayout().run();
    }

    private void addLine() {
        int index = lines.size();
        TypedText line = new TypedText(box, field.multiline(), form.session(), form.relayout(), text -> typed(index));
        lines.add(line);
        Text text = named(line.widget());
        if (field.many()) {
            text.setMessage(index == 0 ? "" : WORDS.say("rows.another"));
        }
        if (field.type() == FieldType.IRI) {
            button("open", WORDS.say("iri.open", "field", label()), () -> Program.launch(text.getText().strip()));
        }
        if (field.many()) {
            button("remove", WORDS.say("rows.remove", "field", label()), () -> {
                text.setText("");
                rewritten();
            });
        }
        GridDataFactory.createFrom((GridData) text.getLayoutData())
                .span(3 - (field.type() == FieldType.IRI ? 1 : 0) - (field.many() ? 1 : 0), 1).applyTo(text);
    }

    private void button(String icon, String name, Runnable work) {
        Button button = new Button(box, SWT.PUSH | SWT.FLAT);
        button.setImage(Icons.action(icon));
        button.setToolTipText(name);
        Names.give(button, name);
        button.addListener(SWT.Selection, event -> work.run());
        GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.BEGINNING).applyTo(button);
    }

    private void typed(int index) {
        List<String> texts = lines.stream().map(line -> line.widget().getText().strip())
                .filter(text -> !text.isEmpty()).distinct().toList();
        writing = true;
        if (field.type() == FieldType.TEXT) {
            String language = form.language();
            change(Texts.with(object, field, language, texts), field.name() + "/" + language + "/" + index);
        } else {
            change(field.many() ? texts : texts.isEmpty() ? null : texts.getFirst(), field.name() + "/" + index);
        }
        writing = false;
        check();
    }

    /** Drops lines that were emptied. */
    private void rewritten() {
        form.session().endRun();
        box.getDisplay().asyncExec(() -> {
            if (!box.isDisposed()) {
                refresh();
            }
        });
    }

    private void check() {
        String wrong = lines.stream().map(line -> line.widget().getText().strip()).filter(text -> !text.isEmpty())
                .filter(text -> !fits(text)).findFirst().orElse("");
        misunderstood(wrong.isEmpty() ? ""
                : WORDS.say(field.type() == FieldType.IRI ? "iri.wrong" : "rows.wrong", "text", wrong));
    }

    private boolean fits(String text) {
        if (field.type() == FieldType.IRI) {
            try {
                return new URI(text).isAbsolute();
            } catch (URISyntaxException e) {
                return false;
            }
        }
        return field.pattern().map(pattern -> pattern.matcher(text).matches()).orElse(true);
    }

    @Override
    public void focus() {
        lines.getFirst().widget().setFocus();
    }
}
