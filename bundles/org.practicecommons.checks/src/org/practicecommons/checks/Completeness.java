package org.practicecommons.checks;

import java.util.ArrayList;
import java.util.List;
import org.practicecommons.base.Message;
import org.practicecommons.graph.RecordObject;
import org.practicecommons.model.FieldType;
import org.practicecommons.model.RecordModel;

/**
 * Scores a practice by the four types of knowledge: professional, coordinating, object-based, and lessons learned. Made
 * for one practice; ask {@link #score} once.
 */
public final class Completeness {

    private static final int LEAST_STEPS = 3;
    /** Consents on which somebody may be tied to a role. */
    private static final List<String> NAMED = List.of("name");
    /** Consents on which somebody may be asked to help. */
    private static final List<String> ASKED = List.of("helper");

    private final Told practice;
    private final String iri;
    private final Surroundings around;
    private final Consents consents;
    private final List<Gap> gaps = new ArrayList<>();

    /** @param practice a record of the kind Practice */
    public Completeness(RecordModel model, RecordObject practice, Surroundings around) {
        this.practice = new Told(model, practice.root());
        this.iri = practice.iri();
        this.around = around;
        this.consents = new Consents(model, around);
    }

    public Score score() {
        return new Score(iri, professional(), coordinating(), objectBased(), lessonsLearned(), gaps);
    }

    private int professional() {
        List<Told> roles = practice.parts("roles");
        return points("professional", List.of("roles", "roles", "roles"),
                roles.stream().anyMatch(role -> role.says("skills")),
                !roles.isEmpty() && roles.stream().allMatch(role ->
                        (role.says("education") || role.says("experience")) && role.says("effort")),
                roles.stream().anyMatch(role -> role.says("post")
                        || role.targets("heldBy").stream().anyMatch(this::mayHoldRole)));
    }

    /** An organisation may be named; a person only with a consent. */
    private boolean mayHoldRole(String agent) {
        return around.kindOf(agent).filter(kind -> !kind.equals("Person") || consents.given(agent, iri, NAMED))
                .isPresent();
    }

    private int coordinating() {
        List<Told> steps = practice.parts("steps");
        List<Told> rules = practice.parts("rules");
        return points("coordinating", List.of("steps", rules.isEmpty() ? "rules" : "steps", "rules"),
                steps.size() >= LEAST_STEPS,
                !steps.isEmpty() && steps.stream().allMatch(step -> step.says("roles")) && !rules.isEmpty(),
                rules.stream().anyMatch(rule -> leadsSomewhere(rule, "cites")));
    }

    private int objectBased() {
        return points("objectBased",
                List.of(practice.says("application") ? "setting" : "application", "conceptUses", "outcomes"),
                practice.says("application") && practice.says("setting"),
                practice.parts("conceptUses").stream().anyMatch(use -> use.says("concept") && use.says("howApplied")),
                leadsSomewhere(practice, "artefacts") || practice.parts("outcomes").stream().anyMatch(outcome ->
                        outcome.says("value") && outcome.says("unit") && outcome.says("date")));
    }

    private int lessonsLearned() {
        List<Told> lessons = practice.parts("lessons");
        return points("lessonsLearned", List.of("lessons", "lessons", "lessons"),
                lessons.stream().anyMatch(lesson -> lesson.says("problem") && lesson.says("tried")),
                lessons.stream().anyMatch(lesson -> lesson.says("worked"))
                        && lessons.stream().anyMatch(lesson -> lesson.says("failed")),
                lessons.stream().flatMap(lesson -> lesson.targets("helpers").stream()).distinct()
                        .anyMatch(helper -> around.kindOf(helper).isPresent() && consents.given(helper, iri, ASKED)));
    }

    /** A point counts only with the one before it; each that is missing is named. */
    private int points(String type, List<String> fields, boolean... reached) {
        int score = 0;
        boolean unbroken = true;
        for (int i = 0; i < reached.length; i++) {
            unbroken &= reached[i];
            score += unbroken ? 1 : 0;
            if (!reached[i]) {
                String code = type + "." + (i + 1);
                gaps.add(new Gap(code, fields.get(i), leastParts(code, fields.get(i)),
                        Message.of(Score.class, "gap." + code)));
            }
        }
        return score;
    }

    private int leastParts(String code, String field) {
        boolean holdsParts = practice.field(field).filter(some -> some.type() == FieldType.PARTS).isPresent();
        return !holdsParts ? 0 : code.equals("coordinating.1") ? LEAST_STEPS : 1;
    }

    private boolean leadsSomewhere(Told from, String field) {
        return from.targets(field).stream().anyMatch(target -> around.kindOf(target).isPresent());
    }
}
