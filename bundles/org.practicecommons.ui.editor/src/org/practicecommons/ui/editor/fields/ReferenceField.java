package org.practicecommons.ui.editor.fields;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.practicecommons.model.Field;
import org.practicecommons.model.Kind;
import org.practicecommons.search.RecordLabel;
import org.practicecommons.ui.Icons;
import org.practicecommons.ui.RecordRef;
import org.practicecommons.ui.editor.model.References;
import org.practicecommons.ui.widgets.Look;
import org.practicecommons.ui.widgets.Names;

/**
 * References to other records: those chosen, each a link with a button to take it out, and a line to find one more.
 * Where there may be several, a list of names that was copied elsewhere can be pasted.
 */
final class ReferenceField extends FieldWidget {

    private final PastedReferences pasted;
    private List<String> shown;
    private Composite box;
    private Composite chosen;
    private RecordPicker picker;

    ReferenceField(FormContext form, EObject object, Field field) {
        super(form, object, field);
        pasted = new PastedReferences(form, field, this::iris, this::addAll);
    }

    @Override
    protected void createControl(Composite parent) {
        box = Look.onPaper(new Composite(parent, SWT.NONE));
        GridLayoutFactory.fillDefaults().spacing(0, 3).applyTo(box);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(box);
        chosen = Look.onPaper(new Composite(box, SWT.NONE));
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(Look.GAP, 0).applyTo(chosen);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(chosen);
        picker = new RecordPicker(field.many() ? line() : box, form, field, this::add);
        named(picker.widget());
        if (field.many()) {
            pasted.listenTyping(picker.widget());
            createPaste(picker.widget().getParent());
        }
    }

    private Composite line() {
        Composite line = Look.onPaper(new Composite(box, SWT.NONE));
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(Look.GAP, 0).applyTo(line);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        return line;
    }

    private void createPaste(Composite line) {
        Button paste = new Button(line, SWT.PUSH | SWT.FLAT);
        paste.setImage(Icons.action("new"));
        paste.setText(WORDS.say("reference.paste"));
        paste.setToolTipText(WORDS.say("reference.paste.tip"));
        Names.give(paste, WORDS.say("reference.paste") + ", " + label());
        paste.addListener(SWT.Selection, event -> pasted.paste(paste));
        pasted.listen(paste);
    }

    private List<String> iris() {
        return field.values(object).stream().map(References::iri).flatMap(Optional::stream).toList();
    }

    @Override
    protected void refresh() {
        List<String> iris = iris();
        if (iris.equals(shown)) {
            return;
        }
        shown = iris;
        form.workplace().labels().fetch(iris, box, () -> show(iris));
    }

    private void show(List<String> iris) {
        if (!iris.equals(shown)) {
            return; // changed again while the labels were fetched
        }
        for (var child : chosen.getChildren()) {
            child.dispose();
        }
        iris.forEach(this::row);
        exclude(chosen, iris.isEmpty());
        exclude(picker.widget(), !field.many() && !iris.isEmpty());
        form.relayout().run();
    }

    private static void exclude(Control control, boolean excluded) {
        ((GridData) control.getLayoutData()).exclude = excluded;
        control.setVisible(!excluded);
    }

    private void row(String iri) {
        Optional<RecordLabel> label = form.workplace().labels().known(iri);
        String title = label.map(found -> found.label(window())).orElse(WORDS.say("reference.missing"));
        String kind = label.map(RecordLabel::kind).orElse("");
        Label icon = Look.onPaper(new Label(chosen, SWT.NONE));
        icon.setImage(Icons.kind(kind));
        Link link = Look.onPaper(new Link(chosen, SWT.NONE));
        link.setText("<a>" + title.replace("&", "&&").replace("<", "‹") + "</a>");
        link.setToolTipText(label.isPresent() ? WORDS.say("reference.open", "title", title) : iri);
        Names.give(link, WORDS.say("reference.open", "title", title));
        link.addListener(SWT.Selection, event -> form.open().accept(new RecordRef(iri, kind, title)));
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(120, SWT.DEFAULT)
                .applyTo(link);
        Button remove = new Button(chosen, SWT.PUSH | SWT.FLAT);
        remove.setImage(Icons.action("remove"));
        remove.setToolTipText(WORDS.say("reference.remove", "title", title));
        Names.give(remove, remove.getToolTipText());
        remove.addListener(SWT.Selection, event -> remove(iri));
        if (field.many()) {
            pasted.listen(link);
            pasted.listen(remove);
        }
    }

    private void add(RecordLabel label) {
        form.workplace().labels().keep(List.of(label));
        if (iris().contains(label.iri())) {
            return;
        }
        if (field.many()) {
            addAll(List.of(label));
        } else {
            change(reference(label), "");
        }
    }

    private void addAll(List<RecordLabel> labels) {
        form.workplace().labels().keep(labels);
        List<Object> values = new ArrayList<>(field.values(object));
        labels.forEach(label -> values.add(reference(label)));
        form.session().endRun();
        change(values, "");
    }

    private EObject reference(RecordLabel label) {
        Kind kind = form.session().model().kind(label.kind()).orElse(field.targets().getFirst());
        return References.to(kind, label.iri());
    }

    private void remove(String iri) {
        if (field.many()) {
            List<Object> values = new ArrayList<>(field.values(object));
            values.removeIf(value -> References.iri(value).filter(iri::equals).isPresent());
            change(values, "");
        } else {
            change(null, "");
        }
        picker.widget().getDisplay().asyncExec(this::focus);
    }

    @Override
    public void focus() {
        if (!box.isDisposed() && picker.widget().isVisible()) {
            picker.widget().setFocus();
        } else if (!box.isDisposed()) {
            chosen.setFocus();
        }
    }
}
