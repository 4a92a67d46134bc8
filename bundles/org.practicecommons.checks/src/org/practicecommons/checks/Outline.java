package org.practicecommons.checks;

import java.util.List;
import org.practicecommons.graph.Says;

/**
 * What a practice itself says of one of the four types of knowledge, in three points of which each needs the one
 * before.
 *
 * @param places where to fill in what is missing, for each point: a field, or the field of parts and one of theirs
 * @param third whether it has the third point whatever other records say
 * @param orElse of which one is enough for the third point too
 */
public record Outline(String type, List<String> places, boolean first, boolean second, boolean third,
        List<Need> orElse) {

    private static final int LEAST_STEPS = 3;

    public Outline {
        places = List.copyOf(places);
        orElse = List.copyOf(orElse);
    }

    /** The four types, in their order. */
    public static List<Outline> of(Says practice) {
        return List.of(professional(practice), coordinating(practice), objectBased(practice),
                lessonsLearned(practice));
    }

    /** The points that are reached, if no other record gives one. */
    public int own() {
        return !first ? 0 : !second ? 1 : third ? 3 : 2;
    }

    /** Whether another record can give a point. */
    public boolean isOpen() {
        return first && second && !third && !orElse.isEmpty();
    }

    /** How many entries the field needs for the first point. */
    static int least(String code) {
        return code.equals("coordinating.1") ? LEAST_STEPS : 1;
    }

    private static Outline professional(Says practice) {
        List<? extends Says> roles = practice.parts("roles");
        boolean effort = roles.stream().allMatch(role -> role.says("effort"));
        return new Outline("professional",
                List.of("roles/skills", effort ? "roles/experience" : "roles/effort", "roles/post"),
                roles.stream().anyMatch(role -> role.says("skills")),
                !roles.isEmpty() && roles.stream().allMatch(role ->
                        (role.says("education") || role.says("experience")) && role.says("effort")),
                roles.stream().anyMatch(role -> role.says("post")), needs(roles, "heldBy", Need.Use.NAMED));
    }

    private static Outline coordinating(Says practice) {
        List<? extends Says> steps = practice.parts("steps");
        List<? extends Says> rules = practice.parts("rules");
        return new Outline("coordinating",
                List.of("steps/title", rules.isEmpty() ? "rules/text" : "steps/roles", "rules/cites"),
                steps.size() >= LEAST_STEPS,
                !steps.isEmpty() && steps.stream().allMatch(step -> step.says("roles")) && !rules.isEmpty(),
                false, needs(rules, "cites", Need.Use.THERE));
    }

    private static Outline objectBased(Says practice) {
        boolean concept = practice.parts("conceptUses").stream().allMatch(use -> use.says("concept"));
        return new Outline("objectBased",
                List.of(practice.says("application") ? "setting" : "application",
                        concept ? "conceptUses/howApplied" : "conceptUses/concept", "outcomes/value"),
                practice.says("application") && practice.says("setting"),
                practice.parts("conceptUses").stream().anyMatch(use -> use.says("concept") && use.says("howApplied")),
                practice.parts("outcomes").stream().anyMatch(outcome ->
                        outcome.says("value") && outcome.says("unit") && outcome.says("date")),
                needs(List.of(practice), "artefacts", Need.Use.THERE));
    }

    private static Outline lessonsLearned(Says practice) {
        List<? extends Says> lessons = practice.parts("lessons");
        boolean worked = lessons.stream().anyMatch(lesson -> lesson.says("worked"));
        return new Outline("lessonsLearned",
                List.of("lessons/tried", worked ? "lessons/failed" : "lessons/worked", "lessons/helpers"),
                lessons.stream().anyMatch(lesson -> lesson.says("problem") && lesson.says("tried")),
                worked && lessons.stream().anyMatch(lesson -> lesson.says("failed")),
                false, needs(lessons, "helpers", Need.Use.ASKED));
    }

    private static List<Need> needs(List<? extends Says> some, String field, Need.Use use) {
        return some.stream().flatMap(one -> one.targets(field).stream()).distinct()
                .map(record -> new Need(record, use)).toList();
    }
}
