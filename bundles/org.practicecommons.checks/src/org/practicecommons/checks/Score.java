package org.practicecommons.checks;

import java.util.List;

/**
 * How completely a practice describes the four types of knowledge that a reader needs to repeat it (Fact Sheet 28a).
 * Each is 0 to 3; a point counts only with the one before it, and the length of a text never counts.
 *
 * @param iri the practice
 * @param gaps one for each missing point, in the order of the types
 */
public record Score(String iri, int professional, int coordinating, int objectBased, int lessonsLearned,
        List<Gap> gaps) {

    /** The most that {@link #points} can be. */
    public static final int MOST_POINTS = 12;

    public Score {
        gaps = List.copyOf(gaps);
    }

    /**
     * One of the four types of knowledge.
     *
     * @param field where writing of it begins
     */
    public record OfType(String type, int points, String field) {
    }

    /** The four types in their order. */
    public List<OfType> types() {
        return List.of(new OfType("professional", professional, "roles"),
                new OfType("coordinating", coordinating, "steps"),
                new OfType("objectBased", objectBased, "application"),
                new OfType("lessonsLearned", lessonsLearned, "lessons"));
    }

    public int points() {
        return professional + coordinating + objectBased + lessonsLearned;
    }
}
