package org.practicecommons.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;
import org.practicecommons.ui.Words;
import org.practicecommons.workbench.WorkbenchApplication;

/** Somebody tells those who look after the software what went wrong, and gives nothing else away. */
class ProblemReportTest extends AtTheDesk {

    private static final Words WORDS = new Words(WorkbenchApplication.class);

    @Test
    void theReportSaysWhatWentWrongAndNothingOfRecordsOrPeople() {
        String record = desk.explorer().names("Practice").getFirst();
        ILog.of(ProblemReportTest.class).error(record, new IllegalStateException("on “" + record + "” in "
                + System.getProperty("user.home") + " of " + desk.workplace().home().profile().actorName()));
        String[] seen = new String[2];
        desk.inDialog(WORDS.say("report.title"), dialog -> {
            Text whole = Controls.first(dialog, Text.class, Text::getEditable);
            seen[0] = whole.getText();
            Dialogs.picture(dialog, "problem-report");
            whole.setText("struck out but for this");
            Dialogs.press(dialog, WORDS.say("report.copy"));
            seen[1] = copied();
            Dialogs.press(dialog, WORDS.say("report.close"));
        });
        desk.command("org.practicecommons.workbench.report", Map.of());
        Until.is("the report to be read", () -> seen[1] != null);
        assertTrue(seen[0].contains("java.lang.IllegalStateException") && seen[0].contains("ProblemReportTest"),
                seen[0]);
        for (String secret : new String[] {record, System.getProperty("user.home") + "/",
                desk.workplace().home().profile().actorName(), desk.workplace().home().directory().toString()}) {
            assertFalse(seen[0].contains(secret), secret);
        }
        assertEquals("struck out but for this", seen[1]);
    }

    private static String copied() {
        Clipboard clipboard = new Clipboard(Display.getCurrent());
        Object words = clipboard.getContents(TextTransfer.getInstance());
        clipboard.dispose();
        return String.valueOf(words);
    }
}
