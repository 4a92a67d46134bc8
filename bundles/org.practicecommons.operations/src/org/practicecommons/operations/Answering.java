package org.practicecommons.operations;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.practicecommons.base.LangText;
import org.practicecommons.base.Message;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Session;
import org.practicecommons.checks.Told;
import org.practicecommons.checks.adoption.Dossiers;
import org.practicecommons.graph.RecordObject;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.operations.internal.VisibleSurroundings;
import org.practicecommons.operations.internal.adoption.Filling;
import org.practicecommons.operations.internal.adoption.QuestionSets;

/** Writes answers to questions on transfer into an adoption. */
final class Answering {

    private static final List<String> ANSWERS = List.of("yes", "partly", "no", "unknown");

    private final OpenHome home;
    private final Session session;
    private final EObject adoption;
    private final List<String> questions;

    /** @param set IRI of the set of questions */
    Answering(OpenHome home, Session session, EObject adoption, String set) {
        this.home = home;
        this.session = session;
        this.adoption = adoption;
        this.questions = new Dossiers(home.model(), new VisibleSurroundings(home, session)).questions(set).stream()
                .map(RecordObject::iri).toList();
    }

    /** IRI of the set that an adoption uses, or of the one in use where it names none. */
    static String set(OpenHome home, Session session, Told adoption) {
        return adoption.targets("questionSet").stream().filter(set ->
                home.records().findLive(set, session).isPresent()).findFirst()
                .or(() -> new QuestionSets(home, session).inUse()).orElseThrow(Answering::noQuestions);
    }

    static Refusal noQuestions() {
        return new Refusal(Refusal.Reason.NOT_FOUND, Message.of(Operation.class, "dossier.noQuestions"));
    }

    /** @throws Refusal WRONG_USE for a question or an answer that there is not; nothing is changed then */
    void answer(List<QuestionAnswer> answers) {
        answers.forEach(this::check);
        for (QuestionAnswer answer : answers) {
            Filling part = part(question(answer).orElseThrow()).choose("answer", answer.answer().toLowerCase(
                    Locale.ROOT));
            if (!answer.note().isBlank()) {
                part.text("note", LangText.of(answer.note().strip(), session.language().getLanguage()));
            }
        }
    }

    private void check(QuestionAnswer answer) {
        if (question(answer).isEmpty()) {
            throw new Refusal(Refusal.Reason.WRONG_USE, Message.of(Operation.class, "dossier.noQuestion",
                    "question", answer.question(), "count", questions.size()));
        }
        if (!ANSWERS.contains(answer.answer().toLowerCase(Locale.ROOT))) {
            throw new Refusal(Refusal.Reason.WRONG_USE, Message.of(Operation.class, "dossier.noAnswer",
                    "answer", answer.answer(), "answers", String.join(", ", ANSWERS)));
        }
    }

    private Optional<String> question(QuestionAnswer answer) {
        if (answer.question().matches("\\d{1,4}")) {
            int number = Integer.parseInt(answer.question());
            return number >= 1 && number <= questions.size() ? Optional.of(questions.get(number - 1))
                    : Optional.empty();
        }
        return Optional.of(answer.question()).filter(questions::contains);
    }

    private Filling part(String question) {
        return new Told(home.model(), adoption).parts("answers").stream()
                .filter(part -> part.targets("question").contains(question)).findFirst()
                .map(part -> new Filling(home.model(), part.object()))
                .orElseGet(() -> new Filling(home.model(), adoption).part("answers").refer("question", question));
    }
}
