package org.practicecommons.ui.widgets;

import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Control;

/** Names that assistive technology reads, for controls whose label stands beside them. */
public final class Names {

    private static final String NAME = "org.practicecommons.name";
    private static final String HELP = "org.practicecommons.help";

    private Names() {
    }

    /** Gives the control a name; a second call replaces the first. */
    public static <C extends Control> C give(C control, String name) {
        return give(control, name, "");
    }

    public static <C extends Control> C give(C control, String name, String help) {
        boolean first = control.getData(NAME) == null;
        control.setData(NAME, name);
        control.setData(HELP, help);
        if (first) {
            control.getAccessible().addAccessibleListener(new AccessibleAdapter() {
                @Override
                public void getName(AccessibleEvent event) {
                    event.result = (String) control.getData(NAME);
                }

                @Override
                public void getHelp(AccessibleEvent event) {
                    event.result = (String) control.getData(HELP);
                }

                @Override
                public void getDescription(AccessibleEvent event) {
                    event.result = (String) control.getData(HELP);
                }
            });
        }
        return control;
    }

    /** What was given here beside the name, or null. */
    public static String help(Control control) {
        return (String) control.getData(HELP);
    }

    /** The name given here, or null. */
    public static String of(Control control) {
        return (String) control.getData(NAME);
    }
}
