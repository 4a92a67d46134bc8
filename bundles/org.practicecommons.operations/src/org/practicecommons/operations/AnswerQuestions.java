package org.practicecommons.operations;

import java.util.List;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Session;
import org.practicecommons.checks.Told;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.operations.internal.adoption.Filling;

/** Writes answers to questions on transfer into an adoption; an answer that is there already is replaced. */
public final class AnswerQuestions extends Operation<SaveResult> {

    private final String adoption;
    private final List<QuestionAnswer> answers;
    private final String why;

    public AnswerQuestions(String adoption, List<QuestionAnswer> answers, String why) {
        this.adoption = adoption;
        this.answers = List.copyOf(answers);
        this.why = why;
    }

    @Override
    SaveResult execute(OpenHome home, Session session, Progress progress) {
        RecordOfKind.read(home, session, adoption, ReadDossier.KIND);
        EditableRecord record = new OpenRecord(adoption).execute(home, session, progress);
        Told told = new Told(home.model(), record.root());
        String set = Answering.set(home, session, told);
        new Answering(home, session, record.root(), set).answer(answers);
        if (!told.targets("questionSet").contains(set)) {
            new Filling(home.model(), record.root()).refer("questionSet", set);
        }
        return new SaveRecord(record, why).execute(home, session, progress);
    }
}
