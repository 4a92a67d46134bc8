package org.practicecommons.operations;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.practicecommons.base.Audience;
import org.practicecommons.base.Message;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Right;
import org.practicecommons.base.Session;
import org.practicecommons.checks.Told;
import org.practicecommons.graph.RecordObject;
import org.practicecommons.journal.NewRevision;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.operations.internal.VisibleSurroundings;
import org.practicecommons.operations.internal.adoption.Filling;
import org.practicecommons.operations.internal.adoption.NewAdoption;
import org.practicecommons.operations.internal.adoption.QuestionSets;
import org.practicecommons.operations.internal.edit.Assignment;
import org.practicecommons.operations.internal.edit.FieldEditor;

/**
 * Begins an adoption of a practice: a record of it, with the settings compared as far as they are known, and if asked a
 * practice of the adopter's own. Both are saved as one change, and only the organisation acted for may see them at
 * first.
 */
public final class StartAdoption extends Operation<AdoptionStarted> {

    /** The kind of records that can be adopted. */
    public static final String KIND = "Practice";

    private final String practice;
    private final String adopter;
    private final boolean ownPractice;
    private final List<QuestionAnswer> answers;
    private final String why;

    /**
     * @param practice IRI of the practice
     * @param adopter IRI or name of the organisation that adopts; empty for the one acted for
     * @param ownPractice whether to make a practice of the adopter's own as well
     * @param answers to questions on transfer; may be empty
     */
    public StartAdoption(String practice, String adopter, boolean ownPractice, List<QuestionAnswer> answers,
            String why) {
        this.practice = practice;
        this.adopter = adopter;
        this.ownPractice = ownPractice;
        this.answers = List.copyOf(answers);
        this.why = why;
    }

    @Override
    Optional<Right> needed() {
        return Optional.of(Right.CONTRIBUTE);
    }

    @Override
    AdoptionStarted execute(OpenHome home, Session session, Progress progress) {
        RecordObject source = RecordOfKind.read(home, session, practice, KIND);
        String organisation = adopter(home, session);
        refuseTwice(home, session, source, organisation);
        Optional<String> questions = new QuestionSets(home, session).inUse();
        NewAdoption made = new NewAdoption(home, session, source, organisation);
        RecordObject adoption = made.adoption(questions);
        if (!answers.isEmpty()) {
            new Answering(home, session, adoption.root(), questions.orElseThrow(Answering::noQuestions))
                    .answer(answers);
        }
        Audience audience = session.organisation().isEmpty() ? home.settings().audience()
                : Audience.organisation(session.organisation());
        List<NewRevision> records = new ArrayList<>();
        Optional<RecordObject> own = ownPractice ? Optional.of(made.practice()) : Optional.empty();
        own.ifPresent(derived -> {
            new Filling(home.model(), adoption.root()).refer("adaptedAs", derived.iri());
            records.add(revision(home, derived, audience));
        });
        records.add(revision(home, adoption, audience));
        home.writer().append(home.writer().change(session, why, records));
        return new AdoptionStarted(adoption.iri(), own.map(RecordObject::iri), audience);
    }

    private static NewRevision revision(OpenHome home, RecordObject record, Audience audience) {
        return new NewRevision(record.iri(), List.of(), audience, false, home.mapper().write(record).bytes());
    }

    private String adopter(OpenHome home, Session session) {
        if (adopter.isBlank()) {
            if (session.organisation().isEmpty()) {
                throw new Refusal(Refusal.Reason.WRONG_USE, Message.of(Operation.class, "adopt.noOrganisation"));
            }
            return session.organisation();
        }
        EObject named = home.model().kind("Adoption").orElseThrow().create();
        new FieldEditor(home, session, named, named).apply(Assignment.parse("adopter=" + adopter));
        return new Told(home.model(), named).targets("adopter").getFirst();
    }

    /** Nobody adopts their own practice, or one practice twice at a time. */
    private static void refuseTwice(OpenHome home, Session session, RecordObject source, String organisation) {
        if (new Told(home.model(), source.root()).targets("leadOrganisations").contains(organisation)) {
            throw new Refusal(Refusal.Reason.WRONG_USE, Message.of(Operation.class, "adopt.own"));
        }
        new VisibleSurroundings(home, session).pointingTo("Adoption", "practice", source.iri()).stream()
                .filter(adoption -> {
                    Told told = new Told(home.model(), adoption.root());
                    return told.targets("adopter").contains(organisation) && !told.chose("status", "completed")
                            && !told.chose("status", "abandoned");
                }).findFirst().ifPresent(adoption -> {
                    throw new Refusal(Refusal.Reason.CONFLICT, Message.of(Operation.class, "adopt.already",
                            "iri", adoption.iri()));
                });
    }
}
