package org.practicecommons.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.eclipse.swt.widgets.Button;
import org.junit.jupiter.api.Test;
import org.practicecommons.checks.Score;
import org.practicecommons.operations.ScoreRecord;

/** A partner writes a complete practice, from four questions to twelve points of twelve, by asking what to do next. */
class GuideTest extends AtTheDesk {

    private GuidePage guide;

    @Test
    void aPartnerWritesACompletePracticeFromAnEmptyFormToTwelveOfTwelve() {
        desk.command("org.practicecommons.ui.editor.capture", Map.of());
        new CapturePage(desk).answer("title", "Quiet Tuesdays")
                .answer("summary", "On Tuesdays the hall is dim and silent.")
                .answer("forWhom", "People for whom noise is a barrier.")
                .answer("learnt", "Ask before choosing the day.").press("capture.goOn");
        EditorPage form = desk.editor();
        guide = new GuidePage(desk).awaitPoints(0);
        desk.picture("guide-begin");
        whoDidIt();
        howItWasHeldTogether();
        desk.picture("guide-half");
        whatWasDone();
        whatWasLearnt();
        desk.picture("guide-consent");
        form.save("Everything I know");
        assertEquals(11, desk.beside(new ScoreRecord(form.iri())).points());
        theHelperAgreesToBeAsked();

        desk.page().activate(desk.page().findEditor(form.input()));
        guide.awaitPoints(Score.MOST_POINTS);
        desk.picture("guide-complete");
        assertFalse(form.isDirty());
        assertEquals(Score.MOST_POINTS, desk.beside(new ScoreRecord(form.iri())).points());
    }

    private String label(String kind, String field) {
        return desk.kind(kind).field(field).orElseThrow().label(desk.language());
    }

    private void whoDidIt() {
        guide.showMe().write("Host at the door").write("Role", "skills", "Speaks calmly.").awaitPoints(1);
        guide.showMe();
        assertTrue(guide.at().startsWith(label("Role", "effort")), guide.at());
        guide.write("One day a week").write("Role", "experience", "Two years at the counter.").awaitPoints(2);
        guide.showMe().write("Client service officer").awaitPoints(3);
    }

    private void howItWasHeldTogether() {
        guide.showMe().write("Ask five visitors").showMe().write("Dim the lamps").showMe().write("Tell everybody")
                .awaitPoints(4);
        guide.showMe().write("The hall stays below 50 decibels.");
        guide.showMe().tick().showMe().tick().showMe().tick().awaitPoints(5);
        guide.showMe().name("Standard for quiet halls", "Resource").awaitPoints(6);
    }

    private void whatWasDone() {
        guide.showMe();
        assertTrue(guide.at().startsWith(label("Practice", "application")), guide.at());
        guide.write("Lamps are dimmed from 9 to 11.").showMe().write("One hall with nine counters.").awaitPoints(7);
        guide.showMe().name("Sensory accommodation", "Concept").showMe().write("Nobody has to ask.").awaitPoints(8);
        guide.showMe().write("Fewer complaints").write("Outcome", "value", "3")
                .write("Outcome", "unit", "complaints in six months").write("Outcome", "date", "2026-03-12")
                .awaitPoints(9);
    }

    private void whatWasLearnt() {
        guide.showMe().write("Few people knew.").write("Lesson", "tried", "Posters, then letters.").awaitPoints(10);
        guide.showMe().write("Letters.").write("Lesson", "failed", "Posters.").awaitPoints(11);
        guide.showMe().name("Sensory Friends", "Organisation").awaitPoints(11);
    }

    private void theHelperAgreesToBeAsked() {
        EditorPage consent = desk.explorer().createNew("Consent");
        consent.type("title", "en", "Ask us").pick("givenBy", "Sensory Fr", "Sensory Friends");
        String helper = desk.kind("Consent").field("uses").orElseThrow().choiceNamed("helper").orElseThrow()
                .label(desk.language());
        Controls.press(Until.found(helper, () -> Controls.first(desk.shell(), Button.class,
                button -> button.getText().equals(helper))));
        guide.write("Consent", "givenOn", "2026-01-15");
        consent.save("");
    }
}
