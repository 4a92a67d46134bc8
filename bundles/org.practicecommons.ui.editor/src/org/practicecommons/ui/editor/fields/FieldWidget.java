package org.practicecommons.ui.editor.fields;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.practicecommons.base.Finding;
import org.practicecommons.model.CompanionUse;
import org.practicecommons.model.Field;
import org.practicecommons.model.FieldType;
import org.practicecommons.ui.HelpText;
import org.practicecommons.ui.Icons;
import org.practicecommons.ui.Languages;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.editor.model.EditSession;
import org.practicecommons.ui.editor.model.Texts;
import org.practicecommons.ui.widgets.FixButtons;
import org.practicecommons.ui.widgets.Look;
import org.practicecommons.ui.widgets.Names;

/**
 * One field of the form: its label with a word where it is required, its help, the control, and a line for what is
 * wrong with it. Listens to the record as long as it is on the screen.
 */
public abstract class FieldWidget implements EditSession.Listener {

    static final Words WORDS = new Words(FieldWidget.class);

    protected final FormContext form;
    protected final EObject object;
    protected final Field field;
    private Composite row;
    private Label marks;
    private Label sign;
    private Label problem;
    private FixButtons fixes;
    private Optional<Finding> finding = Optional.empty();
    private String misunderstood = "";

    protected FieldWidget(FormContext form, EObject object, Field field) {
        this.form = form;
        this.object = object;
        this.field = field;
    }

    /** Builds the row into a parent with a grid layout of one column. */
    public final void create(Composite parent) {
        row = Look.onPaper(new Composite(parent, SWT.NONE));
        GridLayoutFactory.fillDefaults().spacing(0, 3).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        createHead();
        createHelp();
        int above = row.getChildren().length;
        createControl(row);
        if (isConfidential() && !form.session().record().showsConfidential()) {
            Arrays.stream(row.getChildren()).skip(above).forEach(control -> control.setEnabled(false));
        }
        createProblem();
        Runnable deaf = form.session().listen(this);
        row.addListener(SWT.Dispose, event -> deaf.run());
        refresh();
        showMarks();
    }

    /** Builds the control alone, for a field that has the head and shows it in several languages. */
    final void createWithin(Composite parent) {
        row = Look.onPaper(new Composite(parent, SWT.NONE));
        GridLayoutFactory.fillDefaults().spacing(0, 3).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        createControl(row);
        Runnable deaf = form.session().listen(this);
        row.addListener(SWT.Dispose, event -> deaf.run());
        refresh();
    }

    private void createHead() {
        Composite head = Look.onPaper(new Composite(row, SWT.NONE));
        RowLayout beside = new RowLayout(SWT.HORIZONTAL);
        beside.marginLeft = 0;
        beside.marginTop = 0;
        beside.marginBottom = 0;
        beside.spacing = Look.SPACE;
        beside.center = true;
        head.setLayout(beside);
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(head);
        Label name = Look.onPaper(new Label(head, SWT.NONE));
        name.setText(escaped(label()));
        name.setFont(Look.bold());
        if (field.required() || field.recommended()) {
            Label needed = Look.onPaper(new Label(head, SWT.NONE));
            needed.setForeground(Look.muted(head.getDisplay()));
            needed.setText(WORDS.say(field.required() ? "field.required" : "field.recommended"));
        }
        if (isConfidential()) {
            createLock(head);
        }
        marks = Look.onPaper(new Label(head, SWT.NONE));
        marks.setForeground(Look.muted(head.getDisplay()));
    }

    private boolean isConfidential() {
        return field.companion() == CompanionUse.CONFIDENTIAL;
    }

    /** Says for whom it is, in words beside the lock. */
    private void createLock(Composite head) {
        Label lock = Names.give(Look.onPaper(new Label(head, SWT.NONE)), confidential(),
                WORDS.say("help.confidential"));
        lock.setImage(Icons.state("lock"));
        lock.setToolTipText(WORDS.say("help.confidential"));
        Label words = Look.onPaper(new Label(head, SWT.NONE));
        words.setForeground(Look.muted(head.getDisplay()));
        words.setText(confidential());
    }

    private String confidential() {
        return WORDS.say(form.session().record().showsConfidential() ? "field.confidential"
                : "field.confidentialOfOthers");
    }

    private void createHelp() {
        createWords(help());
        String example = field.example(window());
        if (!example.isEmpty()) {
            createWords(WORDS.say("field.example", "text", example)).setFont(Look.italic());
        }
    }

