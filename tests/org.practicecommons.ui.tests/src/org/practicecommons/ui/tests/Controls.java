package org.practicecommons.ui.tests;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Widget;
import org.practicecommons.ui.widgets.Names;

/** Finds controls by what a person sees or hears of them, and works them. */
final class Controls {

    private Controls() {
    }

    static <C extends Control> List<C> all(Control root, Class<C> type) {
        List<C> result = new ArrayList<>();
        collect(root, type, result);
        return result;
    }

    private static <C extends Control> void collect(Control root, Class<C> type, List<C> into) {
        if (type.isInstance(root)) {
            into.add(type.cast(root));
        }
        if (root instanceof Composite composite) {
            for (Control child : composite.getChildren()) {
                collect(child, type, into);
            }
        }
    }

    /** The first visible control of that type whose accessible name begins so; null when there is none. */
    static <C extends Control> C named(Control root, Class<C> type, String name) {
        return first(root, type, control -> Names.of(control) != null && Names.of(control).startsWith(name));
    }

    static <C extends Control> C first(Control root, Class<C> type, Predicate<C> fits) {
        return all(root, type).stream().filter(Control::isVisible).filter(fits).findFirst().orElse(null);
    }

    static Button button(Control root, String text) {
        return first(root, Button.class, button -> button.getText().replace("&", "").startsWith(text));
    }

    /** Presses a button as a user would, who cannot press one that is greyed out. */
    static void press(Button button) {
        if (!button.isEnabled()) {
            throw new AssertionError("“" + button.getText() + "” cannot be pressed now");
        }
        if ((button.getStyle() & (SWT.CHECK | SWT.TOGGLE)) != 0) {
            button.setSelection(!button.getSelection());
        } else if ((button.getStyle() & SWT.RADIO) != 0) {
            for (Button other : all(button.getParent(), Button.class)) {
                if ((other.getStyle() & SWT.RADIO) != 0) {
                    other.setSelection(other == button);
                }
            }
        }
        tell(button, SWT.Selection);
    }

    static void choose(Combo combo, String text) {
        combo.select(combo.indexOf(text));
        tell(combo, SWT.Selection);
    }

    static void tell(Widget widget, int type) {
        widget.notifyListeners(type, new Event());
    }

    static void key(Control control, int keyCode, int stateMask) {
        Event event = new Event();
        event.keyCode = keyCode;
        event.stateMask = stateMask;
        event.character = keyCode < 128 ? (char) keyCode : 0;
        control.notifyListeners(SWT.KeyDown, event);
    }
}
