package org.practicecommons.ui.editor;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Listener;
import org.practicecommons.base.Finding;
import org.practicecommons.model.Field;
import org.practicecommons.ui.HelpText;
import org.practicecommons.ui.editor.fields.FieldWidget;
import org.practicecommons.ui.editor.fields.FieldWidgets;
import org.practicecommons.ui.editor.fields.FormContext;
import org.practicecommons.ui.widgets.Look;

/**
 * The fields of one section, in a column that is narrow enough to read and scrolls. They are built a few at a time, so
 * that the window comes round meanwhile; all that are missing are built at once when somebody wants one of them.
 */
final class SectionPane extends Composite {

    /** Half of what somebody would feel, since the measuring of what was built comes on top. */
    private static final long SLICE_NANOS = 20_000_000;
    private static final int READABLE = 760;
    private static final int READABLE_BESIDE = 1160;

    private final ScrolledComposite scroll;
    private final Composite content;
    private final FormContext context;
    private final List<FieldWidget> widgets = new ArrayList<>();
    private final Deque<Field> waiting = new ArrayDeque<>();
    private Runnable next = () -> { };
    private EObject root;
    private List<Finding> findings = List.of();
    private final Set<Field> changed = new HashSet<>();
    private boolean awaitingLayout;
    private boolean layingOut;
    private boolean fromTop;
    private Control lastFocus;
    private boolean wantsFocus;

    SectionPane(Composite parent, FormContext context) {
        super(parent, SWT.NONE);
        this.context = context;
        setLayout(new FillLayout());
        scroll = Look.onPaper(new ScrolledComposite(this, SWT.V_SCROLL));
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        scroll.setShowFocusedControl(true);
        scroll.getVerticalBar().setIncrement(24);
        content = Look.onPaper(new Composite(scroll, SWT.NONE));
        GridLayoutFactory.fillDefaults().margins(2 * Look.SPACE, Look.SPACE).spacing(0, 16).applyTo(content);
        scroll.setContent(content);
        scroll.addListener(SWT.Resize, event -> layoutNow());
        rememberFocus();
    }

    /**
     * @param title of the section
     * @param about what belongs there, or empty
     */
    void show(EObject shown, String title, String about, List<Field> fields, List<Finding> found) {
        root = shown;
        findings = found;
        next = () -> { };
        waiting.clear();
        waiting.addAll(fields);
        content.setRedraw(false);
        widgets.clear();
        for (Control child : content.getChildren()) {
            child.dispose();
        }
        createHead(title, about);
        fromTop = true;
        if (scroll.getClientArea().width > 0) {
            build(System.nanoTime() + SLICE_NANOS);
        }
        content.setRedraw(true);
        later();
    }

    private void later() {
        if (!waiting.isEmpty()) {
            getDisplay().asyncExec(() -> {
                if (!isDisposed() && !waiting.isEmpty()) {
                    build(System.nanoTime() + SLICE_NANOS);
                    later();
                }
            });
        }
    }

    /** Does something once all fields are there, unless another section is shown before; not at once, as a rule. */
    void whenBuilt(Runnable work) {
        if (waiting.isEmpty()) {
            work.run();
        } else {
            next = work;
        }
    }

    private void complete() {
        if (!waiting.isEmpty()) {
            build(Long.MAX_VALUE);
        }
    }

    /** Builds fields until that time, but one at least. */
    private void build(long until) {
        for (boolean first = true; !waiting.isEmpty() && (first || System.nanoTime() < until); first = false) {
            Field field = waiting.remove();
            FieldWidget widget = FieldWidgets.of(context.relayingOut(() -> relayout(field)), root, field);
            widget.create(content);
            widgets.add(widget);
            mark(widget);
        }
        layoutNow();
        if (wantsFocus) {
            focusFirst();
        }
        if (waiting.isEmpty()) {
            Runnable work = next;
            next = () -> { };
            work.run();
        }
    }

    private void createHead(String title, String about) {
        Composite head = Look.onPaper(new Composite(content, SWT.NONE));
        GridLayoutFactory.fillDefaults().spacing(0, 3).applyTo(head);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        Label heading = Look.onPaper(new Label(head, SWT.NONE));
        heading.setText(title.replace("&", "&&"));
        heading.setFont(Look.heading());
        heading.setForeground(Look.accent(getDisplay()));
        if (!about.isEmpty()) {
            Label sentence = Look.onPaper(new Label(head, SWT.WRAP));
            sentence.setText(about.replace("&", "&&"));
            GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(sentence);
        }
    }

    /** Marks the fields that findings speak of. */
    void findings(List<Finding> found) {
        findings = found;
        widgets.forEach(this::mark);
    }

    private void mark(FieldWidget widget) {
        widget.finding(findings.stream().filter(finding -> concerns(finding, widget))
                .max(Comparator.comparing(Finding::severity)));
        widget.findings(findings);
    }

    /** A field has become taller or shorter. */
    private void relayout(Field field) {
        changed.add(field);
        relayout();
    }

