package org.practicecommons.search;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.practicecommons.base.LangText;
import org.practicecommons.graph.Payload;
import org.practicecommons.graph.Says;
import org.practicecommons.graph.Stated;
import org.practicecommons.graph.Statement;
import org.practicecommons.graph.Value;
import org.practicecommons.graph.Xsd;
import org.practicecommons.model.Field;
import org.practicecommons.model.FieldType;
import org.practicecommons.model.IndexUse;
import org.practicecommons.model.Kind;
import org.practicecommons.model.RecordModel;

/**
 * Reads from a payload what the model's notes on index use ask for. It goes through the statements, not through
 * objects: a record is indexed far more often than it is edited. Texts that the model does not know are found too,
 * under no field's name.
 */
public final class ModelDocuments implements SearchDocuments {

    private final RecordModel model;
    private final Set<String> naming;
    private final Map<String, Function<Says, SearchDocument.Value>> measures;

    /** One that measures nothing. */
    public ModelDocuments(RecordModel model) {
        this(model, Map.of());
    }

    /** @param measures what is measured of a record, by the name of its kind */
    public ModelDocuments(RecordModel model, Map<String, Function<Says, SearchDocument.Value>> measures) {
        this.model = model;
        this.measures = Map.copyOf(measures);
        this.naming = model.recordKinds().stream().flatMap(kind -> kind.fields().stream())
                .filter(field -> field.facet() && field.type() == FieldType.REFERENCE)
                .flatMap(field -> field.targets().stream()).map(Kind::name).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public SearchDocument read(String iri, byte[] payload) {
        return new Reading(iri, payload).document();
    }

    /** One record while it is read. */
    private final class Reading {

        private final String record;
        private final Map<String, Map<String, List<Value>>> bySubject = new LinkedHashMap<>();
        private final Set<String> seen = new HashSet<>();
        private final List<LangText> labels = new ArrayList<>();
        private final List<SearchDocument.Value> values = new ArrayList<>();

        Reading(String record, byte[] payload) {
            this.record = record;
            for (Statement statement : Payload.of(payload).statements()) {
                bySubject.computeIfAbsent(statement.subject(), any -> new LinkedHashMap<>())
                        .computeIfAbsent(statement.predicate(), any -> new ArrayList<>(2)).add(statement.object());
            }
        }

        SearchDocument document() {
            Optional<Kind> kind = kindOf(record).filter(Kind::isRecord);
            kind.ifPresent(known -> {
                objects(record, known.title().term()).forEach(title -> text(title).ifPresent(labels::add));
                readObject(record, known, "");
                Function<Says, SearchDocument.Value> measure = measures.get(known.name());
                if (measure != null) {
                    values.add(measure.apply(new Stated(model, bySubject, record, known)));
                }
            });
            bySubject.forEach((subject, properties) -> {
                if (!seen.contains(subject)) {
                    properties.values().forEach(this::readUnknown);
                }
            });
            labels.sort(null);
            String name = kind.map(Kind::name).orElse("");
            return new SearchDocument(name, labels, naming.contains(name), values);
        }

        private Optional<Kind> kindOf(String subject) {
            return objects(subject, Xsd.TYPE).stream().filter(Value.Iri.class::isInstance)
                    .flatMap(type -> model.kindByTerm(((Value.Iri) type).iri()).stream()).findFirst();
        }

        private List<Value> objects(String subject, String predicate) {
            return bySubject.getOrDefault(subject, Map.of()).getOrDefault(predicate, List.of());
        }

        /** @param owner the field of the record that holds this part; empty for the record itself */
        private void readObject(String subject, Kind kind, String owner) {
            if (!seen.add(subject)) {
                return;
            }
            for (Field field : kind.fields()) {
                String name = owner.isEmpty() ? field.name() : owner;
                List<Value> objects = objects(subject, field.term());
                if (field.type() == FieldType.PARTS) {
                    inOrder(objects).forEach(part -> kindOf(part).ifPresent(of -> readObject(part, of, name)));
                } else if (field.index() != IndexUse.NONE) {
                    objects.forEach(object -> values.add(value(field, name, object)));
                }
            }
            bySubject.get(subject).forEach((predicate, objects) -> {
                if (kind.fieldByTerm(predicate).isEmpty()) {
                    readUnknown(objects);
                }
            });
        }

        private List<String> inOrder(List<Value> parts) {
            return parts.stream().filter(Value.Iri.class::isInstance).map(part -> ((Value.Iri) part).iri())
                    .filter(bySubject::containsKey)
                    .sorted(Comparator.comparing(this::orderKey).thenComparing(Comparator.naturalOrder())).toList();
        }

        private String orderKey(String part) {
            return kindOf(part).flatMap(Kind::orderKey).flatMap(key -> objects(part, key.term()).stream().findFirst())
                    .map(key -> key instanceof Value.Literal literal ? literal.lexical() : "").orElse("");
        }

        private void readUnknown(List<Value> objects) {
            for (Value object : objects) {
                if (object instanceof Value.Literal literal && !literal.language().isEmpty()) {
                    text(literal).ifPresent(text -> values.add(new SearchDocument.Text("", text, 1)));
                }
            }
        }
    }

    private static Optional<LangText> text(Value value) {
        if (value instanceof Value.Literal literal) {
            int direction = literal.language().indexOf("--");
            return Optional.of(LangText.of(literal.lexical(),
                    direction < 0 ? literal.language() : literal.language().substring(0, direction)));
        }
        return Optional.empty();
    }

    private static SearchDocument.Value value(Field field, String name, Value value) {
        return switch (value) {
            case Value.Iri iri when field.type() == FieldType.REFERENCE ->
                new SearchDocument.Reference(name, iri.iri());
            case Value.Iri iri when field.type() == FieldType.CHOICE -> choice(field, name, iri.iri());
            case Value.Iri iri -> new SearchDocument.Keyword(name, iri.iri(), List.of());
            case Value.Literal literal -> literal(field, name, literal);
        };
    }

    private static SearchDocument.Value choice(Field field, String name, String term) {
        return field.choiceByTerm(term)
                .map(choice -> new SearchDocument.Keyword(name, choice.name(),
                        List.of(choice.label(Locale.ENGLISH), choice.label(Locale.FRENCH))))
                .orElse(new SearchDocument.Keyword(name, term, List.of()));
    }

    /** A literal that is not what its field expects is found as it is written. */
    private static SearchDocument.Value literal(Field field, String name, Value.Literal literal) {
        String written = literal.lexical();
        try {
            return switch (field.index()) {
                case TITLE, TEXT -> new SearchDocument.Text(name, text(literal).orElseThrow(), field.weight());
                case DATE -> new SearchDocument.Moment(name, written.length() > "0000-00-00".length()
                        ? Instant.parse(written) : LocalDate.parse(written).atStartOfDay(ZoneOffset.UTC).toInstant());
                case NUMBER -> new SearchDocument.Number(name, Double.parseDouble(written));
                case KEYWORD, NONE -> new SearchDocument.Keyword(name, written,
                        field.type() == FieldType.BOOLEAN ? List.of(written) : List.of());
            };
        } catch (DateTimeException | NumberFormatException e) {
            return new SearchDocument.Keyword(name, written, List.of());
        }
    }
}
