package org.practicecommons.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** An administrator sees what members look for in vain, and does something about it. */
class RadarTest extends AtTheDesk {

    @Test
    void whatWasAskedInVainBecomesAConceptACallOrNothing() {
        desk.turnTo("find");
        SearchPage search = desk.search();
        List.of("facial recognition at the door", "facial recognition at doors", "working through heat waves",
                "qwertzuiop", "letters from nobody").forEach(search::lookFor);
        search.lookFor("");
        desk.turnTo("curate");
        RadarPage radar = desk.radar().choose("facial recognition at doors");
        assertTrue(radar.evidence().contains("2") && radar.evidence().contains("facial recognition at the door"),
                radar.evidence());
        desk.picture("radar");

        EditorPage concept = radar.define();
        assertEquals("facial recognition at doors", concept.read("prefLabel", "en"));
        desk.picture("radar-defined");
        assertFalse(radar.listed().contains("facial recognition at doors"));

        EditorPage call = radar.choose("working through heat waves").callForPractices();
        assertTrue(call.read("title", "en").endsWith("working through heat waves"), call.read("title", "en"));
        assertFalse(radar.choose("qwertzuiop").dismiss().listed().contains("qwertzuiop"));
        radar.listed().forEach(name -> radar.choose(name).dismiss());
        assertTrue(radar.says("radar.none"));
        desk.picture("radar-empty");
    }
}
