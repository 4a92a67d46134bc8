package org.practicecommons.ui.tests;

import java.lang.reflect.Constructor;
import java.nio.file.Path;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.TreeItem;

/** What the desktop does when somebody drops something. */
final class Drops {

    private Drops() {
    }

    static void on(DropTarget target, Path file) {
        Event drop = event(target);
        drop.detail = DND.DROP_COPY;
        drop.data = new String[] {file.toString()};
        target.notifyListeners(DND.Drop, drop);
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
