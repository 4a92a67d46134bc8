package org.practicecommons.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.practicecommons.ui.Languages;

/**
 * The language in which the window starts. It is fixed before a home is open, so the choice in the profile is noted
 * beside the window's own settings, where the start script reads it; a start in another language is done again.
 */
public final class WindowLanguage {

    /** Set by a start script that reads the note and starts again when asked to. */
    private static final String RESTARTS = "org.practicecommons.restarts";
    private static final String NOTE = "language";

    private final Path note;
    private final boolean restarts;

    /** @param settings the folder of the window's own settings */
    WindowLanguage(Path settings) {
        this(settings, canRestart());
    }

    /** @param restarts whether a window that asks for it is started again */
    public WindowLanguage(Path settings, boolean restarts) {
        this.note = settings.resolve(NOTE);
        this.restarts = restarts;
    }

    /** Whether a window that asks for it is started again. */
    static boolean canRestart() {
        return "yes".equals(System.getProperty(RESTARTS));
    }

    /**
     * Notes the language for this start and the next.
     *
     * @param chosen {@code en}, {@code fr}, or empty for the language of the computer
     * @return whether the window has to start again to speak it
     */
    public boolean note(String chosen) throws IOException {
        String noted = Files.exists(note) ? Files.readString(note).strip() : "";
        if (!restarts || chosen.equals(noted)) {
            return false;
        }
        if (chosen.isEmpty()) {
            Files.delete(note);
            return true;
        }
        Files.createDirectories(note.getParent());
        Files.writeString(note, chosen);
        return !chosen.equals(Languages.ofWindow().getLanguage());
    }
}
