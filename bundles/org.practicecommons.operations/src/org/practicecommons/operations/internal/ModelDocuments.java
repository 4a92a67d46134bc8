package org.practicecommons.operations.internal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.practicecommons.base.LangText;
import org.practicecommons.graph.Payload;
import org.practicecommons.graph.PayloadSummary;
import org.practicecommons.graph.Statement;
import org.practicecommons.graph.Value;
import org.practicecommons.graph.Xsd;
import org.practicecommons.model.Field;
import org.practicecommons.model.IndexUse;
import org.practicecommons.model.Kind;
import org.practicecommons.model.RecordModel;
import org.practicecommons.search.IndexedField;
import org.practicecommons.search.SearchDocument;
import org.practicecommons.search.SearchDocuments;

/** Turns the statements of a record and its parts into what search needs, as the model's notes on index use say. */
final class ModelDocuments implements SearchDocuments {

    private final RecordModel model;

    ModelDocuments(RecordModel model) {
        this.model = model;
    }

    /** Every field that search knows, once for each name, with the greatest weight that any kind gives it. */
    List<IndexedField> fields() {
        Map<String, IndexedField> byName = new LinkedHashMap<>();
        model.recordKinds().forEach(kind -> collect(kind, byName));
        model.partKinds().forEach(kind -> collect(kind, byName));
        return List.copyOf(byName.values());
    }

    private static void collect(Kind kind, Map<String, IndexedField> byName) {
        for (Field field : kind.fields()) {
            if (field.index() != IndexUse.NONE) {
                byName.merge(field.name(), new IndexedField(field.name(), field.weight(), field.facet(),
                        new IndexedField.Labels(field.label(Locale.ENGLISH), field.label(Locale.FRENCH))),
                        (a, b) -> new IndexedField(a.name(), Math.max(a.weight(), b.weight()), a.facet() || b.facet(),
                                a.labels()));
            }
        }
    }

    @Override
    public SearchDocument read(String iri, byte[] payload) {
        Map<String, List<Statement>> bySubject = new LinkedHashMap<>();
        for (Statement statement : Payload.of(payload).statements()) {
            bySubject.computeIfAbsent(statement.subject(), any -> new ArrayList<>()).add(statement);
        }
        PayloadSummary summary = PayloadSummary.of(model, iri, Payload.of(payload));
        List<SearchDocument.Value> values = new ArrayList<>();
        bySubject.forEach((subject, statements) -> collect(statements, bySubject, values));
        summary.kind().ifPresent(kind -> sortAsInForm(kind, values));
        return new SearchDocument(summary.kind().map(Kind::name).orElse(""), summary.labels(), values);
    }

    private void collect(List<Statement> statements, Map<String, List<Statement>> all,
            List<SearchDocument.Value> values) {
        Kind kind = kindOf(statements);
        for (Statement statement : statements) {
            Field field = kind == null ? null : kind.fieldByTerm(statement.predicate()).orElse(null);
            if (field == null) {
                unknown(statement, values);
            } else if (field.index() != IndexUse.NONE) {
                SearchDocument.Value value = value(field, statement.object(), all);
                if (value != null) {
                    values.add(value);
                }
            }
        }
    }

    /** A text of a record or property that the model does not know is found by its words, under no field's name. */
    private static void unknown(Statement statement, List<SearchDocument.Value> values) {
        if (statement.object() instanceof Value.Literal literal && !literal.language().isEmpty()) {
            values.add(new SearchDocument.Text("", LangText.of(literal.lexical(), literal.language())));
        }
    }

    private static SearchDocument.Value value(Field field, Value value, Map<String, List<Statement>> all) {
        return switch (value) {
            case Value.Iri iri -> switch (field.type()) {
                case REFERENCE -> all.containsKey(iri.iri()) ? null : new SearchDocument.Reference(field.name(), iri.iri());
                case CHOICE -> new SearchDocument.Keyword(field.name(),
                        field.choiceByTerm(iri.iri()).map(choice -> choice.name()).orElse(iri.iri()));
                case PARTS -> null;
                default -> new SearchDocument.Keyword(field.name(), iri.iri());
            };
            case Value.Literal literal -> literal(field, literal);
        };
    }

    /** A literal that is not what the field expects is still found, as it is written. */
    private static SearchDocument.Value literal(Field field, Value.Literal literal) {
        String text = literal.lexical();
        try {
            return switch (field.type()) {
                case TEXT -> new SearchDocument.Text(field.name(), LangText.of(text, literal.language()));
                case DAY -> new SearchDocument.Moment(field.name(),
                        LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant());
                case MOMENT -> new SearchDocument.Moment(field.name(), Instant.parse(text));
                case INTEGER, DECIMAL -> new SearchDocument.Number(field.name(), Double.parseDouble(text));
                case STRING -> field.index() == IndexUse.TEXT
                        ? new SearchDocument.Text(field.name(), LangText.of(text, ""))
                        : new SearchDocument.Keyword(field.name(), text);
                default -> new SearchDocument.Keyword(field.name(), text);
            };
        } catch (DateTimeException | NumberFormatException e) {
            return new SearchDocument.Keyword(field.name(), text);
        }
    }

    /** Null when no type among the statements is a kind of the model. */
    private Kind kindOf(List<Statement> statements) {
        for (Statement statement : statements) {
            if (statement.predicate().equals(Xsd.TYPE) && statement.object() instanceof Value.Iri type) {
                Kind kind = model.kindByTerm(type.iri()).orElse(null);
                if (kind != null) {
                    return kind;
                }
            }
        }
        return null;
    }

    private static void sortAsInForm(Kind kind, List<SearchDocument.Value> values) {
        List<String> names = kind.fields().stream().map(Field::name).toList();
        values.sort(Comparator.comparingInt(value -> {
            int rank = names.indexOf(value.field());
            return rank < 0 ? names.size() : rank;
        }));
    }
}
