package org.practicecommons.search;

import org.practicecommons.base.LangText;

/**
 * The passage of a record that comes nearest to a question.
 *
 * @param field name of the field that most of the passage stands in, of the field that holds the part for texts of
 *     parts; empty for texts that the model does not know
 * @param text what it says, and in which language
 */
public record NearPassage(String field, LangText text) {
}
