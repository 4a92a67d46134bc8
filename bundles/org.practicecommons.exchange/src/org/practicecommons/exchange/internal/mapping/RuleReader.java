package org.practicecommons.exchange.internal.mapping;

import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.practicecommons.exchange.internal.mapping.Mapping.CodeList;
import org.practicecommons.exchange.internal.mapping.Mapping.Condition;
import org.practicecommons.exchange.internal.mapping.Mapping.Language;
import org.practicecommons.exchange.internal.mapping.Mapping.RecordRule;
import org.practicecommons.exchange.internal.mapping.Mapping.Target;
import org.practicecommons.exchange.internal.mapping.Mapping.ValueRule;
import org.practicecommons.model.Field;
import org.practicecommons.model.FieldType;
import org.practicecommons.model.Kind;
import org.practicecommons.model.RecordModel;

/** Reads the rules of a mapping file: records, and how their fields get values. */
final class RuleReader {

    private static final Set<String> RECORD =
            Set.of("about", "name", "kind", "source", "key", "when", "shared", "set");
    private static final Set<String> VALUE = Set.of("about", "from", "split", "html", "table", "listedOnly", "unless",
            "template", "text", "capital", "default", "required", "language", "dates", "codes", "record", "refer",
            "part");

    private final RecordModel model;
    private final String source;
    private final Map<String, Map<String, String>> tables;
    private final Map<String, CodeList> codes;
    private final Set<String> known;
    private final Language language;
    private final Map<String, Pointed> namesUsed = new LinkedHashMap<>();

    RuleReader(RecordModel model, String source, Map<String, Map<String, String>> tables, Map<String, CodeList> codes,
            Set<String> known, Pointed top) {
        this.model = model;
        this.source = source;
        this.tables = tables;
        this.codes = codes;
        this.known = known;
        this.language = language(top, new Language(new Template("", tables), ""));
    }

    /** Reports names of records that are referred to and not there. */
    void checkNames(List<RecordRule> records) {
        List<String> names = records.stream().map(RecordRule::name).toList();
        namesUsed.forEach((name, place) -> {
            if (!names.contains(name)) {
                place.error("mapping.unknownRecord", "name", name);
            }
        });
    }

    List<Condition> conditions(Pointed when) {
        List<Condition> conditions = new ArrayList<>();
        when.members().forEach((field, value) -> {
            known.add(field);
            if (value.node().isObject()) {
                value.allow(Set.of("unless"));
                conditions.add(new Condition(field, Set.of(), pattern(value, "unless"), true));
            } else if (value.node().isBoolean()) {
                conditions.add(new Condition(field, Set.of(), Optional.empty(), value.node().booleanValue()));
            } else {
                conditions.add(new Condition(field, Set.copyOf(when.texts(field)), Optional.empty(), true));
            }
        });
        return conditions;
    }

    Optional<RecordRule> record(Pointed record) {
        record.allow(RECORD);
        Optional<Kind> kind = record.text("kind").flatMap(model::kind);
        if (kind.isEmpty()) {
            record.get("kind").error("mapping.unknownKind", "kind", record.text("kind").orElse(""),
                    "known", String.join(", ", model.recordKinds().stream().map(Kind::name).toList()));
            return Optional.empty();
        }
        return Optional.of(rule(record, kind.get()));
    }

    private RecordRule rule(Pointed record, Kind kind) {
        Map<Field, List<ValueRule>> set = new LinkedHashMap<>();
        record.get("set").members().forEach((name, value) -> {
            Optional<Field> field = kind.field(name);
            if (field.isEmpty()) {
                value.error("mapping.unknownField", "field", name, "kind", kind,
                        "known", String.join(", ", kind.fields().stream().map(Field::name).sorted().toList()));
            } else {
                set.put(field.get(), values(value, field.get()));
            }
        });
        if (!record.has("key") && kind.isRecord()) {
            record.get("key").error("mapping.noKey");
        }
        return new RecordRule(record.text("name").orElse(""), kind, record.text("source").orElse(source),
                template(record, "key").orElseGet(() -> new Template("", tables)), conditions(record.get("when")),
                record.flag("shared"), set);
    }

