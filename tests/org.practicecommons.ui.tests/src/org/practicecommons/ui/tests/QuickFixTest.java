package org.practicecommons.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.practicecommons.base.Finding;
import org.practicecommons.base.Fix;
import org.practicecommons.operations.CheckRecords;

/** Somebody lets the software mend what its checks have found. */
class QuickFixTest extends AtTheDesk {

    private Finding finding(String record, String code) {
        return desk.beside(new CheckRecords(List.of(record))).findings().stream()
                .filter(finding -> finding.code().equals(code)).findFirst().orElseThrow();
    }

    private EditorPage mend(EditorPage form, String code) {
        Finding finding = finding(form.iri(), code);
        Fix fix = finding.fixes().getFirst();
        String sentence = finding.sentence().in(desk.language());
        ProblemsPage problems = desk.problems().ofThisRecord();
        Until.is("the finding", () -> problems.sentences().contains(sentence));
        return problems.mend(problems.sentences().indexOf(sentence), fix.label());
    }

    @Test
    void theStepsThatAPracticeLacksAreAddedToFillIn() {
        EditorPage form = desk.explorer().createNew("Practice").type("title", "en", "Benches on the way");
        form.press("steps", FormWords.say("parts.add")).typeInPart("Step", "title", "Ask where");
        form.save("");
        EditorPage mended = mend(form, "completeness.coordinating.1");
        assertEquals(form.iri(), mended.iri());
        assertEquals(3, mended.parts("steps").size());
        assertTrue(mended.isDirty());
        desk.picture("quick-fix-form");
        mended.undo();
        assertEquals(1, mended.parts("steps").size());
    }

    @Test
    void theApprovalThatIsMissingIsStartedWithWhatIsKnown() {
        for (String name : List.of("Harbour Bank", "Harbour Watch")) {
            desk.explorer().createNew("Organisation").type("name", "en", name).save("");
        }
        EditorPage form = desk.explorer().createNew("Partnership").type("name", "en", "Harbour Together");
        form.pick("members", "Harbour B", "Harbour Bank").pick("members", "Harbour W", "Harbour Watch").save("");
        EditorPage approval = mend(form, "partnership.notApproved");
        String approved = desk.kind("Approval").field("decision").orElseThrow().choiceNamed("approved").orElseThrow()
                .label(desk.language());
        approval.type("title", "en", "Yes of the board").choose("decision", approved);
        desk.picture("quick-fix-new");
        approval.save("");
        assertEquals(1, desk.beside(new CheckRecords(List.of(form.iri()))).findings().stream()
                .filter(finding -> finding.code().equals("partnership.notApproved")).count());
    }
}
