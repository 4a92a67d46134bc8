package org.practicecommons.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.runtime.jobs.Job;
import org.junit.jupiter.api.Test;
import org.practicecommons.operations.ListDrafts;
import org.practicecommons.ui.Asking;
import org.practicecommons.ui.OneByOne;
import org.practicecommons.ui.OperationJob;

/** Of the questions that are being answered at the same time, only the last one counts. */
class AskingTest extends AtTheDesk {

    private final List<String> told = new ArrayList<>();
    private final Asking asking = new Asking();

    @Test
    void anAnswerNeverGivesWayToAnOlderOne() {
        OneByOne gate = new OneByOne();
        Job.getJobManager().beginRule(gate, null);
        try {
            OperationJob<?> slow = question("as it was");
            slow.setRule(gate);
            asking.ask(slow);
            asking.ask(question("as it is"));
            Until.is("the answer", () -> !told.isEmpty());
        } finally {
            Job.getJobManager().endRule(gate);
        }
        Until.quiet();
        assertEquals(List.of("as it is"), told);
    }

    @Test
    void anAnswerThatIsOnItsWayIsDroppedWithItsQuestion() throws InterruptedException {
        OperationJob<?> question = question("too late");
        asking.ask(question);
        question.join();
        asking.forget();
        Until.quiet();
        assertEquals(List.of(), told);
    }

    private OperationJob<?> question(String answer) {
        return OperationJob.of(desk.workplace(), "question", new ListDrafts()).quiet().then(found -> told.add(answer));
    }
}
