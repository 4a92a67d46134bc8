package org.practicecommons.graph.internal;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.emf.common.util.Enumerator;
import org.practicecommons.base.LangText;
import org.practicecommons.graph.Value;
import org.practicecommons.graph.Xsd;
import org.practicecommons.model.Choice;
import org.practicecommons.model.Field;

/** The values of fields that are not objects, as EMF holds them and as a payload does. */
public final class FieldValues {

    private FieldValues() {
    }

    /** What EMF holds for it; null when the field cannot hold it without changing it. */
    public static Object read(Field field, Value value) {
        Object read = switch (value) {
            case Value.Iri iri -> switch (field.type()) {
                case IRI -> iri.iri();
                case CHOICE -> field.choiceByTerm(iri.iri()).map(Choice::value).orElse(null);
                default -> null;
            };
            case Value.Literal literal -> literal(field, literal);
        };
        return read != null && value.equals(canonical(write(field, read))) ? read : null;
    }

    private static Object literal(Field field, Value.Literal literal) {
        String text = literal.lexical();
        try {
            return switch (field.type()) {
                case TEXT -> LangText.of(text, literal.language());
                case STRING -> text;
                case DAY -> LocalDate.parse(withSign(text));
                case MOMENT -> Instant.parse(withSign(text));
                case BOOLEAN -> Boolean.valueOf(text);
                case INTEGER -> Integer.valueOf(text);
                case DECIMAL -> plain(new BigDecimal(text));
                default -> null;
            };
        } catch (DateTimeException | NumberFormatException e) {
            return null; // no value of the field; the caller keeps the statement
        }
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** Java writes years of five digits with a plus, XML Schema without. */
    private static String withSign(String text) {
        return text.indexOf('-', 1) > 4 && text.charAt(0) != '-' ? "+" + text : text;
    }

    private static String withoutSign(Object day) {
        String text = day.toString();
        return text.startsWith("+") ? text.substring(1) : text;
    }

    private static Value canonical(Value value) {
        return value instanceof Value.Literal literal ? CanonicalLiterals.of(literal) : value;
    }

    /** The value to be put into canonical form and written. */
    static Value write(Field field, Object value) {
        return switch (field.type()) {
            case TEXT -> Value.text(((LangText) value).text(), ((LangText) value).language());
            case STRING -> Value.plain((String) value);
            case IRI -> new Value.Iri((String) value);
            case DAY -> new Value.Literal(withoutSign(value), Xsd.DATE);
            case MOMENT -> new Value.Literal(withoutSign(value), Xsd.DATE_TIME);
            case BOOLEAN -> new Value.Literal(value.toString(), Xsd.BOOLEAN);
            case INTEGER -> new Value.Literal(value.toString(), Xsd.INTEGER);
            case DECIMAL -> new Value.Literal(((BigDecimal) value).toPlainString(), Xsd.DECIMAL);
            case CHOICE -> new Value.Iri(field.choice((Enumerator) value).term());
            case REFERENCE, PARTS -> throw new IllegalArgumentException(field + " holds objects");
        };
    }
}
