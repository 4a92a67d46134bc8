package org.practicecommons.ui.editor;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.practicecommons.base.Finding;
import org.practicecommons.model.Field;
import org.practicecommons.ui.Icons;
import org.practicecommons.ui.Languages;
import org.practicecommons.ui.editor.model.EditSession;
import org.practicecommons.ui.widgets.Columns;
import org.practicecommons.ui.widgets.Debounce;
import org.practicecommons.ui.widgets.Names;

/** The sections of a form and their fields, each with what is in it, in words. Enter leads to it in the form. */
final class OutlineTree extends Composite implements EditSession.Listener {

    private static final int PAUSE_MILLIS = 300;

    private final RecordForm form;
    private final Tree tree;
    private final Debounce later;

    /** @param front brings the form to the front */
    OutlineTree(Composite parent, RecordForm form, Runnable front) {
        super(parent, SWT.NONE);
        this.form = form;
        setLayout(new FillLayout());
        Composite lines = new Composite(this, SWT.NONE);
        tree = Names.give(new Tree(lines, SWT.SINGLE | SWT.FULL_SELECTION), RecordEditor.WORDS.say("outline.name"));
        Columns.of(tree).add(RecordEditor.WORDS.say("outline.field"), 62)
                .add(RecordEditor.WORDS.say("outline.state"), 38);
        tree.addListener(SWT.DefaultSelection, event -> {
            if (tree.getSelectionCount() > 0) {
                front.run();
                form.leadTo(fieldOf(tree.getSelection()[0]));
            }
        });
        SectionList sections = form.sections();
        for (int i = 0; i < sections.count(); i++) {
            TreeItem section = new TreeItem(tree, SWT.NONE);
            section.setText(0, sections.section(i).label(Languages.ofWindow()));
            for (Field field : sections.fields(i)) {
                TreeItem line = new TreeItem(section, SWT.NONE);
                line.setData(field);
                line.setText(0, field.label(Languages.ofWindow()));
            }
        }
        later = new Debounce(this, PAUSE_MILLIS, this::refresh);
        Runnable deaf = form.session().listen(this);
        addDisposeListener(event -> deaf.run());
        refresh();
        tree.getItem(0).setExpanded(true);
    }

    private static Field fieldOf(TreeItem item) {
        return (Field) (item.getData() == null ? item.getItem(0) : item).getData();
    }

    private void refresh() {
        EObject root = form.session().root();
        Map<Field, Finding.Severity> gravest = gravest();
        for (TreeItem section : tree.getItems()) {
            int filled = 0;
            for (TreeItem line : section.getItems()) {
                Field field = (Field) line.getData();
                filled += refresh(line, field, root, Optional.ofNullable(gravest.get(field)));
            }
            section.setText(1, filled + " / " + section.getItemCount());
        }
    }

    /** How grave what the checks say of a field is, for those of which they say something. */
    private Map<Field, Finding.Severity> gravest() {
        Map<Field, Finding.Severity> gravest = new HashMap<>();
        for (Finding finding : form.sections().findings()) {
            form.session().fieldOf(finding).ifPresent(field ->
                    gravest.merge(field, finding.severity(), BinaryOperator.maxBy(Comparator.naturalOrder())));
        }
        return gravest;
    }

    private static int refresh(TreeItem line, Field field, EObject root, Optional<Finding.Severity> found) {
        List<?> values = field.values(root);
        boolean lacks = values.isEmpty() && field.required();
        boolean several = values.size() > 1 && !field.uniqueLanguage(); // one text in two languages is one
        String state = lacks ? "outline.required" : values.isEmpty() ? "outline.empty"
                : several ? "outline.several" : "outline.filled";
        String words = RecordEditor.WORDS.say(state, "count", values.size());
        Optional<Finding.Severity> sign = lacks ? Optional.of(Finding.Severity.ERROR) : found;
        line.setText(1, found.map(grave -> words + " · " + RecordEditor.WORDS.say("outline.found."
                + grave.name().toLowerCase(Locale.ROOT))).orElse(words));
        line.setImage(0, sign.map(Icons::severity).orElse(values.isEmpty() ? null : Icons.action("check")));
        return values.isEmpty() ? 0 : 1;
    }

    /** The checks have spoken. */
    void checked() {
        later.touch();
    }

    @Override
    public void valueChanged(EObject object, Object feature) {
        later.touch();
    }

    @Override
    public void recordReplaced() {
        later.touch();
    }

    @Override
    public boolean setFocus() {
        return tree.setFocus();
    }
}
