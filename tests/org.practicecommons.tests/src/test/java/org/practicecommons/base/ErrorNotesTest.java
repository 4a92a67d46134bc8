package org.practicecommons.base;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What somebody sends with a problem has nothing in it that others wrote, nor who they are. */
class ErrorNotesTest {

    private static final List<String> LOG = """
            !SESSION 2026-03-01 10:00:00.001 -----------------------------------------------
            eclipse.buildId=unknown
            Command-line arguments:  -data /home/ada.moreau/.local/state workbench --home /home/ada.moreau/rights
            !ENTRY org.practicecommons.ui 4 0 2026-03-01 10:02:03.456
            !MESSAGE Something went wrong with “Ada’s walk for wheelchairs”.
            She said that
            java.lang.Secret is her word.
            !STACK 0
            java.lang.IllegalStateException: “Ada’s walk for wheelchairs” in /home/ada.moreau/rights
            \tand a second line at her house (really)
            java.lang.Confidential: told by Ada
            \tat org.practicecommons.graph.Payload.read(Payload.java:42)
            \tat java.base/java.lang.Thread.run(Thread.java:1583)
            Caused by: java.io.IOException: /home/ada.moreau/rights/private
            \t... 12 more
            !SUBENTRY 1 org.eclipse.ui 4 0 2026-03-01 10:02:04.000
            !MESSAGE Saving Ada Moreau
            """.lines().toList();

    @Test
    void timesKindsAndPlacesStayAndMessagesGo() {
        assertEquals("""
                2026-03-01 10:02:03  org.practicecommons.ui
                java.lang.IllegalStateException
                    at org.practicecommons.graph.Payload.read(Payload.java:42)
                    at java.base/java.lang.Thread.run(Thread.java:1583)
                Caused by: java.io.IOException
                    ... 12 more
                2026-03-01 10:02:04  org.eclipse.ui
                """.lines().toList(), ErrorNotes.of(LOG, 10));
    }

    @Test
    void theLatestAreKept() {
        assertEquals(List.of("2026-03-01 10:02:04  org.eclipse.ui"), ErrorNotes.of(LOG, 1));
        assertEquals(List.of(), ErrorNotes.of(List.of("no log at all", "\tat a.B.c(B.java:1)"), 5));
    }
}
