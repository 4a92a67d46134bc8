package org.practicecommons.ui.tests;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DateTime;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.practicecommons.ui.widgets.Names;

/**
 * Goes over one screen as somebody does who has no mouse, cannot see, or sees little: each control has a name, Tab
 * reaches each of them and goes on in the order in which they are read, what can be clicked can be reached, and what is
 * written stands out from its ground by 4.5 : 1 (WCAG 2.2, 1.3.2, 1.4.3, 2.1.1, 2.1.2, 2.4.3, 4.1.2). How a chosen line
 * and the button that Enter presses are coloured is up to the desktop, and left to it.
 */
final class AccessibilityWalk {

    private static final double READABLE = 4.5;
    private static final int SMALLEST = 6;
    private static final int FADING_MILLIS = 600;

    private final String place;
    private final Composite root;
    private final List<String> findings = new ArrayList<>();

    private AccessibilityWalk(String place, Composite root) {
        this.place = place;
        this.root = root;
    }

    /** What is wrong, each in a sentence that begins with the place. */
    static List<String> over(String place, Composite root) {
        Until.quiet();
        AccessibilityWalk walk = new AccessibilityWalk(place, root);
        walk.names();
        walk.clicks();
        walk.contrasts();
        walk.tabs();
        return walk.findings;
    }

    private Stream<Control> seen() {
        return Controls.all(root, Control.class).stream()
                .filter(control -> control.isVisible() && control.getSize().x > 0 && control.getSize().y > 0)
                .filter(control -> !(control.getParent() instanceof DateTime)); // made and named by the platform
    }

    private void names() {
        seen().filter(AccessibilityWalk::takesTheKeyboard).filter(control -> heard(control).isBlank())
                .forEach(control -> find("has no name", control));
    }

    private void clicks() {
        seen().filter(control -> control.isListening(SWT.MouseUp) || control.isListening(SWT.MouseDown))
                .filter(control -> control instanceof Label)
                .forEach(control -> find("can be clicked and not be reached by keyboard", control));
    }

    private void contrasts() {
        Map<Control, Double> faint = faint();
        if (!faint.isEmpty()) {
            // a theme may fade colours in
            Until.passed(FADING_MILLIS);
            faint = faint();
        }
        faint.forEach((control, contrast) ->
                find(String.format(Locale.ROOT, "stands out by %.1f only", contrast), control));
    }

    /** What stands out too little, with its least contrast. */
    private Map<Control, Double> faint() {
        Screen screen = new Screen(root.getDisplay());
        Map<Control, Double> faint = new LinkedHashMap<>();
        seen().filter(Control::isEnabled).forEach(control -> texts(control).stream()
                .filter(area -> area.width >= SMALLEST && area.height >= SMALLEST).mapToDouble(screen::contrast)
                .filter(contrast -> contrast < READABLE)
                .forEach(contrast -> faint.merge(control, contrast, Math::min)));
        return faint;
    }

    /** Where something is written, as far as it can be seen. */
    private static List<Rectangle> texts(Control control) {
        List<Rectangle> areas = new ArrayList<>();
        switch (control) {
            case Label label when !label.getText().isBlank() -> areas.add(inside(label, label.getSize()));
            case Link link when !link.getText().isBlank() -> areas.add(inside(link, link.getSize()));
            case Button button when !button.getText().isBlank()
                    && button != button.getShell().getDefaultButton() -> areas.add(inside(button, button.getSize()));
            case Text text when !text.getText().isBlank() -> areas.add(inside(text, text.getSize()));
            case Table table -> {
                List<TableItem> chosen = List.of(table.getSelection());
                for (TableItem item : table.getItems()) {
                    for (int i = 0; i < Math.max(1, table.getColumnCount()); i++) {
                        if (!chosen.contains(item) && !item.getText(i).isBlank()) {
                            areas.add(inside(table, item.getTextBounds(i)));
                        }
                    }
                }
            }
            case Tree tree -> {
                List<TreeItem> chosen = List.of(tree.getSelection());
                for (TreeItem item : tree.getItems()) {
                    Rectangle area = item.getTextBounds(0);
                    boolean behindHeader = area.y < tree.getHeaderHeight();
                    if (!behindHeader && !chosen.contains(item) && !item.getText().isBlank()) {
                        areas.add(inside(tree, area));
                    }
                }
            }
            default -> {
                // nothing is written on it
            }
        }
        areas.removeIf(Rectangle::isEmpty);
        return areas;
    }

