package org.practicecommons.checks;

import org.practicecommons.base.Message;

/**
 * A point that a practice lacks.
 *
 * @param code type of knowledge and point, such as {@code lessonsLearned.3}
 * @param field name of the field of the practice to fill in
 * @param partField what to fill in in one of the parts of that field; empty for a field that holds no parts
 * @param leastParts how many parts the field needs for this point; 0 for a field that holds no parts
 * @param sentence what to do
 */
public record Gap(String code, String field, String partField, int leastParts, Message sentence) {
}
