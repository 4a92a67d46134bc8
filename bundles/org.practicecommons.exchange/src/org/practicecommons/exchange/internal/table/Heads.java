package org.practicecommons.exchange.internal.table;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.practicecommons.base.LangText;
import org.practicecommons.exchange.internal.table.Column.Mark;
import org.practicecommons.model.Field;
import org.practicecommons.model.FieldType;
import org.practicecommons.model.Kind;
import org.practicecommons.model.RecordModel;

/**
 * The headings of columns. The first says the kind, {@code Kind (IRI)}; fields are called by their names in the model,
 * texts with their language, {@code field@fr}. Who reads takes labels in English or French as well, in any case.
 */
final class Heads {

    static final List<Column> STATEMENTS = List.of(Mark.RECORD, Mark.SUBJECT, Mark.PROPERTY, Mark.VALUE);

    private static final String IRI_END = " (IRI)";
    private static final String LABEL_END = " (label)";
    private static final Map<Mark, String> MARKS = Map.of(Mark.RECORD, "(record)", Mark.RECORD_LABEL, "(record label)",
            Mark.OWNER, "(owner)", Mark.LINK, "(field)", Mark.REVISION, "(revision)", Mark.SUBJECT, "(subject)",
            Mark.PROPERTY, "(property)", Mark.VALUE, "(value)");

    private Heads() {
    }

    /** As the model calls kind and fields. */
    static String of(Kind kind, Column column) {
        return column == Mark.IRI ? kind.name() + IRI_END : of(column);
    }

    /** In words for a reader of that language, where they mean this column alone. */
    static String of(Kind kind, Column column, Locale language) {
        return switch (column) {
            case Mark mark when mark == Mark.IRI -> kind.label(language) + IRI_END;
            case Column.Values values -> {
                String words = values.field().label(language) + tongue(values);
                yield column(kind, words).filter(values::equals).isPresent() ? words : of(values);
            }
            default -> of(column);
        };
    }

    /** Of any column but that of the kind's own IRI. */
    static String of(Column column) {
        return switch (column) {
            case Mark mark -> MARKS.get(mark);
            case Column.Values values -> values.field().name() + tongue(values);
            case Column.Labels labels -> labels.field().name() + LABEL_END;
        };
    }

    private static String tongue(Column.Values values) {
        return values.language().isEmpty() ? "" : "@" + values.language();
    }

    /** The kind of the rows below a head line; empty when no heading says it. */
    static Optional<Kind> kind(RecordModel model, List<String> heads) {
        return heads.stream().map(String::strip).filter(head -> head.endsWith(IRI_END))
                .map(head -> head.substring(0, head.length() - IRI_END.length()))
                .flatMap(name -> kind(model, name).stream()).findFirst();
    }

    private static Optional<Kind> kind(RecordModel model, String name) {
        return model.kind(name).or(() -> Stream.concat(model.recordKinds().stream(), model.partKinds().stream())
                .filter(kind -> kind.label(Locale.ENGLISH).equalsIgnoreCase(name)
                        || kind.label(Locale.FRENCH).equalsIgnoreCase(name)).findFirst());
    }

    /** Those that a table of whole records must have: all but the words for readers and the revision. */
    static List<String> needed(List<String> headings) {
        return headings.stream().filter(heading -> !heading.endsWith(LABEL_END)
                && !heading.equals(MARKS.get(Mark.RECORD_LABEL)) && !heading.equals(MARKS.get(Mark.REVISION))).toList();
    }

    /** Whether these are the headings of statements that no table of a kind holds. */
    static boolean areStatements(List<String> heads) {
        List<String> stripped = heads.stream().map(String::strip).toList();
        return STATEMENTS.stream().allMatch(column -> stripped.contains(of(column)));
    }

    /** The column that a heading of a kind's table means; empty when it means none. */
    static Optional<Column> column(Kind kind, String written) {
        String head = written.strip();
        if (head.endsWith(IRI_END)) {
            return Optional.of(Mark.IRI);
        }
        for (Map.Entry<Mark, String> mark : MARKS.entrySet()) {
            if (mark.getValue().equalsIgnoreCase(head)) {
                return Optional.of(mark.getKey());
            }
        }
        if (head.endsWith(LABEL_END)) {
            return field(kind, head.substring(0, head.length() - LABEL_END.length())).map(Column.Labels::new);
        }
        return values(head, name -> named(kind, name)).or(() -> values(head, name -> field(kind, name)));
    }

    private static Optional<Column> values(String head, Function<String, Optional<Field>> fields) {
        Optional<Field> whole = fields.apply(head);
        if (whole.isPresent()) {
            return whole.map(field -> new Column.Values(field, ""));
        }
        int at = head.lastIndexOf('@');
        return at < 0 ? Optional.empty() : fields.apply(head.substring(0, at))
                .filter(field -> field.type() == FieldType.TEXT)
                .map(field -> new Column.Values(field, LangText.canonicalTag(head.substring(at + 1))));
    }

    private static Optional<Field> named(Kind kind, String name) {
        return kind.field(name).filter(field -> field.type() != FieldType.PARTS);
    }

    /** By name, or by a label that no other field of the kind has. */
    private static Optional<Field> field(Kind kind, String name) {
        Optional<Field> named = named(kind, name);
        if (named.isPresent()) {
            return named;
        }
        List<Field> called = kind.fields().stream()
                .filter(field -> field.label(Locale.ENGLISH).equalsIgnoreCase(name)
                        || field.label(Locale.FRENCH).equalsIgnoreCase(name)).toList();
        return called.size() == 1 ? Optional.of(called.getFirst()).filter(field -> field.type() != FieldType.PARTS)
                : Optional.empty();
    }
}
