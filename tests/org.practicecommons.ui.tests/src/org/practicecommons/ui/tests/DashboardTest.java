package org.practicecommons.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicecommons.operations.ReadDashboard;
import org.practicecommons.operations.dashboard.Bar;
import org.practicecommons.operations.dashboard.Dashboard;
import org.practicecommons.operations.dashboard.Series;

/** Somebody sees how the community does, looks at what was counted, and calls for what is missing. */
class DashboardTest extends AtTheDesk {

    @TempDir
    private Path folder;

    private Series series(String id, Optional<LocalDate> day) {
        Dashboard dashboard = desk.beside(new ReadDashboard(day, ReadDashboard.USUAL));
        return dashboard.series().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    private String title(String id) {
        return series(id, Optional.empty()).title().in(desk.language());
    }

    private static List<String> names(Series series) {
        return series.bars().stream().map(Bar::label).toList();
    }

    @Test
    void numbersAreReadOpenedAndSaved() throws IOException {
        desk.turnTo("overview");
        DashboardPage page = desk.dashboard();
        for (String id : List.of("contributions", "kinds", "completeness", "places", "memberships", "ties")) {
            page.choose(title(id));
            assertEquals(names(series(id, Optional.empty())), List.copyOf(page.read().keySet()), id);
            desk.picture("dashboard-" + id);
        }
        String issues = title("issues");
        page.choose(issues);
        desk.picture("dashboard-issues");
        page.save(folder.resolve("numbers.csv"), folder.resolve("issues.svg"));
        String csv = Files.readString(folder.resolve("numbers.csv"));
        String svg = Files.readString(folder.resolve("issues.svg"));
        for (Map.Entry<String, String> row : page.read().entrySet()) {
            assertTrue(svg.contains(">" + row.getValue() + "<"), row.toString());
            assertTrue(csv.contains(row.getKey()), row.toString());
        }
        Iterator<String> names = page.read().keySet().iterator();
        names.next();
        String second = names.next();
        String count = page.read().get(second);
        assertEquals(second, page.down(issues));
        SearchPage found = page.open(issues);
        Until.is(count + " hits of " + second, () -> found.found().size() == Integer.parseInt(count));
        found.clear();
    }

    @Test
    void membershipsAreCountedOnAnotherDay() {
        desk.turnTo("overview");
        DashboardPage page = desk.dashboard().choose(title("memberships"));
        Map<String, String> today = page.read();
        LocalDate before = LocalDate.of(1990, 1, 31);
        page.on(before);
        assertNotEquals(today, page.read());
        assertEquals(names(series("memberships", Optional.of(before))), List.copyOf(page.read().keySet()));
        desk.picture("dashboard-memberships-1990");
    }

    @Test
    void aGapBecomesACall() {
        desk.turnTo("overview");
        DashboardPage page = desk.dashboard().choose(title(Dashboard.GAPS));
        desk.picture("dashboard-gaps");
        String first = page.read().keySet().iterator().next();
        EditorPage call = page.beginACall();
        assertTrue(call.read("title", desk.language().getLanguage()).endsWith(first),
                call.read("title", desk.language().getLanguage()));
        desk.picture("dashboard-called");
    }
}
