package org.practicecommons.operations.internal.edit;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.practicecommons.base.Message;
import org.practicecommons.base.Refusal;
import org.practicecommons.model.Choice;
import org.practicecommons.model.Field;

/** Reads what somebody typed as a value of a field that is neither text, reference nor parts. */
final class ValueReader {

    private static final Set<String> YES = Set.of("true", "yes", "oui", "vrai", "1");
    private static final Set<String> NO = Set.of("false", "no", "non", "faux", "0");

    private final Locale language;

    /** @param language of the labels in refusals */
    ValueReader(Locale language) {
        this.language = language;
    }

    /** @throws Refusal BAD_INPUT that names the form which the field takes */
    Object read(Field field, String typed) {
        try {
            return switch (field.type()) {
                case STRING -> matching(field, typed);
                case IRI -> iri(field, typed);
                case DAY -> LocalDate.parse(typed);
                case MOMENT -> Instant.parse(typed);
                case BOOLEAN -> bool(field, typed);
                case INTEGER -> Integer.valueOf(typed);
                case DECIMAL -> new BigDecimal(typed.replace(',', '.'));
                case CHOICE -> choice(field, typed).value();
                case TEXT, REFERENCE, PARTS -> throw new IllegalArgumentException(field + " is read elsewhere");
            };
        } catch (DateTimeException | NumberFormatException e) {
            throw mistake(field, typed);
        }
    }

    private String matching(Field field, String typed) {
        if (field.pattern().isPresent() && !field.pattern().get().matcher(typed).matches()) {
            throw new Refusal(Refusal.Reason.BAD_INPUT, Message.of(Assignment.class, "value.pattern",
                    "field", field.name(), "value", typed, "help", field.help(language)));
        }
        return typed;
    }

    private String iri(Field field, String typed) {
        try {
            if (new URI(typed).isAbsolute()) {
                return matching(field, typed);
            }
        } catch (URISyntaxException e) {
            // told below, like every other text that is no address
        }
        throw mistake(field, typed);
    }

    private Boolean bool(Field field, String typed) {
        String lower = typed.toLowerCase(Locale.ROOT);
        if (!YES.contains(lower) && !NO.contains(lower)) {
            throw mistake(field, typed);
        }
        return YES.contains(lower);
    }

    private Choice choice(Field field, String typed) {
        List<Choice> found = field.choices().stream().filter(choice -> choice.name().equalsIgnoreCase(typed)
                || choice.term().equals(typed)
                || choice.label(Locale.ENGLISH).equalsIgnoreCase(typed)
                || choice.label(Locale.FRENCH).equalsIgnoreCase(typed)).toList();
        if (found.isEmpty()) {
            throw new Refusal(Refusal.Reason.BAD_INPUT, Message.of(Assignment.class, "value.choice",
                    "field", field.name(), "value", typed, "choices", field.choices().stream()
                            .map(choice -> choice.name() + " (" + choice.label(language) + ")")
                            .collect(Collectors.joining(", "))));
        }
        return found.getFirst();
    }

    private static Refusal mistake(Field field, String typed) {
        return new Refusal(Refusal.Reason.BAD_INPUT, Message.of(Assignment.class,
                "value." + field.type().name().toLowerCase(Locale.ROOT), "field", field.name(), "value", typed));
    }
}
