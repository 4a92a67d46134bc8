package org.practicecommons.ui.tests;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.nio.file.Path;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.TreeItem;

/** What the desktop does when somebody drops something. */
final class Drops {

    private Drops() {
    }

    static void on(DropTarget target, Control place, Path file) {
        on(target, place, FileTransfer.getInstance(), new String[] {file.toString()});
    }

    /**
     * Drops a text or an address on the middle of a control, as a program that would let it be moved.
     *
     * @return what the program is told was done with it, such as {@link DND#DROP_COPY}
     */
    static int on(DropTarget target, Control place, Transfer form, Object data) {
        Point middle = place.toDisplay(place.getSize().x / 2, place.getSize().y / 2);
        int detail = DND.DROP_MOVE;
        for (int step : new int[] {DND.DragEnter, DND.DragOver, DND.Drop}) {
            Event drop = event(target);
            set(drop, "operations", DND.DROP_MOVE | DND.DROP_COPY);
            set(drop, "dataTypes", form.getSupportedTypes());
            drop.detail = detail;
            drop.x = middle.x;
            drop.y = middle.y;
            drop.data = step == DND.Drop ? data : null;
            target.notifyListeners(step, drop);
            detail = drop.detail;
        }
        Until.quiet();
        return detail;
    }

    private static void set(Event drop, String name, Object value) {
        try {
            Field field = drop.getClass().getDeclaredField(name);
            field.setAccessible(true);
            field.set(drop, value);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /** Drops on the middle of a line. */
    static void on(DropTarget target, TreeItem line, Object data) {
        Rectangle bounds = line.getBounds();
        Point middle = line.getParent().toDisplay(bounds.x + bounds.width / 2, bounds.y + bounds.height / 2);
        for (int step : new int[] {DND.DragOver, DND.Drop}) {
            Event drop = event(target);
            drop.detail = DND.DROP_MOVE;
            drop.item = line;
            drop.x = middle.x;
            drop.y = middle.y;
            drop.data = data;
            target.notifyListeners(step, drop);
        }
        Until.quiet();
    }

    private static Event event(DropTarget target) {
        try {
            Constructor<?> made = Class.forName("org.eclipse.swt.dnd.DNDEvent", true,
                    DropTarget.class.getClassLoader()).getDeclaredConstructor(); // SWT makes these by itself only
            made.setAccessible(true);
            Event drop = (Event) made.newInstance();
            drop.widget = target;
            drop.display = target.getDisplay();
            return drop;
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
