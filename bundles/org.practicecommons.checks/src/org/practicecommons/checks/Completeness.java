package org.practicecommons.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.eclipse.emf.ecore.EObject;
import org.practicecommons.base.Message;
import org.practicecommons.graph.RecordObject;
import org.practicecommons.model.Field;
import org.practicecommons.model.RecordModel;

/**
 * Scores a practice by the four types of knowledge: professional, coordinating, object-based, and lessons learned. Made
 * for one practice; ask {@link #score} once.
 */
public final class Completeness {

    private static final int LEAST_STEPS = 3;
    private static final Set<String> NO_CONSENT_NEEDED = Set.of("Organisation");

    private final RecordModel model;
    private final RecordObject practice;
    private final Surroundings around;
    private final List<Message> gaps = new ArrayList<>();

    /** @param practice a record of the kind Practice */
    public Completeness(RecordModel model, RecordObject practice, Surroundings around) {
        this.model = model;
        this.practice = practice;
        this.around = around;
    }

    public Score score() {
        return new Score(practice.iri(), professional(), coordinating(), objectBased(), lessonsLearned(), gaps);
    }

    private int professional() {
        List<EObject> roles = parts("roles");
        return points("professional",
                roles.stream().anyMatch(role -> says(role, "skills")),
                !roles.isEmpty() && roles.stream().allMatch(role ->
                        (says(role, "education") || says(role, "experience")) && says(role, "effort")),
                roles.stream().anyMatch(role -> pointsTo(role, "heldBy", this::needsNoConsent)));
    }

    private int coordinating() {
        List<EObject> steps = parts("steps");
        List<EObject> rules = parts("rules");
        return points("coordinating",
                steps.size() >= LEAST_STEPS,
                !steps.isEmpty() && steps.stream().allMatch(step -> says(step, "roles")) && !rules.isEmpty(),
                rules.stream().anyMatch(rule -> pointsTo(rule, "cites", iri -> around.kindOf(iri).isPresent())));
    }

    private int objectBased() {
        EObject root = practice.root();
        return points("objectBased",
                says(root, "application") && says(root, "setting"),
                parts("conceptUses").stream().anyMatch(use -> says(use, "concept") && says(use, "howApplied")),
                pointsTo(root, "artefacts", iri -> around.kindOf(iri).isPresent()));
    }

    /** Consents are no records yet, so that no helper can have one: the third point cannot be reached, and the gap says so. */
    private int lessonsLearned() {
        List<EObject> lessons = parts("lessons");
        return points("lessonsLearned",
                lessons.stream().anyMatch(lesson -> says(lesson, "problem") && says(lesson, "tried")),
                lessons.stream().anyMatch(lesson -> says(lesson, "worked"))
                        && lessons.stream().anyMatch(lesson -> says(lesson, "failed")),
                false);
    }

    /** A point counts only with the one before it; each that is missing is named. */
    private int points(String type, boolean... reached) {
        int score = 0;
        boolean unbroken = true;
        for (int i = 0; i < reached.length; i++) {
            unbroken &= reached[i];
            score += unbroken ? 1 : 0;
            if (!reached[i]) {
                gaps.add(Message.of(Score.class, "gap." + type + "." + (i + 1)));
            }
        }
        return score;
    }

    private boolean needsNoConsent(String iri) {
        return around.kindOf(iri).filter(NO_CONSENT_NEEDED::contains).isPresent();
    }

    private List<EObject> parts(String name) {
        return values(practice.root(), name).stream().map(EObject.class::cast).toList();
    }

    private boolean says(EObject object, String name) {
        return !values(object, name).isEmpty();
    }

    private boolean pointsTo(EObject object, String name, Predicate<String> target) {
        return values(object, name).stream().flatMap(value -> RecordObject.iriOf((EObject) value).stream())
                .anyMatch(target);
    }

    private List<Object> values(EObject object, String name) {
        return model.kindOf(object).field(name).map((Field field) -> field.values(object)).orElse(List.of());
    }
}
