package org.practicecommons.exchange.internal.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.practicecommons.base.LangText;
import org.practicecommons.exchange.internal.Problems;
import org.practicecommons.exchange.internal.mapping.Mapping.RecordRule;
import org.practicecommons.exchange.internal.mapping.Mapping.Target;
import org.practicecommons.exchange.internal.mapping.Mapping.ValueRule;
import org.practicecommons.graph.Statement;
import org.practicecommons.graph.Value;
import org.practicecommons.graph.Xsd;
import org.practicecommons.model.Field;
import org.practicecommons.model.schema.SchemaPage;
import org.practicecommons.model.OrderKey;

/** Applies a mapping to one row after the other. */
final class RowMapper {

    private static final int SHOWN = 80;

    private final Mapping mapping;
    private final Keys keys;
    private final Concepts concepts;
    private final Problems problems;
    private final BiConsumer<Piece, Boolean> receiver;
    private Map<String, String> named = Map.of();

    /** @param receiver gets each piece, and whether other rows may add to the same record */
    RowMapper(Mapping mapping, Keys keys, Concepts concepts, Problems problems, BiConsumer<Piece, Boolean> receiver) {
        this.mapping = mapping;
        this.keys = keys;
        this.concepts = concepts;
        this.problems = problems;
        this.receiver = receiver;
    }

    void map(Row row) {
        named = new LinkedHashMap<>();
        for (RecordRule rule : mapping.records()) {
            if (!rule.name().isEmpty() && rule.applies(row)) {
                rule.key().fill(row).ifPresent(key -> named.put(rule.name(), keys.record(rule.source(), key)));
            }
        }
        for (RecordRule rule : mapping.records()) {
            if (rule.applies(row)) {
                rule.key().fill(row).ifPresent(key ->
                        record(rule, key, row, false).ifPresent(piece -> receiver.accept(piece, rule.shared())));
            }
        }
    }

    private Optional<Piece> record(RecordRule rule, String key, Row row, boolean stub) {
        String iri = keys.record(rule.source(), key);
        List<Statement> statements = new ArrayList<>();
        statements.add(new Statement(iri, Xsd.TYPE, new Value.Iri(rule.kind().term())));
        rule.kind().field("identifier").ifPresent(field -> statements.add(
                new Statement(iri, field.term(), Value.plain(Keys.identifier(rule.source(), key)))));
        boolean complete = fill(iri, iri, rule, row, statements);
        return complete ? Optional.of(new Piece(iri, stub, row.where(), statements.stream().distinct().toList()))
                : Optional.empty();
    }

    /** False when a required value is missing, which has been reported then. */
    private boolean fill(String record, String subject, RecordRule rule, Row row, List<Statement> statements) {
        boolean complete = true;
        for (Map.Entry<Field, List<ValueRule>> entry : rule.set().entrySet()) {
            Field field = entry.getKey();
            for (ValueRule value : entry.getValue()) {
                List<Value> found = values(record, field, value, row, statements);
                found.forEach(each -> statements.add(new Statement(subject, field.term(), each)));
                if (found.isEmpty() && value.required()) {
                    problems.error(row.where(), "row.required", "column", columns(value), "field", field.name());
                    complete = false;
                }
            }
        }
        return complete;
    }

    private List<Value> values(String record, Field field, ValueRule rule, Row row, List<Statement> statements) {
        if (rule.target() instanceof Target.Same same) {
            return same.names().stream().filter(named::containsKey).findFirst()
                    .<Value>map(name -> new Value.Iri(named.get(name))).stream().toList();
        }
        List<Value> found = new ArrayList<>();
        int index = 0;
        for (String text : texts(rule, row)) {
            Row at = row.at(text);
            value(record, field, rule, at, index++, statements).ifPresent(found::add);
            if (!field.many()) {
                break;
            }
        }
        return field.uniqueLanguage() ? onePerLanguage(found) : found;
    }

