package org.practicecommons.operations.internal.edit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.practicecommons.base.LangText;
import org.practicecommons.base.Message;
import org.practicecommons.base.Refusal;

/**
 * One typed change of one field.
 *
 * @param field name of the field
 * @param language tag that was typed, or empty
 * @param value what was typed after the sign; may be empty
 */
public record Assignment(String field, String language, Sign sign, String value) {

    /** {@code =} puts, {@code +=} adds, {@code -=} takes away. */
    public enum Sign { PUT, ADD, TAKE }

    private static final Pattern FORM =
            Pattern.compile("\\s*(\\w+)(?:@([A-Za-z0-9-]+))?\\s*(\\+=|-=|=)(.*)", Pattern.DOTALL);

    /** @throws Refusal WRONG_USE when it has another form */
    public static Assignment parse(String typed) {
        Matcher matcher = FORM.matcher(typed);
        if (!matcher.matches()) {
            throw new Refusal(Refusal.Reason.WRONG_USE,
                    Message.of(Assignment.class, "assignment.form", "typed", typed));
        }
        Sign sign = switch (matcher.group(3)) {
            case "+=" -> Sign.ADD;
            case "-=" -> Sign.TAKE;
            default -> Sign.PUT;
        };
        return new Assignment(matcher.group(1), LangText.canonicalTag(matcher.group(2)), sign,
                matcher.group(4).strip());
    }

    /** The same field and language with another sign and value. */
    public Assignment saying(Sign other, String said) {
        return new Assignment(field, language, other, said.strip());
    }
}
