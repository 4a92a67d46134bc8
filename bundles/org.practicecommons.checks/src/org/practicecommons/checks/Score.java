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

    public int points() {
        return professional + coordinating + objectBased + lessonsLearned;
    }
}
