package org.practicecommons.ui.tests;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.search.SearchView;
import org.practicecommons.ui.tests.large.Blocks;
import org.practicecommons.ui.tests.large.Starts;

/**
 * Somebody works in a home with very many practices, which the window of this run was opened on:
 * {@code -Dlarge.home=FOLDER} names it; beside it lies a copy, {@code FOLDER-copy}, for the windows that are only
 * started. Prints how long each gesture took and how long it blocked the window; what is
 * asserted is that the work was done, because times say little on a machine with other things to do.
 */
class LargeHomeTest extends AtTheDesk {

    private static final String HOME = System.getProperty("large.home");
    private static final Words SEARCH = new Words(SearchView.class);
    private static final int STARTS = 3;
    private static final List<String> ASKED = List.of("participation", "young people", "budget", "women", "health",
            "public library", "city council", "elderly", "rights", "school", "environment", "water");

    @TempDir
    private Path folder;

    @BeforeEach
    void onlyOnALargeHome() {
        assumeTrue(HOME != null, "a home to try is named by -Dlarge.home");
    }

    /** A gesture that is done several times. */
    private interface Gesture {
        void make(int round);
    }

    private void measure(String name, int rounds, Gesture gesture) {
        List<Long> took = new ArrayList<>();
        try (Blocks blocks = new Blocks(Display.getCurrent())) {
            for (int i = 0; i < rounds; i++) {
                long began = System.nanoTime();
                gesture.make(i);
                took.add((System.nanoTime() - began) / 1_000_000);
            }
            Blocks.Block longest = blocks.longest();
            Collections.sort(took);
            System.out.printf(Locale.ROOT,
                    "%-36s median %5d ms, longest %5d ms, longest block %4d ms (of work: %4d ms)%s%n", name,
                    took.get(rounds / 2), took.getLast(), longest.millis(), longest.worked(),
                    longest.worked() > Blocks.FELT ? longest.where() : "");
        }
    }

    @Test
    void somebodyLooksForPracticesAndOpensThem() {
        desk.turnTo("find");
        SearchPage search = desk.search();
        search.lookFor("first words load what is loaded once");
        measure("words to hits that are shown", ASKED.size(), i -> {
            search.lookFor(ASKED.get(i));
            assertFalse(search.found().isEmpty());
        });
        measure("everything to hits that are shown", 5, i -> search.lookFor(i % 2 == 0 ? "" : "rights"));
        measure("first letter to proposals", 12, i -> typeFirst(String.valueOf((char) ('a' + i))));
        search.lookFor("participation");
        measure("hit to its open form", 10, i -> search.open(i));
        desk.picture("large-find");
        measure("close a form", 10, i -> desk.page().closeEditor(desk.page().getActiveEditor(), false));
    }

    private void typeFirst(String letter) {
        Text field = Controls.named(desk.shell(), Text.class, SEARCH.say("search.field"));
        field.setText("");
        Until.is("no proposals", () -> !proposals());
        field.setFocus();
        field.setText(letter);
        Until.is("proposals for " + letter, this::proposals);
    }

    private boolean proposals() {
        return Arrays.stream(desk.shell().getShells()).filter(shell -> shell.isVisible())
                .flatMap(shell -> Controls.all(shell, Table.class).stream()).anyMatch(table -> table.isVisible());
    }

    @Test
    void somebodyGoesThroughTheListAndWrites() {
        ExplorerPage explorer = desk.explorer();
        measure("open the list of all practices", 1, i -> assertTrue(explorer.names("Practice").size() > 10));
        measure("filter the list by name", 4, i -> explorer.filter(ASKED.get(i)));
        explorer.filter("");
        measure("an empty form", 5, i -> explorer.createNew("Practice"));
        EditorPage form = desk.editor();
        measure("a letter in a form", 20, i -> form.type("title", "en", "x"));
        desk.picture("large-write");
        desk.closeEditors();
    }

    @Test
    void somebodyCuratesAndLooksAtTheWhole() {
        desk.turnTo("curate");
        measure("what needs a hand", 1, i -> desk.queue());
        desk.picture("large-queue");
        measure("likely twins", 1, i -> desk.twins());
        desk.picture("large-twins");
        desk.turnTo("overview");
        measure("dashboard", 1, i -> desk.dashboard());
        desk.picture("large-dashboard");
        measure("map", 1, i -> desk.map().draw("map.whole"));
        desk.picture("large-map");
        measure("home page", 3, i -> desk.home());
        desk.picture("large-home");
    }

    /** Each in turn, so that what else the machine does falls on both. */
    @Test
    void theWorkbenchStartsBesideAnEmptyOne() throws IOException, InterruptedException {
        Starts starts = new Starts(folder);
        List<String> home = List.of("workbench", "--home", HOME + "-copy");
        for (int i = 0; i <= STARTS; i++) {
            long[] empty = starts.time("org.practicecommons.ui.tests.empty", List.of());
            long[] ours = starts.time("org.practicecommons.workbench.application", home);
            System.out.printf(Locale.ROOT,
                    "start %d: empty workbench %d ms, ours %d ms (%.2f), and filled %d ms (%.2f);"
                            + " an empty editor in the empty one: longest block %d ms of work%n", i, empty[0],
                    ours[0], ours[0] / (double) empty[0], ours[1], ours[1] / (double) empty[1], empty[2]);
        }
    }
}
