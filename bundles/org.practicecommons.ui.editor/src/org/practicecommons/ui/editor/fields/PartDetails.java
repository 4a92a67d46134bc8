package org.practicecommons.ui.editor.fields;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.practicecommons.base.Finding;
import org.practicecommons.model.Field;
import org.practicecommons.model.Kind;
import org.practicecommons.ui.widgets.Look;

/**
 * The fields of one part, beneath the list it was chosen from, with a line at the left that shows how far they reach.
 */
final class PartDetails {

    private static final int INSET = 14;

    private final FormContext form;
    private final Composite box;
    private final List<FieldWidget> fields = new ArrayList<>();
    private List<Finding> findings = List.of();
    private EObject part;
    private Label heading;

    PartDetails(Composite parent, FormContext form) {
        this.form = form;
        box = Look.onPaper(new Composite(parent, SWT.NONE));
        GridLayoutFactory.fillDefaults().extendedMargins(INSET, 0, Look.GAP, Look.GAP).spacing(0, Look.SPACE)
                .applyTo(box);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(box);
        box.addListener(SWT.Paint, event -> {
            Point size = box.getSize();
            event.gc.setBackground(Look.accent(box.getDisplay()));
            event.gc.fillRectangle(2, 2, 3, size.y - 4);
        });
    }

    EObject part() {
        return part;
    }

    /**
     * @param next the part, or null for none
     * @param place which of how many it is
     */
    void show(EObject next, String place) {
        if (next == part) {
            if (next != null) {
                head(place);
            }
            return;
        }
        part = next;
        fields.clear();
        for (Control child : box.getChildren()) {
            child.dispose();
        }
        ((GridData) box.getLayoutData()).exclude = next == null;
        box.setVisible(next != null);
        if (next != null) {
            build(next);
            head(place);
        }
        form.relayout().run();
    }

    private void head(String place) {
        heading.setText(form.session().model().kindOf(part).label(FieldWidget.window()) + "  " + place);
        heading.requestLayout();
    }

    private void build(EObject next) {
        Kind kind = form.session().model().kindOf(next);
        heading = Look.onPaper(new Label(box, SWT.NONE));
        heading.setForeground(Look.accent(box.getDisplay()));
        for (Field field : kind.fields()) {
            if (!field.section().isEmpty()) {
                FieldWidget widget = FieldWidgets.of(form, next, field);
                widget.create(box);
                fields.add(widget);
            }
        }
        mark();
    }

    /** Marks the fields of the part that findings speak of, now and when another part is shown. */
    void findings(List<Finding> found) {
        findings = found;
        mark();
    }

    private void mark() {
        List<Finding> here = findings.stream()
                .filter(finding -> form.session().part(finding.where()).filter(found -> found == part).isPresent())
                .toList();
        fields.forEach(widget -> widget.finding(here.stream()
                .filter(finding -> finding.field().equals(widget.field().name()))
                .max(Comparator.comparing(Finding::severity))));
    }

    /** Its field of that name, or null. */
    FieldWidget field(String name) {
        return fields.stream().filter(widget -> widget.field().name().equals(name)).findFirst().orElse(null);
    }

    /** Its field that holds that control. */
    Optional<FieldWidget> holding(Control control) {
        return fields.stream().filter(widget -> widget.holds(control)).findFirst();
    }

    void focus() {
        if (!fields.isEmpty()) {
            fields.getFirst().focus();
        }
    }
}