    private List<ValueRule> values(Pointed value, Field field) {
        if (value.node().isArray()) {
            return value.elements().stream().flatMap(each -> values(each, field).stream()).toList();
        }
        if (value.node().isTextual()) {
            return List.of(plain(compiled(value, value.node().textValue()), language));
        }
        value.allow(VALUE);
        if (value.has("text")) {
            return value.get("text").members().entrySet().stream()
                    .map(text -> plain(compiled(text.getValue(), text.getValue().node().asText()),
                            new Language(new Template("", tables), text.getKey()))).toList();
        }
        List<String> from = value.texts("from");
        known.addAll(from);
        String tableName = value.text("table").orElse("");
        if (!tableName.isEmpty() && !tables.containsKey(tableName)) {
            value.get("table").error("mapping.unknownTable", "name", tableName);
        }
        return List.of(new ValueRule(from, pattern(value, "split"), value.flag("html"),
                tables.getOrDefault(tableName, Map.of()), value.flag("listedOnly"), pattern(value, "unless"),
                template(value, "template"), value.flag("capital"), value.text("default"), value.flag("required"),
                language(value, language), dates(value), target(value, field)));
    }

    private static ValueRule plain(Optional<Template> template, Language language) {
        return new ValueRule(List.of(), Optional.empty(), false, Map.of(), false, Optional.empty(), template, false,
                Optional.empty(), false, language, List.of(), new Target.Itself());
    }

    private Target target(Pointed value, Field field) {
        boolean refers = field.type() == FieldType.REFERENCE;
        boolean parts = field.type() == FieldType.PARTS;
        if (refers && value.has("codes")) {
            String name = value.text("codes").orElse("");
            CodeList list = codes.get(name);
            if (list == null) {
                value.get("codes").error("mapping.unknownCodes", "name", name);
                return new Target.Itself();
            }
            return new Target.Coded(list);
        }
        if (refers && value.has("record")) {
            value.texts("record").forEach(name -> namesUsed.putIfAbsent(name, value.get("record")));
            return new Target.Same(value.texts("record"));
        }
        if (refers && value.has("refer")) {
            return inner(value.get("refer"), field).<Target>map(Target.Other::new).orElse(new Target.Itself());
        }
        if (parts && value.has("part")) {
            return inner(value.get("part"), field).<Target>map(Target.Inner::new).orElse(new Target.Itself());
        }
        for (String wrong : Set.of("codes", "record", "refer", "part")) {
            if (value.has(wrong)) {
                value.get(wrong).error("mapping.wrongTarget", "member", wrong, "field", field.name());
            }
        }
        if (parts) {
            value.error("mapping.wrongTarget", "member", "from", "field", field.name());
        }
        return new Target.Itself();
    }

    /** A reference or part may leave out its kind where the field allows one only. */
    private Optional<RecordRule> inner(Pointed record, Field field) {
        if (!record.has("kind") && field.targets().size() == 1) {
            record.allow(RECORD);
            return Optional.of(rule(record, field.targets().get(0)));
        }
        Optional<RecordRule> rule = record(record);
        rule.filter(found -> !field.targets().contains(found.kind())).ifPresent(found ->
                record.get("kind").error("mapping.wrongKind", "kind", found.kind(), "field", field.name(),
                        "known", field.targets()));
        return rule;
    }

    private Language language(Pointed value, Language inherited) {
        Pointed member = value.get("language");
        if (member.node().isMissingNode()) {
            return inherited;
        }
        if (member.node().isObject()) {
            member.allow(Set.of("from", "default"));
            Template tag = member.text("from").flatMap(field -> compiled(member.get("from"), "{" + field + "}"))
                    .orElseGet(() -> new Template("", tables));
            return new Language(tag, member.text("default").orElse(inherited.otherwise()));
        }
        return new Language(new Template("", tables), value.text("language").orElse(""));
    }

    private List<DateTimeFormatter> dates(Pointed value) {
        List<DateTimeFormatter> formatters = new ArrayList<>();
        for (String pattern : value.texts("dates")) {
            try {
                for (Locale locale : List.of(Locale.ENGLISH, Locale.FRENCH)) {
                    formatters.add(new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern)
                            .parseDefaulting(ChronoField.MONTH_OF_YEAR, 1).parseDefaulting(ChronoField.DAY_OF_MONTH, 1)
                            .toFormatter(locale));
                }
            } catch (IllegalArgumentException | DateTimeException e) {
                value.get("dates").error("mapping.badDate", "pattern", pattern);
            }
        }
        return formatters;
    }

    private static Optional<Pattern> pattern(Pointed value, String name) {
        try {
            return value.text(name).map(Pattern::compile);
        } catch (PatternSyntaxException e) {
            value.get(name).error("mapping.badPattern", "pattern", e.getPattern());
            return Optional.empty();
        }
    }

    private Optional<Template> template(Pointed value, String name) {
        return value.text(name).flatMap(text -> compiled(value.get(name), text));
    }

    private Optional<Template> compiled(Pointed place, String text) {
        try {
            Template template = new Template(text, tables);
            known.addAll(template.fields());
            return Optional.of(template);
        } catch (IllegalArgumentException e) {
            place.error("mapping.badTemplate", "detail", e.getMessage());
            return Optional.empty();
        }
    }
}
