package org.practicecommons.exchange.internal.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.practicecommons.exchange.internal.table.Column.Mark;
import org.practicecommons.model.Field;
import org.practicecommons.model.FieldType;
import org.practicecommons.model.Kind;

/** The columns of a kind's table: all its fields, in the order of forms; texts in English, French and what there is. */
final class Columns {

    private static final Set<String> ALWAYS = Set.of("en", "fr");

    private Columns() {
    }

    /** @param languages of the texts that there are, by field */
    static List<Column> of(Kind kind, Map<Field, Set<String>> languages) {
        List<Column> columns = new ArrayList<>(kind.isRecord() ? List.of(Mark.IRI)
                : List.of(Mark.IRI, Mark.RECORD, Mark.RECORD_LABEL, Mark.OWNER, Mark.LINK));
        for (Field field : kind.fields()) {
            switch (field.type()) {
                case PARTS -> {
                    // parts have tables of their own
                }
                case TEXT -> {
                    Set<String> all = new TreeSet<>(ALWAYS);
                    all.addAll(languages.getOrDefault(field, Set.of()));
                    all.forEach(language -> columns.add(new Column.Values(field, language)));
                }
                default -> columns.add(new Column.Values(field, ""));
            }
            if (field.type() == FieldType.REFERENCE) {
                columns.add(new Column.Labels(field));
            }
        }
        columns.add(Mark.REVISION);
        return columns;
    }
}
