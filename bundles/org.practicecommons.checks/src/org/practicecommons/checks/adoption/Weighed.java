package org.practicecommons.checks.adoption;

/**
 * Answers added up by the weights of their questions: yes counts whole, partly half, no nothing. A question without an
 * answer, or answered “not known”, counts neither way.
 *
 * @param gained weight of what speaks for taking the practice over
 * @param answered weight of the questions that are answered
 * @param total weight of all questions
 */
public record Weighed(double gained, double answered, double total) {

    static final Weighed NOTHING = new Weighed(0, 0, 0);

    Weighed plus(Weighed other) {
        return new Weighed(gained + other.gained, answered + other.answered, total + other.total);
    }

    /** Of what is answered, from 0 to 100; -1 when nothing is. */
    public int percent() {
        return answered == 0 ? -1 : percent(gained, answered);
    }

    /** What it is at the least, if all that is open turns out badly. */
    public int least() {
        return total == 0 ? 0 : percent(gained, total);
    }

    /** What it can still become. */
    public int most() {
        return total == 0 ? 0 : percent(gained + total - answered, total);
    }

    private static int percent(double part, double whole) {
        return (int) Math.round(100 * part / whole);
    }
}
