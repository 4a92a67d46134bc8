package org.practicecommons.ui.tests;

import java.lang.reflect.Constructor;
import java.nio.file.Path;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.widgets.Event;

/** What the desktop does when somebody drops files. */
final class Drops {

    private Drops() {
    }

    static void on(DropTarget target, Path file) {
        try {
            Constructor<?> made = Class.forName("org.eclipse.swt.dnd.DNDEvent", true,
                    DropTarget.class.getClassLoader()).getDeclaredConstructor(); // SWT makes these by itself only
            made.setAccessible(true);
            Event drop = (Event) made.newInstance();
            drop.widget = target;
            drop.display = target.getDisplay();
            drop.detail = DND.DROP_COPY;
            drop.data = new String[] {file.toString()};
            target.notifyListeners(DND.Drop, drop);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
