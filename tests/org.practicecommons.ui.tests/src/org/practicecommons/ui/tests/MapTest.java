package org.practicecommons.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.swt.SWT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicecommons.operations.DrawMap;
import org.practicecommons.operations.map.MapQuestion;
import org.practicecommons.operations.map.NetworkMap;

/** Somebody looks at who and what hang together. */
class MapTest extends AtTheDesk {

    @TempDir
    private Path folder;

    /** As far as the tab has room for it. */
    private static String title(EditorPage editor) {
        return editor.title().replace("…", "");
    }

    @Test
    void recordsAreReachedByKeyboardAndOpened() throws IOException {
        desk.turnTo("overview");
        MapPage map = desk.map().draw("map.whole");
        NetworkMap expected = desk.beside(new DrawMap(new MapQuestion.Whole("")));
        assertEquals(expected.nodes().size(), map.records().size());
        desk.picture("map-whole");
        String first = map.chosen();
        map.press(SWT.ARROW_LEFT);
        assertNotEquals(first, map.chosen());
        assertFalse(map.ties().isEmpty());
        map.press('-').press('-');
        desk.picture("map-whole-smaller");
        map.press('0');
        map.save(folder.resolve("whole.svg"));
        assertTrue(Files.readString(folder.resolve("whole.svg")).contains(expected.nodes().getFirst().label()));

        String chosen = map.chosen();
        map.press(SWT.CR);
        assertTrue(chosen.startsWith(title(desk.editor())), chosen + " / " + title(desk.editor()));
    }

    @Test
    void aMapFollowsTheChosenRecordAndSaysWhoShouldMeet() {
        desk.turnTo("overview");
        MapPage map = desk.map().draw("map.strangers");
        assertFalse(map.ties().isEmpty());
        desk.picture("map-strangers");
        EditorPage open = desk.search().lookFor("A card at the door").open(0);
        String title = title(open);
        desk.turnTo("overview");
        map = desk.map().draw("map.twoSteps");
        assertTrue(map.records().getFirst().startsWith(title), map.records() + " / " + title);
        desk.picture("map-around");
        map.draw("map.spread");
        desk.picture("map-spread");
    }
}
