package org.practicecommons.graph.schema;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.practicecommons.base.Finding;
import org.practicecommons.base.Localised;
import org.practicecommons.base.Message;
import org.practicecommons.model.Field;

/** What the shapes ask of the values of one field. Each rule is a shape of its own and so has a sentence of its own. */
public enum ShapeRule {
    /** Each value is of the type of the field. */
    TYPE,
    /** There are as many values as required. */
    LEAST,
    /** There is one value at most. */
    MOST,
    /** There is one text at most in each language. */
    LANGUAGE,
    /** Each value matches the pattern of the field. */
    PATTERN,
    /** Each number is large enough. */
    MINIMUM,
    /** Each number is small enough. */
    MAXIMUM,
    /** There is a value where one is recommended. */
    RECOMMENDED;

    /** Stable name for findings, such as {@code shape.least}. */
    public String code() {
        return "shape." + name().toLowerCase(Locale.ROOT);
    }

    public Finding.Severity severity() {
        return this == RECOMMENDED ? Finding.Severity.WARNING : Finding.Severity.ERROR;
    }

    boolean appliesTo(Field field) {
        return switch (this) {
            case TYPE -> true;
            case LEAST -> field.required();
            case MOST -> !field.many();
            case LANGUAGE -> field.uniqueLanguage();
            case PATTERN -> field.pattern().isPresent();
            case MINIMUM -> field.minimum().isPresent();
            case MAXIMUM -> field.maximum().isPresent();
            case RECOMMENDED -> field.recommended() && !field.required();
        };
    }

    /** What is wrong with a record that breaks the rule, and what to do about it. */
    public Message sentence(Field field) {
        String key = switch (this) {
            case TYPE -> "shape.type." + field.type().name().toLowerCase(Locale.ROOT);
            case LEAST -> field.least() == 1 ? "shape.least.one" : "shape.least.many";
            default -> code();
        };
        return Message.of(ShapeRule.class, key,
                "field", (Localised) field::label,
                "help", (Localised) field::help,
                "least", field.least(),
                "minimum", plain(field.minimum()),
                "maximum", plain(field.maximum()),
                "choices", (Localised) language -> field.choices().stream()
                        .map(choice -> choice.label(language)).collect(Collectors.joining(", ")),
                "kinds", (Localised) language -> field.targets().stream()
                        .map(kind -> kind.label(language)).collect(Collectors.joining(", ")));
    }

    private static String plain(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse("");
    }
}
