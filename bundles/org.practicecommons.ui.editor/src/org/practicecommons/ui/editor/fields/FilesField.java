package org.practicecommons.ui.editor.fields;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.practicecommons.base.LangText;
import org.practicecommons.model.Field;
import org.practicecommons.model.Kind;
import org.practicecommons.operations.KeptFile;
import org.practicecommons.ui.Icons;
import org.practicecommons.ui.editor.model.References;
import org.practicecommons.ui.widgets.Look;
import org.practicecommons.ui.widgets.Names;

/**
 * Files kept with a record: those there are, each to open, to save elsewhere and to take out, and a way to add more.
 */
final class FilesField extends FieldWidget {

    private final FileWork work;
    private Composite rows;
    private Button add;

    FilesField(FormContext form, EObject object, Field field) {
        super(form, object, field);
        work = new FileWork(form);
    }

    /** Whether a field holds files. */
    static boolean fits(Field field) {
        return field.targets().stream().anyMatch(kind -> kind.field("digest").isPresent());
    }

    @Override
    protected void createControl(Composite parent) {
        Composite box = Look.onPaper(new Composite(parent, SWT.NONE));
        GridLayoutFactory.fillDefaults().spacing(0, Look.GAP).applyTo(box);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(box);
        rows = Look.onPaper(new Composite(box, SWT.NONE));
        GridLayoutFactory.fillDefaults().numColumns(4).spacing(Look.GAP, 0).applyTo(rows);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(rows);
        add = named(new Button(box, SWT.PUSH));
        add.setText(WORDS.say("files.add"));
        add.setImage(Icons.action("new"));
        add.addListener(SWT.Selection, event -> choose());
    }

    private void choose() {
        FileDialog dialog = new FileDialog(add.getShell(), SWT.OPEN | SWT.MULTI);
        dialog.setText(WORDS.say("files.choose"));
        if (dialog.open() != null) {
            take(Arrays.stream(dialog.getFileNames())
                    .map(name -> Path.of(dialog.getFilterPath()).resolve(name)).toList());
        }
    }

    @Override
    public void take(List<Path> files) {
        files.forEach(file -> work.keep(file, add, this::kept));
    }

    private void kept(KeptFile file) {
        if (field.values(object).stream().anyMatch(part -> text(part, "digest").equals(file.id()))) {
            return;
        }
        Kind kind = field.targets().getFirst();
        EObject part = kind.create();
        set(part, kind, "name", List.of(LangText.of(file.name(), "")));
        set(part, kind, "digest", file.id());
        set(part, kind, "size", Long.toString(file.size()));
        List<Object> parts = new ArrayList<>(field.values(object));
        parts.add(part);
        form.session().endRun();
        change(parts, "");
    }

    private static void set(EObject part, Kind kind, String field, Object value) {
        part.eSet(kind.field(field).orElseThrow().feature(), value);
    }

    private String text(Object part, String name) {
        return form.session().model().kindOf((EObject) part).field(name).orElseThrow().value((EObject) part)
                .map(Object::toString).orElse("");
    }

    @Override
    protected void refresh() {
        for (Control child : rows.getChildren()) {
            child.dispose();
        }
        List<Object> parts = field.values(object);
        parts.forEach(part -> row((EObject) part));
        rows.setVisible(!parts.isEmpty());
        ((GridData) rows.getLayoutData()).exclude = parts.isEmpty();
        form.relayout().run();
    }

    private void row(EObject part) {
        String name = References.name(part, form.session().model(), window());
        String id = text(part, "digest");
        Link link = Look.onPaper(new Link(rows, SWT.NONE));
        link.setText("<a>" + name.replace("&", "&&").replace("<", "‹") + "</a>");
        Names.give(link, WORDS.say("files.open", "name", name));
        link.addListener(SWT.Selection, event -> work.open(id, name, rows));
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(120, SWT.DEFAULT)
                .applyTo(link);
        Label size = Look.onPaper(new Label(rows, SWT.NONE));
        size.setForeground(Look.muted(rows.getDisplay()));
        size.setText(FileWork.size(text(part, "size")));
        button("save", "files.save", name, () -> work.save(id, name, rows));
        button("remove", "files.remove", name, () -> {
            form.session().endRun();
            form.session().removePart(part);
            add.setFocus();
        });
    }

    private void button(String icon, String key, String name, Runnable does) {
        Button button = new Button(rows, SWT.PUSH | SWT.FLAT);
        button.setImage(Icons.action(icon));
        button.setToolTipText(WORDS.say(key, "name", name));
        Names.give(button, button.getToolTipText());
        button.addListener(SWT.Selection, event -> does.run());
    }

    @Override
    public void focus() {
        add.setFocus();
    }
}
