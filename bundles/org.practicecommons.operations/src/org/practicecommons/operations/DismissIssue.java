package org.practicecommons.operations;

import java.util.Optional;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Right;
import org.practicecommons.base.Session;
import org.practicecommons.operations.internal.AskedQuestions;
import org.practicecommons.operations.internal.OpenHome;

/** Says that something which looked like an emerging issue is none; it is not listed any more. */
public final class DismissIssue extends Operation<EmergingIssue> {

    private final String issue;
    private final int months;

    /**
     * @param issue id of the issue, or one of its wordings
     * @param months as they were asked for when it was listed
     */
    public DismissIssue(String issue, int months) {
        this.issue = issue;
        this.months = months;
    }

    @Override
    Optional<Right> needed() {
        return Optional.of(Right.ADMINISTER);
    }

    @Override
    EmergingIssue execute(OpenHome home, Session session, Progress progress) {
        Radar radar = new Radar(home, session, months);
        EmergingIssue found = radar.find(issue);
        radar.answer(found, AskedQuestions.Answer.DISMISSED);
        return found;
    }
}
