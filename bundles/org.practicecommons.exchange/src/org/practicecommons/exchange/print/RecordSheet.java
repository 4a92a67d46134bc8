package org.practicecommons.exchange.print;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.practicecommons.base.LangText;
import org.practicecommons.base.Message;
import org.practicecommons.exchange.print.Sheet.Block;
import org.practicecommons.exchange.print.Sheet.Fact;
import org.practicecommons.exchange.print.Sheet.Text;
import org.practicecommons.graph.RecordObject;
import org.practicecommons.model.CompanionUse;
import org.practicecommons.model.Field;
import org.practicecommons.model.FieldType;
import org.practicecommons.model.Kind;
import org.practicecommons.model.RecordModel;
import org.practicecommons.model.Section;

/**
 * Lays a record out: sections and fields in the order of forms, under the labels of the model. Empty fields are left
 * out, and so are those that forms do not show and all that is confidential: a document goes from hand to hand.
 */
public final class RecordSheet {

    /** Parts that say no more than this many things each stand in a table; others one below the other. */
    private static final int MOST_COLUMNS = 3;
    private static final int DEEPEST = 6;

    private final RecordModel model;
    private final Locale language;
    private final FieldWords words;
    private final List<Block> blocks = new ArrayList<>();

    /**
     * @param language of the document, English or French
     * @param labels names of records that are referred to, by IRI; those that are missing stand as their IRI
     */
    public RecordSheet(RecordModel model, Locale language, Map<String, List<LangText>> labels) {
        this.model = model;
        this.language = language;
        this.words = new FieldWords(model, language, labels);
    }

    /**
     * The whole document. To be asked once.
     *
     * @param record as whoever reads the document may see it
     * @param notes what is known of the record beside what it says
     * @param footer see {@link Sheet#footer}
     */
    public Sheet of(RecordObject record, List<Fact> notes, String footer) {
        Kind kind = record.kind();
        EObject root = record.root();
        List<Fact> head = new ArrayList<>();
        kind.fields().stream().filter(Field::byline).forEach(field -> addFact(head, field, root));
        head.addAll(notes);
        flush(head);
        for (Section section : model.sections()) {
            List<Field> fields = kind.fields().stream().filter(field -> field.section().equals(section.id())
                    && !field.equals(kind.title()) && !field.byline() && isSaid(field, root)).toList();
            if (!fields.isEmpty()) {
                blocks.add(new Sheet.Heading(2, Text.of(section.label(language))));
                fields(fields, root, 3);
            }
        }
        Text title = isSaid(kind.title(), root) ? words.of(kind.title(), root) : Text.of(record.iri());
        return new Sheet(kind.label(language), title, language, List.copyOf(blocks), footer);
    }

    /** A day as the reader of the document writes it. */
    public String day(LocalDate day) {
        return words.day(day);
    }

    private static boolean isSaid(Field field, EObject object) {
        return field.companion() != CompanionUse.CONFIDENTIAL && !field.values(object).isEmpty();
    }

    /** Long texts and parts under a heading each, what is between them as a list of facts. */
    private void fields(List<Field> fields, EObject object, int level) {
        List<Fact> facts = new ArrayList<>();
        for (Field field : fields) {
            if (field.type() == FieldType.PARTS) {
                flush(facts);
                parts(field, object, level);
            } else if (field.multiline()) {
                flush(facts);
                blocks.add(new Sheet.Heading(level, Text.of(field.label(language))));
                blocks.add(new Sheet.Paragraph(words.of(field, object)));
            } else {
                addFact(facts, field, object);
            }
        }
        flush(facts);
    }

    private void addFact(List<Fact> facts, Field field, EObject object) {
        if (isSaid(field, object)) {
            facts.add(new Fact(field.label(language), words.of(field, object)));
        }
    }

    private void flush(List<Fact> facts) {
        if (!facts.isEmpty()) {
            blocks.add(new Sheet.Facts(List.copyOf(facts)));
            facts.clear();
        }
    }

    private void parts(Field field, EObject object, int level) {
        List<EObject> parts = field.values(object).stream().map(EObject.class::cast).toList();
        Set<Field> said = new LinkedHashSet<>();
        parts.forEach(part -> said.addAll(shown(part)));
        if (said.isEmpty()) {
            return;
        }
        blocks.add(new Sheet.Heading(Math.min(level, DEEPEST), Text.of(field.label(language))));
        if (said.size() > MOST_COLUMNS || said.stream().anyMatch(one -> one.type() == FieldType.PARTS)) {
            for (int i = 0; i < parts.size(); i++) {
                part(parts.get(i), parts.size() == 1 ? 0 : i + 1, Math.min(level + 1, DEEPEST));
            }
        } else if (said.size() == 1) {
            Field only = said.iterator().next();
            blocks.add(new Sheet.Items(parts.stream().filter(part -> shown(part).contains(only))
                    .map(part -> words.of(only, part)).toList()));
        } else {
            blocks.add(table(List.copyOf(said), parts));
        }
    }

    /** What is said in a part; in a form that shows nothing of it, such as of a file, its name alone. */
    private List<Field> shown(EObject part) {
        Kind kind = model.kindOf(part);
        return kind.fields().stream().filter(field -> !field.section().isEmpty() || field.equals(kind.title()))
                .filter(field -> isSaid(field, part)).toList();
    }

    /** Parts are in order, so the rows are numbered. */
    private Sheet.Table table(List<Field> fields, List<EObject> parts) {
        boolean numbered = parts.size() > 1;
        List<String> columns = new ArrayList<>();
        if (numbered) {
            columns.add(Message.of(RecordSheet.class, "print.number").in(language));
        }
        fields.forEach(field -> columns.add(field.label(language)));
        List<List<Text>> rows = new ArrayList<>();
        for (EObject part : parts) {
            List<Text> row = new ArrayList<>();
            if (numbered) {
                row.add(Text.of(String.valueOf(rows.size() + 1)));
            }
            List<Field> own = shown(part);
            fields.forEach(field -> row.add(own.contains(field) ? words.of(field, part) : new Text(List.of())));
            rows.add(row);
        }
        return new Sheet.Table(columns, rows);
    }

    /** @param number among its like; 0 for the only one */
    private void part(EObject part, int number, int level) {
        Kind kind = model.kindOf(part);
        List<Field> fields = new ArrayList<>(shown(part));
        boolean named = !kind.title().multiline() && fields.remove(kind.title());
        String label = kind.label(language) + (number == 0 ? "" : " " + number);
        if (named || number > 0) {
            blocks.add(new Sheet.Heading(level, named ? words.of(kind.title(), part) : Text.of(label)));
        }
        List<Fact> facts = new ArrayList<>();
        for (Field field : fields) {
            if (field.type() == FieldType.PARTS) {
                flush(facts);
                parts(field, part, level + 1);
            } else {
                addFact(facts, field, part);
            }
        }
        flush(facts);
    }
}