    /** Lays out anew, once for all that asked for it while an event was handled. */
    private void relayout() {
        if (!awaitingLayout && !isDisposed()) {
            awaitingLayout = true;
            getDisplay().asyncExec(() -> {
                awaitingLayout = false;
                if (!isDisposed()) {
                    layoutNow();
                }
            });
        }
    }

    /** Measuring is most of the work of opening a form: fields that did not change are not measured again. */
    private void layoutNow() {
        int room = scroll.getClientArea().width;
        if (room == 0 || layingOut) {
            return; // it is resized later, or by its own scroll bar
        }
        int readable = context.session().isSideBySide() ? READABLE_BESIDE : READABLE;
        layingOut = true;
        widgets.stream().filter(widget -> changed.contains(widget.field()))
                .forEach(widget -> content.changed(all(widget.control())));
        changed.clear();
        try {
            ((GridLayout) content.getLayout()).marginRight = Math.max(0, room - readable - 4 * Look.SPACE);
            scroll.setMinHeight(content.computeSize(room, SWT.DEFAULT, false).y);
            content.layout(false, true);
        } finally {
            layingOut = false;
        }
        if (scroll.getClientArea().width != room) {
            relayout(); // the scroll bar came or went
        }
        if (fromTop && scroll.getClientArea().height > 0) {
            scroll.setOrigin(0, 0);
            getDisplay().asyncExec(this::showTop);
        }
    }

    /** A control and all within it. */
    private static Control[] all(Control control) {
        Stream<Control> within = !(control instanceof Composite composite) ? Stream.empty()
                : Arrays.stream(composite.getChildren()).flatMap(child -> Arrays.stream(all(child)));
        return Stream.concat(Stream.of(control), within).toArray(Control[]::new);
    }

    /** A section is read from its heading, although its first field has the keyboard. */
    private void showTop() {
        if (fromTop && !isDisposed()) {
            fromTop = false;
            scroll.setOrigin(0, 0);
        }
    }

    private boolean concerns(Finding finding, FieldWidget widget) {
        return context.session().fieldOf(finding).filter(widget.field()::equals).isPresent();
    }

    /** Gives the keyboard to the field that a finding speaks of. */
    void focus(Finding finding) {
        complete();
        fromTop = false;
        widgets.stream().filter(widget -> concerns(finding, widget)).findFirst().ifPresent(widget -> {
            context.session().part(finding.where()).ifPresentOrElse(part -> widget.focusOn(part, finding.field()),
                    widget::focus);
            scroll.showControl(widget.control());
        });
    }

    /** Gives the keyboard to where a field wants more; see {@link FieldWidget#lead}. */
    Optional<FieldWidget> lead(Field field, String partField, int leastParts) {
        fromTop = false;
        Optional<FieldWidget> wanted = widget(field);
        wanted.ifPresent(widget -> {
            widget.lead(partField, leastParts);
            changed.add(field);
            layoutNow();
            reveal(widget);
            getDisplay().asyncExec(() -> reveal(widget)); // what was hidden until now has no place yet
        });
        return wanted;
    }

    private void reveal(FieldWidget widget) {
        if (!widget.control().isDisposed()) {
            Control keyboard = getDisplay().getFocusControl();
            reveal(widget.holds(keyboard) ? keyboard : widget.control());
        }
    }

    /** Scrolls the section, and where there is little room the whole form too. */
    private void reveal(Control control) {
        for (Composite up = control.getParent(); up != null; up = up.getParent()) {
            if (up instanceof ScrolledComposite scrolled) {
                scrolled.showControl(control);
            }
        }
    }

    Optional<FieldWidget> widget(Field field) {
        if (waiting.contains(field)) {
            complete();
        }
        return widgets.stream().filter(widget -> widget.field().equals(field)).findFirst();
    }

    /** The field at a point of the display. */
    Optional<FieldWidget> at(Point point) {
        Rectangle seen = scroll.getClientArea();
        return seen.contains(scroll.toControl(point)) ? widgets.stream()
                .filter(widget -> widget.control().getBounds().contains(content.toControl(point))).findFirst()
                : Optional.empty();
    }

    /** Help on the field that holds that control, if any does. */
    Optional<HelpText> help(Control keyboard) {
        return widgets.stream().filter(widget -> widget.holds(keyboard)).findFirst()
                .map(widget -> widget.help(keyboard));
    }

    /** Gives the keyboard to the first field, as soon as that is there. */
    void focusFirst() {
        wantsFocus = widgets.isEmpty();
        if (!wantsFocus) {
            widgets.getFirst().focus();
        }
    }

    /** Where the keyboard was when the part was left, else the first field. */
    boolean focusLast() {
        if (lastFocus == null || lastFocus.isDisposed() || !lastFocus.setFocus()) {
            focusFirst();
        }
        return true;
    }

    private void rememberFocus() {
        Listener remember = event -> {
            if (event.widget instanceof Control control && widgets.stream().anyMatch(each -> each.holds(control))) {
                lastFocus = control;
            }
        };
        Display display = getDisplay();
        display.addFilter(SWT.FocusIn, remember);
        addDisposeListener(event -> display.removeFilter(SWT.FocusIn, remember));
    }
}
