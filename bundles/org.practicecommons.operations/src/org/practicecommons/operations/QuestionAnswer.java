package org.practicecommons.operations;

/**
 * An answer to a question on transfer.
 *
 * @param question its number in the set, or the IRI of the criterion
 * @param answer name of a choice: {@code yes}, {@code partly}, {@code no} or {@code unknown}
 * @param note why, in the language of the session; empty to say nothing
 */
public record QuestionAnswer(String question, String answer, String note) {
}
