package org.practicecommons.exchange.internal.table;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.practicecommons.graph.Value;
import org.practicecommons.graph.Xsd;
import org.practicecommons.model.Choice;
import org.practicecommons.model.Field;
import org.practicecommons.model.FieldType;

/**
 * Values of a field as the text of a cell, and back. Where a cell may hold several, a semicolon stands between them; a
 * semicolon, a backslash, and white space at the ends of a value have a backslash before them.
 */
final class Cells {

    private static final Set<String> YES = Set.of("true", "yes", "oui", "vrai", "1");
    private static final Set<String> NO = Set.of("false", "no", "non", "faux", "0");
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>\"{}|\\\\^`\\p{Cntrl}]+");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,300}([.,]\\d{1,300})?");

    /** Characters of the longest cell that spreadsheets keep whole. */
    static final int LONGEST = 32_767;

    private static final String MORE = "…";

    private Cells() {
    }

    /** Text for readers, as much of it as a cell may hold. */
    static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, end(text, 0, LONGEST - 1)) + MORE;
    }

    /** Where a piece of a text that begins there may end, with that many characters at most and none torn. */
    static int end(String text, int start, int most) {
        int end = Math.min(text.length(), start + most);
        return end < text.length() && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    }

    /**
     * Characters that a value takes in its cell, with what stands between it and another; none if no cell can hold
     * it.
     */
    static Optional<Integer> length(Column.Values column, Value value) {
        return text(column, value).map(text -> joined(column, List.of(text)).length() + (column.many() ? 2 : 0))
                .filter(length -> length <= LONGEST);
    }

    /** The text that stands for a value; empty when the column cannot hold it such that it reads back the same. */
    static Optional<String> text(Column.Values column, Value value) {
        Optional<String> text = switch (value) {
            case Value.Iri iri when column.field().type() == FieldType.CHOICE ->
                    column.field().choiceByTerm(iri.iri()).map(Choice::name);
            case Value.Iri iri -> Optional.of(iri.iri());
            case Value.Literal literal -> Optional.of(literal.lexical());
        };
        return text.filter(words -> !words.isEmpty() && words.codePoints().allMatch(Cells::survives))
                .filter(words -> value(column, words).filter(value::equals).isPresent());
    }

    /** Whether a text is an absolute IRI, white space around it aside. */
    static boolean isAddress(String text) {
        return ADDRESS.matcher(text.strip()).matches();
    }

    /** The address in a cell: the whole of it, or what stands between angle brackets after words for readers. */
    static Optional<String> address(String text) {
        String stripped = text.strip();
        int open = stripped.lastIndexOf('<');
        String inside = open >= 0 && stripped.endsWith(">") ? stripped.substring(open + 1, stripped.length() - 1)
                : stripped;
        return Optional.of(inside).filter(Cells::isAddress);
    }

    /** Characters that every spreadsheet keeps: those of XML 1.0 but for the carriage return. */
    private static boolean survives(int c) {
        return c == '\t' || c == '\n' || c >= ' ' && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
    }

    /** The value that a text stands for; empty when it is none that the field can hold. */
    static Optional<Value> value(Column.Values column, String written) {
        Field field = column.field();
        String text = written.strip();
        return switch (field.type()) {
            case TEXT -> Optional.of(Value.text(written, column.language()));
            case STRING -> Optional.of(written).filter(words -> fits(field, words)).map(Value::plain);
            case IRI, REFERENCE -> ADDRESS.matcher(text).matches() ? Optional.of(new Value.Iri(text))
                    : Optional.empty();
            case DAY -> time(text, LocalDate::parse, Xsd.DATE);
            case MOMENT -> time(text, OffsetDateTime::parse, Xsd.DATE_TIME);
            case BOOLEAN -> truth(text.toLowerCase(Locale.ROOT));
            case INTEGER -> number(text).filter(number -> number.stripTrailingZeros().scale() <= 0)
                    .map(number -> new Value.Literal(number.toBigInteger().toString(), Xsd.INTEGER));
            case DECIMAL -> number(text).map(number -> new Value.Literal(decimal(number), Xsd.DECIMAL));
            case CHOICE -> choice(field, text).map(choice -> new Value.Iri(choice.term()));
            case PARTS -> Optional.empty();
        };
    }

    private static boolean fits(Field field, String text) {
        return field.pattern().map(pattern -> pattern.matcher(text).matches()).orElse(true);
    }

    /** The text itself, where it is a time; the payload is given the canonical form of it. */
    private static Optional<Value> time(String text, Function<String, Object> reader, String type) {
        try {
            reader.apply(text);
            return Optional.of(new Value.Literal(text, type));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Value> truth(String text) {
        return YES.contains(text) ? Optional.of(new Value.Literal("true", Xsd.BOOLEAN))
                : NO.contains(text) ? Optional.of(new Value.Literal("false", Xsd.BOOLEAN)) : Optional.empty();
    }

    private static Optional<BigDecimal> number(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text.replace(',', '.'))) : Optional.empty();
    }

    /** Canonical, as payloads have it. */
    private static String decimal(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return (stripped.scale() < 1 ? stripped.setScale(1) : stripped).toPlainString();
    }

    private static Optional<Choice> choice(Field field, String text) {
        return field.choiceNamed(text).or(() -> field.choices().stream().filter(choice ->
                choice.name().equalsIgnoreCase(text) || choice.term().equals(text)
                        || choice.label(Locale.ENGLISH).equalsIgnoreCase(text)
                        || choice.label(Locale.FRENCH).equalsIgnoreCase(text)).findFirst());
    }

    /** The cell with these texts of values; a column that holds one value is given one at most. */
    static String joined(Column.Values column, List<String> texts) {
        boolean number = column.field().type() == FieldType.INTEGER || column.field().type() == FieldType.DECIMAL;
        List<String> safe = number ? texts : texts.stream().map(Defused::of).toList();
        return column.many() ? String.join("; ", safe.stream().map(Cells::escaped).toList()) : String.join("", safe);
    }

    private static String escaped(String text) {
        int start = text.length() - text.stripLeading().length();
        int end = text.stripTrailing().length();
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            escaped.append(c == ';' || c == '\\' || i < start || i >= end ? "\\" : "").append(c);
        }
        return escaped.toString();
    }

    /** The texts of the values in a cell; none in an empty one. */
    static List<String> split(Column.Values column, String cell) {
        if (cell.isEmpty()) {
            return List.of();
        }
        if (!column.many()) {
            return List.of(Defused.restored(cell));
        }
        List<String> texts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int kept = 0;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == ';') {
                add(texts, text, kept);
                kept = 0;
            } else if (c == '\\' && i + 1 < cell.length()) {
                text.append(cell.charAt(++i));
                kept = text.length();
            } else if (!Character.isWhitespace(c)) {
                text.append(c);
                kept = text.length();
            } else if (!text.isEmpty()) {
                text.append(c);
            }
        }
        add(texts, text, kept);
        return texts;
    }

    private static void add(List<String> texts, StringBuilder text, int kept) {
        if (kept > 0) {
            texts.add(Defused.restored(text.substring(0, kept)));
        }
        text.setLength(0);
    }
}
