package org.practicecommons.workbench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.runtime.Platform;
import org.osgi.framework.FrameworkUtil;
import org.practicecommons.base.ErrorNotes;
import org.practicecommons.ui.Languages;
import org.practicecommons.ui.Words;

/** What those who look after the software need to know, and nothing of what people wrote or who they are. */
final class ProblemReport {

    private static final Words WORDS = new Words(ProblemReport.class);
    private static final int MOST = 20;

    private ProblemReport() {
    }

    /** Reads the error log; not on the window's thread. */
    static String text() throws IOException {
        Path log = Platform.getLogFileLocation().toPath();
        List<String> noted = Files.exists(log)
                ? ErrorNotes.of(new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines().toList(), MOST)
                : List.of();
        return WORDS.say("report.text", "version",
                FrameworkUtil.getBundle(ProblemReport.class).getVersion(), "system",
                property("os.name") + " " + property("os.version") + " " + property("os.arch"), "java",
                property("java.vendor") + " " + property("java.version"), "language",
                Languages.ofWindow().getLanguage(), "size", new TextSize(WorkbenchApplication.settings()).chosen(),
                "errors", noted.isEmpty() ? WORDS.say("report.none") : String.join("\n", noted));
    }

    private static String property(String name) {
        return System.getProperty(name, "?");
    }
}