    private Optional<Value> value(String record, Field field, ValueRule rule, Row at, int index,
            List<Statement> statements) {
        return switch (rule.target()) {
            case Target.Coded coded -> concepts.of(coded.codes(), at);
            case Target.Other other -> refer(other.stub(), at);
            case Target.Inner inner -> part(record, inner.part(), at, index, statements);
            case Target.Same same -> Optional.empty();
            case Target.Itself itself -> {
                Optional<Value> value = FieldValue.of(field, at.value(), language(rule, at), rule.dates());
                if (value.isEmpty()) {
                    problems.warning(at.where(), "row.badValue", "column", columns(rule), "field", field.name(),
                            "value", at.value().length() > SHOWN ? at.value().substring(0, SHOWN) + "…" : at.value(),
                            "type", SchemaPage.valueOf(field));
                }
                yield value;
            }
        };
    }

    private Optional<Value> refer(RecordRule rule, Row at) {
        return rule.key().fill(at).map(key -> {
            if (!rule.set().isEmpty()) {
                record(rule, key, at, true).ifPresent(stub -> receiver.accept(stub, true));
            }
            return new Value.Iri(keys.record(rule.source(), key));
        });
    }

    private Optional<Value> part(String record, RecordRule rule, Row at, int index, List<Statement> statements) {
        String key = rule.key().fill(at).filter(text -> !text.isEmpty()).orElse(rule.kind().name() + "/" + index);
        String iri = Keys.part(record, key);
        List<Statement> inner = new ArrayList<>();
        inner.add(new Statement(iri, Xsd.TYPE, new Value.Iri(rule.kind().term())));
        if (!fill(record, iri, rule, at, inner) || inner.size() == 1) {
            return Optional.empty();
        }
        rule.kind().field("orderKey").ifPresent(field ->
                inner.add(new Statement(iri, field.term(), Value.plain(orderKey(index)))));
        statements.addAll(inner);
        return Optional.of(new Value.Iri(iri));
    }

    private static String orderKey(int index) {
        String key = "";
        for (int i = 0; i <= index; i++) {
            key = OrderKey.between(key, "");
        }
        return key;
    }

    private static List<String> texts(ValueRule rule, Row row) {
        LinkedHashSet<String> texts = new LinkedHashSet<>();
        List<String> raw = rule.from().stream().flatMap(field -> row.values(field).stream()).toList();
        if (rule.from().isEmpty()) {
            rule.template().flatMap(template -> template.fill(row)).ifPresent(texts::add);
        }
        for (String text : raw) {
            String[] pieces = rule.split().map(split -> split.split(text)).orElse(new String[] {text});
            for (String piece : pieces) {
                cleaned(rule, row, piece).ifPresent(texts::add);
            }
        }
        if (texts.isEmpty()) {
            rule.otherwise().ifPresent(texts::add);
        }
        return List.copyOf(texts);
    }

    private static Optional<String> cleaned(ValueRule rule, Row row, String piece) {
        String text = rule.html() ? Texts.withoutMarkup(piece) : piece;
        text = text.strip();
        text = rule.table().getOrDefault(text, rule.listedOnly() ? "" : text);
        String found = text;
        if (text.isEmpty() || row.empty().contains(text)
                || rule.unless().filter(pattern -> pattern.matcher(found).find()).isPresent()) {
            return Optional.empty();
        }
        if (rule.template().isPresent()) {
            text = rule.template().get().fill(row.at(text)).orElse("");
        }
        text = rule.capital() ? Texts.capital(text) : text;
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private String language(ValueRule rule, Row row) {
        String tag = rule.language().tag().fill(row).orElse("").replace('_', '-');
        boolean wellFormed = tag.matches("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");
        return LangText.canonicalTag(wellFormed ? tag : rule.language().otherwise());
    }

    private static List<Value> onePerLanguage(List<Value> values) {
        Map<String, Value> first = new LinkedHashMap<>();
        values.forEach(value -> first.putIfAbsent(((Value.Literal) value).language(), value));
        return List.copyOf(first.values());
    }

    private static String columns(ValueRule rule) {
        LinkedHashSet<String> columns = new LinkedHashSet<>(rule.from());
        rule.template().ifPresent(template -> columns.addAll(template.fields()));
        columns.remove(Row.VALUE);
        return String.join(", ", columns);
    }
}