    private Label createWords(String words) {
        Label line = Look.onPaper(new Label(row, SWT.WRAP));
        line.setText(escaped(words));
        line.setForeground(Look.muted(row.getDisplay()));
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).exclude(words.isEmpty()).applyTo(line);
        return line;
    }

    private void createProblem() {
        Composite line = Look.onPaper(new Composite(row, SWT.NONE));
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(Look.GAP, 0).applyTo(line);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(line);
        line.setVisible(false);
        sign = Look.onPaper(new Label(line, SWT.NONE));
        problem = Look.onPaper(new Label(line, SWT.WRAP));
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(problem);
        fixes = new FixButtons(line, form.mend());
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(200, SWT.DEFAULT).exclude(true)
                .applyTo(fixes.control());
    }

    /** Builds the control and gives it its name with {@link #named}. */
    protected abstract void createControl(Composite parent);

    /** Shows what the record says; does nothing where it already does. */
    protected abstract void refresh();

    /** Gives the keyboard to the control. */
    public abstract void focus();

    /** Gives the keyboard to a field of one of the parts that this field holds. */
    public void focusOn(EObject part, String fieldName) {
        focus();
    }

    /**
     * Gives the keyboard to where more is wanted.
     *
     * @param partField of the parts that this field holds
     * @param leastParts how many of them are wanted
     */
    public void lead(String partField, int leastParts) {
        focus();
    }

    /** Keeps files in the field; only where {@link FieldWidgets#takesFiles}. */
    public void take(List<Path> files) {
        throw new IllegalStateException(field + " takes no files");
    }

    /** What the model says of the field that has the keyboard: this one, or one of a part that it holds. */
    public HelpText help(Control keyboard) {
        return FieldHelp.of(field);
    }

    /** Whether that control belongs to this field. */
    public final boolean holds(Control keyboard) {
        for (Control up = keyboard; up != null; up = up.getParent()) {
            if (up == row) {
                return true;
            }
        }
        return false;
    }

    public final Field field() {
        return field;
    }

    public final EObject object() {
        return object;
    }

    public final Control control() {
        return row;
    }

    protected final String label() {
        return form.asking() ? field.question(Languages.ofWindow()) : field.label(Languages.ofWindow());
    }

    protected final String help() {
        return field.help(Languages.ofWindow());
    }

    protected final <C extends Control> C named(C control) {
        return Names.give(control, name(), help());
    }

    /** What assistive technology reads: the label, whether it is needed or confidential, and the language. */
    private String name() {
        String name = field.required() ? label() + " (" + WORDS.say("field.required") + ")"
                : isConfidential() ? label() + " (" + confidential() + ")" : label();
        return field.type() == FieldType.TEXT ? name + ", " + Languages.name(form.language()) : name;
    }

    protected final void change(Object value, String run) {
        form.session().change(object, field, value, run);
    }

    /** Says why an input cannot be understood; empty when it can. */
    protected final void misunderstood(String sentence) {
        misunderstood = sentence;
        form.session().misunderstood(object, field, sentence);
        showProblem();
    }

    /** Shows what a check has found, with the sign and colour of how grave it is. */
    public final void finding(Optional<Finding> found) {
        finding = found;
        showProblem();
    }

    /** Takes all findings of the record in, for the fields of parts that this field holds. */
    public void findings(List<Finding> all) {
        // most fields hold no parts
    }

    private void showProblem() {
        if (problem == null) {
            return; // the field around this one says it
        }
        String text = misunderstood.isEmpty()
                ? finding.map(found -> found.sentence().in(window())).orElse("") : misunderstood;
        boolean sameFixes = !fixes.show(misunderstood.isEmpty() ? finding : Optional.empty());
        if (problem.getText().equals(escaped(text)) && sameFixes) {
            return;
        }
        Finding.Severity severity = misunderstood.isEmpty()
                ? finding.map(Finding::severity).orElse(Finding.Severity.ERROR) : Finding.Severity.ERROR;
        sign.setImage(Icons.severity(severity));
        problem.setForeground(switch (severity) {
            case ERROR -> Look.bad(row.getDisplay());
            case WARNING -> Look.warning(row.getDisplay());
            case INFO -> Look.information(row.getDisplay());
        });
        problem.setText(escaped(text));
        Composite line = problem.getParent();
        line.setVisible(!text.isEmpty());
        ((GridData) line.getLayoutData()).exclude = text.isEmpty();
        form.relayout().run();
    }

    private void showMarks() {
        if (field.type() != FieldType.TEXT || marks == null) {
            return;
        }
        var written = Texts.all(object, field).stream().map(text -> text.language()).collect(Collectors.toSet());
        String text = form.session().languages().stream()
                .map(tag -> Languages.code(tag) + (written.contains(tag) ? " ✓" : " –"))
                .collect(Collectors.joining("    "));
        if (!marks.getText().equals(text)) {
            marks.setText(text);
            marks.setToolTipText(written.isEmpty() ? WORDS.say("field.unwritten") : WORDS.say("field.writtenIn",
                    "languages", written.stream().map(Languages::name).sorted().collect(Collectors.joining(", "))));
            marks.getParent().layout();
        }
    }

    @Override
    public void valueChanged(EObject changed, Object feature) {
        if (changed == object && Objects.equals(feature, field.feature()) && !row.isDisposed()) {
            refresh();
            showMarks();
        }
    }

    @Override
    public void languageChanged() {
        if (field.type() == FieldType.TEXT && !row.isDisposed()) {
            refresh();
            showMarks();
        }
    }

    static String escaped(String text) {
        return text.replace("&", "&&");
    }

    static Locale window() {
        return Languages.ofWindow();
    }
}