    private static Rectangle inside(Control control, Point size) {
        return inside(control, new Rectangle(0, 0, size.x, size.y));
    }

    /** On the display, as far as it is not scrolled away; of a line that is cut through nobody can tell. */
    private static Rectangle inside(Control control, Rectangle area) {
        Rectangle left = control.getDisplay().map(control, null, area);
        for (Control around = control; around != null; around = around.getParent()) {
            Rectangle all = around instanceof Composite composite ? composite.getClientArea()
                    : new Rectangle(0, 0, around.getSize().x, around.getSize().y);
            left.intersect(around.getDisplay().map(around, null, all));
        }
        return left.height < area.height ? new Rectangle(0, 0, 0, 0) : left;
    }

    private void tabs() {
        List<Control> wanted = seen().filter(Control::isEnabled).filter(AccessibilityWalk::takesTheKeyboard)
                .toList();
        if (wanted.isEmpty()) {
            return;
        }
        wanted.getFirst().setFocus();
        Set<Control> visited = new LinkedHashSet<>();
        Control focus = root.getDisplay().getFocusControl();
        for (int steps = 3 * wanted.size() + 40; steps > 0 && focus != null && visited.size() < 500; steps--) {
            visited.add(focus);
            if (!focus.traverse(SWT.TRAVERSE_TAB_NEXT)) {
                find("lets nobody leave by Tab", focus);
                return;
            }
            focus = root.getDisplay().getFocusControl();
        }
        wanted.stream().filter(control -> !control.isDisposed() && !isReached(control, visited))
                .forEach(control -> find("is not reached by Tab", control));
        inOrder(visited.stream().filter(wanted::contains).toList());
    }

    /** Among those of one parent: never back up, but for where the round begins again. */
    private void inOrder(List<Control> visited) {
        for (int i = 1; i < visited.size(); i++) {
            Control before = visited.get(i - 1);
            Control after = visited.get(i);
            if (before.getParent() == after.getParent()
                    && after.getLocation().y + after.getSize().y <= before.getLocation().y) {
                find("comes after “" + heard(before) + "”, which stands below it", after);
            }
        }
    }

    /** Of choices that exclude each other Tab reaches one; arrows lead to the others. */
    private static boolean isReached(Control control, Set<Control> visited) {
        return visited.contains(control) || isRadio(control) && visited.stream()
                .anyMatch(other -> isRadio(other) && other.getParent() == control.getParent());
    }

    private static boolean isRadio(Control control) {
        return control instanceof Button button && (button.getStyle() & SWT.RADIO) != 0;
    }

    private static boolean takesTheKeyboard(Control control) {
        return control instanceof Text || control instanceof Combo || control instanceof Table
                || control instanceof Tree || control instanceof Button || control instanceof StyledText
                || control instanceof Link || control instanceof org.eclipse.swt.widgets.List;
    }

    /** What assistive technology reads. */
    static String heard(Control control) {
        String name = Names.of(control);
        return name != null ? name : control instanceof Button button ? button.getText().replace("&", "")
                : control instanceof Link link ? link.getText().replaceAll("<[^>]*>", "")
                : control instanceof Label label ? label.getText() : "";
    }

    private void find(String what, Control control) {
        StringBuilder parents = new StringBuilder();
        for (Composite up = control.getParent(); up != null && up != root.getParent(); up = up.getParent()) {
            parents.append(' ').append(up.getClass().getSimpleName());
        }
        findings.add(place + ": " + control.getClass().getSimpleName() + " “" + heard(control) + "” " + what + " (in"
                + parents + ")");
    }
}
