package org.practicecommons.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** An administrator looks after records. */
class CurateTest extends AtTheDesk {

    @Test
    void theHistorySaysWhoChangedWhatAndAChangeCanBeTakenBack() {
        EditorPage form = desk.explorer().createNew("Practice");
        form.type("title", "en", "Walking interviews").save("begun");
        form.type("summary", "en", "Talk while you walk through the neighbourhood.").save("summary added");
        form.type("summary", "en", " And write it down at once.").save("a hint more");
        desk.turnTo("curate");
        HistoryPage history = desk.history();
        assertEquals(List.of("a hint more", "summary added", "begun"), history.reasons());
        String difference = history.choose(0).differences();
        assertTrue(difference.contains("−  Talk while you walk"), difference);
        assertTrue(difference.contains("+  Talk while you walk through the neighbourhood. And write"), difference);
        desk.picture("history");
        assertTrue(history.choose(0, 2).differences().contains("+  Talk while"), difference);
        history.choose(0).takeBack("the hint was wrong");
        Until.is("the history to show it", () -> history.reasons().getFirst().equals("the hint was wrong"));
        Until.is("the open form to show it", () -> desk.editor().read("summary", "en")
                .equals("Talk while you walk through the neighbourhood."));
    }

    @Test
    void aFindingOpensTheFieldThatItSpeaksOf() {
        EditorPage form = desk.explorer().createNew("Partnership");
        form.type("name", "en", "Lake Alliance").save("");
        ProblemsPage problems = desk.problems().ofThisRecord();
        String members = desk.kind("Partnership").field("members").orElseThrow().label(desk.language());
        Until.is("a finding about members", () -> problems.fields().contains(members));
        desk.picture("problems");
        EditorPage opened = problems.open(problems.fields().indexOf(members));
        assertEquals(form.iri(), opened.iri());
        assertTrue(opened.focused().startsWith(members), opened.focused());
    }

    @Test
    void findingsInPartsSayWhichPartTheySpeakOf() {
        EditorPage form = desk.explorer().createNew("Practice");
        form.type("title", "en", "Letters at the door");
        form.press("steps", FormWords.say("parts.add")).typeInPart("Step", "title", "Write");
        form.press("steps", FormWords.say("parts.add")).typeInPart("Step", "title", "Deliver");
        form.save("");
        ProblemsPage problems = desk.problems().ofThisRecord();
        String roles = desk.kind("Step").field("roles").orElseThrow().label(desk.language());
        Until.is("a finding about each step", () -> Stream.of("Write", "Deliver").allMatch(step -> problems.sentences()
                .stream().anyMatch(sentence -> sentence.contains(step) && sentence.contains(roles))));
        desk.picture("problems-parts");
        assertEquals(problems.sentences().stream().distinct().toList(), problems.sentences());
    }

    @Test
    void theFilterKeepsToNamesThatFit() {
        desk.explorer().createNew("Place").type("name", "en", "Quill Harbour").save("");
        desk.closeEditors();
        desk.explorer().filter("quill");
        desk.explorer().awaitCount("Place", 1);
        assertEquals(1, desk.explorer().names("Place").size());
        desk.explorer().awaitCount("Membership", 0);
        desk.explorer().filter("");
        assertFalse(desk.explorer().names("Place").isEmpty());
    }
}
