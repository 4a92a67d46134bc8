package org.practicecommons.model.edit;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.practicecommons.base.LangText;
import org.practicecommons.model.Field;
import org.practicecommons.model.FieldType;
import org.practicecommons.model.Kind;

/**
 * Parts made of a list or a table that was copied in a document or a spreadsheet: one of each line, without its bullet
 * or number. Columns are for the texts of a part in their order, the one that names it first, or for those that the
 * first line names in either language. No word is lost: a cell without a field of its own follows the name.
 */
public final class PastedParts {

    private final Kind kind;
    private final String language;

    /** @param language tag of the language that the texts are in */
    public PastedParts(Kind kind, String language) {
        this.kind = kind;
        this.language = language;
    }

    /** New parts in the order of the lines; lines without a word give none. */
    public List<EObject> of(String pasted) {
        List<List<String>> rows = PastedRows.of(pasted);
        List<Field> columns = rows.size() > 1 ? named(rows.getFirst()) : List.of();
        List<List<String>> told = columns.isEmpty() ? rows : rows.subList(1, rows.size());
        List<Field> places = columns.isEmpty() ? texts() : columns;
        return told.stream().map(row -> part(row, places)).toList();
    }

    /** The fields that a head line names; empty when it is no head line. */
    private List<Field> named(List<String> head) {
        List<Field> fields = head.stream().flatMap(cell -> texts().stream().filter(field ->
                Stream.of(Locale.ENGLISH, Locale.FRENCH).anyMatch(reader -> field.label(reader).equalsIgnoreCase(cell)))
                .limit(1)).toList();
        return fields.size() == head.size() ? fields : List.of();
    }

    private List<Field> texts() {
        Stream<Field> others = kind.fields().stream().filter(field -> field.type() == FieldType.TEXT
                && !field.section().isEmpty() && field != kind.title());
        return Stream.concat(Stream.of(kind.title()), others).toList();
    }

    private EObject part(List<String> row, List<Field> places) {
        EObject part = kind.create();
        StringBuilder rest = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            if (i < places.size()) {
                set(part, places.get(i), row.get(i));
            } else if (!row.get(i).isEmpty()) {
                rest.append(", ").append(row.get(i));
            }
        }
        if (!rest.isEmpty()) {
            String name = kind.title().value(part).map(text -> ((LangText) text).text()).orElse("");
            set(part, kind.title(), name.isEmpty() ? rest.substring(2) : name + rest);
        }
        return part;
    }

    private void set(EObject part, Field field, String text) {
        if (!text.isEmpty()) {
            LangText value = new LangText(text, language);
            part.eSet(field.feature(), field.many() ? List.of(value) : value);
        }
    }
}
