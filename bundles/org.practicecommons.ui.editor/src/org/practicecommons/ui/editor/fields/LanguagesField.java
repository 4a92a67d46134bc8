package org.practicecommons.ui.editor.fields;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.practicecommons.model.Field;
import org.practicecommons.operations.LanguageGap;
import org.practicecommons.ui.Icons;
import org.practicecommons.ui.Languages;
import org.practicecommons.ui.editor.model.Texts;
import org.practicecommons.ui.widgets.Look;

/**
 * A text in the language that is being written or, side by side, in two, one beneath the other where the form is
 * narrow. Beneath a text stands what its history says: that the other language was changed after it.
 */
final class LanguagesField extends FieldWidget {

    private static final int LEAST_COLUMN = 240;

    private final List<Pane> panes = new ArrayList<>();
    private Composite box;

    LanguagesField(FormContext form, EObject object, Field field) {
        super(form, object, field);
    }

    /** @param language empty for the one that is being written */
    private record Pane(String language, FieldWidget text, Label sign, Label words) {
    }

    @Override
    protected void createControl(Composite parent) {
        box = Look.onPaper(new Composite(parent, SWT.NONE));
        GridLayoutFactory.fillDefaults().spacing(Look.SPACE, Look.GAP).applyTo(box);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(box);
        box.addListener(SWT.Resize, event -> arrange());
    }

    @Override
    protected void refresh() {
        List<String> wanted = form.session().isSideBySide() ? form.session().shown() : List.of("");
        if (!panes.stream().map(Pane::language).toList().equals(wanted)) {
            build(wanted);
        }
        showGaps();
    }

    private void build(List<String> languages) {
        boolean hadKeyboard = holds(box.getDisplay().getFocusControl());
        List<Control> before = List.of(box.getChildren());
        panes.clear();
        languages.forEach(this::createPane);
        if (hadKeyboard) {
            focus(); // before the control that has it goes
        }
        before.forEach(Control::dispose);
        arrange();
        form.relayout().run();
    }

    private void createPane(String language) {
        Composite column = Look.onPaper(new Composite(box, SWT.NONE));
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(column);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).grab(true, false).applyTo(column);
        if (!language.isEmpty()) {
            Label caption = Look.onPaper(new Label(column, SWT.NONE));
            caption.setText(Languages.name(language));
            caption.setForeground(Look.muted(box.getDisplay()));
        }
        FormContext inner = form.in(language);
        FieldWidget text = field.uniqueLanguage() ? new TextField(inner, object, field)
                : new RowsField(inner, object, field);
        text.createWithin(column);
        Composite line = Look.onPaper(new Composite(column, SWT.NONE));
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(Look.GAP, 0).applyTo(line);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(line);
        line.setVisible(false);
        Label sign = Look.onPaper(new Label(line, SWT.NONE));
        sign.setImage(Icons.action("language"));
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(sign);
        Label words = Look.onPaper(new Label(line, SWT.WRAP));
        words.setForeground(Look.information(box.getDisplay()));
        GridDataFactory.fillDefaults().grab(true, false).hint(160, SWT.DEFAULT).applyTo(words);
        text.control().addListener(SWT.Activate, event -> write(language));
        panes.add(new Pane(language, text, sign, words));
    }

    /** What has the keyboard is what is being written, also for the buttons above the form. */
    private void write(String language) {
        if (!language.isEmpty() && !language.equals(form.session().language())) {
            form.session().write(language);
        }
    }

    private void arrange() {
        boolean beside = panes.size() > 1 && box.getClientArea().width >= 2 * LEAST_COLUMN;
        GridLayout layout = (GridLayout) box.getLayout();
        int columns = beside ? 2 : 1;
        if (layout.numColumns != columns) {
            layout.numColumns = columns;
            layout.makeColumnsEqualWidth = beside;
            box.layout();
            form.relayout().run();
        }
    }

    private void showGaps() {
        for (Pane pane : panes) {
            String text = said(pane).orElse("");
            if (!pane.words().getText().equals(escaped(text))) {
                pane.words().setText(escaped(text));
                Composite line = pane.words().getParent();
                line.setVisible(!text.isEmpty());
                ((GridData) line.getLayoutData()).exclude = text.isEmpty();
                form.relayout().run();
            }
        }
    }

    private Optional<String> said(Pane pane) {
        if (!field.uniqueLanguage()) {
            return Optional.empty();
        }
        boolean blank = Texts.in(object, field, pane.language()).isEmpty();
        if (!pane.language().isEmpty() && blank) {
            return Texts.all(object, field).isEmpty() ? Optional.empty()
                    : Optional.of(LanguageGap.missing(pane.language()).in(window()));
        }
        String iri = form.session().record().iriOf(object).orElse("");
        return form.session().gaps().stream()
                .filter(gap -> gap.object().equals(iri) && gap.field().equals(field))
                .filter(gap -> pane.language().isEmpty() || gap.language().equals(pane.language()))
                .filter(this::stillStands).findFirst().map(gap -> gap.sentence().in(window()));
    }

    /** Who rewrites the older text now need not be told; what is missing is marked beside the label. */
    private boolean stillStands(LanguageGap gap) {
        return gap.text().isPresent() && Texts.in(object, field, gap.language()).equals(List.of(gap.text().get()));
    }

    @Override
    public void gapsChanged() {
        if (!box.isDisposed()) {
            showGaps();
        }
    }

    @Override
    public void languageChanged() {
        super.languageChanged();
        Control keyboard = box.isDisposed() ? null : box.getDisplay().getFocusControl();
        if (keyboard != null && holds(keyboard) && !written().text().holds(keyboard)) {
            focus();
        }
    }

    /** Where the language is shown that is being written. */
    private Pane written() {
        return panes.stream().filter(pane -> pane.language().equals(form.session().language())).findFirst()
                .orElse(panes.getFirst());
    }

    @Override
    public void focus() {
        written().text().focus();
    }
}
