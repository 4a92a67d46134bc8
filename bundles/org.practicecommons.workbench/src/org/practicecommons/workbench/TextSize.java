package org.practicecommons.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * How large the text of the window is, in percent of what the desktop asks for. The desktop's toolkit has to know it
 * before it draws anything, so the choice is noted beside the window's own settings, where the start script reads it.
 */
public final class TextSize {

    /** What can be chosen; WCAG 2.2 asks for text of twice the size without loss (1.4.4). */
    public static final List<Integer> PERCENT = List.of(100, 125, 150, 175, 200);

    private static final String NOTE = "text-size";

    private final Path note;

    /** @param settings the folder of the window's own settings */
    public TextSize(Path settings) {
        this.note = settings.resolve(NOTE);
    }

    /** What was chosen last; 100 when nothing was, or what is noted cannot be read. */
    public int chosen() {
        try {
            String noted = Files.exists(note) ? Files.readString(note).strip() : "";
            return PERCENT.stream().filter(percent -> noted.equals(percent.toString())).findFirst().orElse(100);
        } catch (IOException e) {
            return 100;
        }
    }

    /** Holds from the next start on. */
    public void choose(int percent) throws IOException {
        if (percent == 100) {
            Files.deleteIfExists(note);
        } else {
            Files.createDirectories(note.getParent());
            Files.writeString(note, Integer.toString(percent));
        }
    }
}
