package org.practicecommons.exchange.internal.mapping;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.practicecommons.graph.Value;
import org.practicecommons.graph.Xsd;
import org.practicecommons.model.Choice;
import org.practicecommons.model.Field;

/** Makes the value of a field from a text of others. */
public final class FieldValue {

    private static final Set<String> YES = Set.of("true", "yes", "y", "1", "oui", "vrai", "o");
    private static final Set<String> NO = Set.of("false", "no", "n", "0", "non", "faux");

    private FieldValue() {
    }

    /**
     * Empty when the text is nothing that the field can hold.
     *
     * @param language of a text
     * @param dates patterns to try before the standard forms
     */
    public static Optional<Value> of(Field field, String text, String language, List<DateTimeFormatter> dates) {
        return switch (field.type()) {
            case TEXT -> Optional.of(Value.text(Texts.collapsed(text, field.multiline()), language));
            case STRING -> string(field, Texts.collapsed(text, false));
            case IRI, REFERENCE -> address(text);
            case DAY -> day(text, dates).map(day -> new Value.Literal(day.toString(), Xsd.DATE));
            case MOMENT -> moment(text, dates).map(moment -> new Value.Literal(moment.toString(), Xsd.DATE_TIME));
            case BOOLEAN -> truth(Texts.lower(text));
            case INTEGER -> number(field, text).filter(number -> number.stripTrailingZeros().scale() <= 0
                            && number.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0)
                    .map(number -> new Value.Literal(number.toBigInteger().toString(), Xsd.INTEGER));
            case DECIMAL -> number(field, text).map(number -> new Value.Literal(number.toPlainString(), Xsd.DECIMAL));
            case CHOICE -> choice(field, text).map(choice -> new Value.Iri(choice.term()));
            case PARTS -> Optional.empty();
        };
    }

    private static Optional<Value> string(Field field, String text) {
        boolean fits = field.pattern().map(pattern -> pattern.matcher(text).matches()).orElse(true);
        return fits ? Optional.of(Value.plain(text)) : Optional.empty();
    }

    private static Optional<Value> address(String text) {
        try {
            URI uri = new URI(text.replace(" ", "%20"));
            boolean web = uri.getHost() != null || !("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
            return uri.isAbsolute() && web ? Optional.of(new Value.Iri(uri.toString())) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(String text, List<DateTimeFormatter> dates) {
        for (DateTimeFormatter format : dates) {
            try {
                return Optional.of(LocalDate.parse(text, format));
            } catch (DateTimeException e) {
                // the next pattern may fit
            }
        }
        try {
            boolean withTime = text.matches("\\d{4}-\\d\\d-\\d\\d[T ].*");
            return Optional.of(LocalDate.parse(withTime ? text.substring(0, "2000-01-01".length()) : text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> moment(String text, List<DateTimeFormatter> dates) {
        try {
            return Optional.of(OffsetDateTime.parse(text.replace(' ', 'T')).toInstant());
        } catch (DateTimeException e) {
            return day(text, dates).map(day -> day.atStartOfDay(java.time.ZoneOffset.UTC).toInstant());
        }
    }

    private static Optional<Value> truth(String text) {
        return YES.contains(text) ? Optional.of(new Value.Literal("true", Xsd.BOOLEAN))
                : NO.contains(text) ? Optional.of(new Value.Literal("false", Xsd.BOOLEAN)) : Optional.empty();
    }

    private static Optional<BigDecimal> number(Field field, String text) {
        String plain = text.replaceAll("[\\s\\u00a0\\u202f']", "");
        boolean grouped = plain.matches("[+-]?\\d{1,3}(,\\d{3})+(\\.\\d+)?");
        String number = grouped ? plain.replace(",", "") : plain.replace(',', '.');
        if (!number.matches("[+-]?\\d{1,30}(\\.\\d{1,30})?")) {
            return Optional.empty();
        }
        BigDecimal value = new BigDecimal(number);
        boolean fits = field.minimum().map(least -> least.compareTo(value) <= 0).orElse(true)
                && field.maximum().map(most -> most.compareTo(value) >= 0).orElse(true);
        return fits ? Optional.of(value) : Optional.empty();
    }

    private static Optional<Choice> choice(Field field, String text) {
        return field.choiceNamed(text).or(() -> field.choices().stream()
                .filter(choice -> choice.name().equalsIgnoreCase(text)).findFirst());
    }
}
