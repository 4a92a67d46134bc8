package org.practicecommons.workbench;

import java.util.Locale;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.widgets.Display;
import org.osgi.service.prefs.BackingStoreException;

/** Whether the window is light or dark. Kept with the window's own settings, because it is a matter of this screen. */
public enum Appearance {

    COMPUTER, LIGHT, DARK;

    private static final String KEY = "appearance";

    /** What was chosen last. */
    public static Appearance chosen() {
        String kept = settings().get(KEY, COMPUTER.key());
        for (Appearance each : values()) {
            if (each.key().equals(kept)) {
                return each;
            }
        }
        return COMPUTER;
    }

    /** Holds from the next start on: colours that are on the screen do not change. */
    void choose() throws BackingStoreException {
        settings().put(KEY, key());
        settings().flush();
    }

    /** Before anything is shown. */
    void applyTo(Display display) {
        if (this != COMPUTER) {
            display.setDarkThemePreferred(this == DARK);
        }
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static IEclipsePreferences settings() {
        return InstanceScope.INSTANCE.getNode("org.practicecommons.workbench");
    }
}
