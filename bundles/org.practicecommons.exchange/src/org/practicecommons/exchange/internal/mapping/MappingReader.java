package org.practicecommons.exchange.internal.mapping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.practicecommons.exchange.internal.Problems;
import org.practicecommons.exchange.internal.mapping.Mapping.CodeList;
import org.practicecommons.exchange.internal.mapping.Mapping.Condition;
import org.practicecommons.exchange.internal.mapping.Mapping.RecordRule;
import org.practicecommons.model.RecordModel;

/** Reads a mapping file and the files it includes. Every mistake is reported with its JSON pointer. */
final class MappingReader {

    private static final Set<String> TOP = Set.of("$schema", "about", "source", "include", "rows", "language", "empty",
            "ignore", "tables", "codes", "records");
    private static final ObjectMapper MAPPER =
            JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    private final RecordModel model;
    private final Problems problems;
    private final Map<String, Map<String, String>> tables = new HashMap<>();
    private final Map<String, CodeList> codes = new HashMap<>();
    private final Set<String> known = new HashSet<>();

    MappingReader(RecordModel model, Problems problems) {
        this.model = model;
        this.problems = problems;
    }

    /** Empty when there was a mistake. */
    Optional<Mapping> read(Path file) {
        long before = problems.report().total(org.practicecommons.base.Finding.Severity.ERROR);
        Optional<Pointed> top = parse(file);
        Optional<Mapping> mapping = top.flatMap(found -> mapping(found, file));
        return problems.report().total(org.practicecommons.base.Finding.Severity.ERROR) > before
                ? Optional.empty() : mapping;
    }

    private Optional<Pointed> parse(Path file) {
        try {
            JsonNode node = MAPPER.readTree(Files.readAllBytes(file));
            Pointed top = new Pointed(node, "", problems);
            if (!node.isObject()) {
                top.error("mapping.noObject");
                return Optional.empty();
            }
            return Optional.of(top);
        } catch (JsonProcessingException e) {
            problems.error(problems.at(e.getLocation() == null ? 0 : e.getLocation().getLineNr()), "mapping.notJson",
                    "detail", e.getOriginalMessage());
        } catch (IOException e) {
            problems.error(problems.at(0), "mapping.unreadable", "file", file);
        }
        return Optional.empty();
    }

    private Optional<Mapping> mapping(Pointed top, Path file) {
        top.allow(TOP);
        String source = top.text("source").orElse("");
        if (!source.matches("[a-z0-9][a-z0-9-]*")) {
            top.get("source").error("mapping.badSource");
        }
        for (String include : top.texts("include")) {
            Path included = file.resolveSibling(include).normalize();
            new MappingReader(model, new Problems(problems.report(), include)).parse(included).ifPresent(this::shared);
        }
        shared(top);
        Pointed rows = top.get("rows");
        rows.allow(Set.of("member", "delimiter", "where"));
        RuleReader rules = new RuleReader(model, source, tables, codes, known, top);
        List<Condition> where = rules.conditions(rows.get("where"));
        List<RecordRule> records = new ArrayList<>();
        top.get("records").elements().forEach(record -> rules.record(record).ifPresent(records::add));
        if (records.isEmpty()) {
            top.get("records").error("mapping.noRecords");
        }
        rules.checkNames(records);
        known.addAll(top.texts("ignore"));
        String delimiter = rows.text("delimiter").orElse(",");
        if (delimiter.length() != 1) {
            rows.get("delimiter").error("mapping.badDelimiter");
            return Optional.empty();
        }
        return Optional.of(new Mapping(source, rows.text("member").orElse(""), delimiter.charAt(0), where,
                new LinkedHashSet<>(top.texts("empty")), known, records));
    }

    /** What a mapping and the files that it includes may both have. */
    private void shared(Pointed top) {
        top.get("tables").members().keySet().forEach(name -> tables.put(name, top.get("tables").table(name)));
        top.get("codes").members().forEach((name, list) -> codes.put(name, codeList(name, list)));
    }

    private CodeList codeList(String name, Pointed list) {
        list.allow(Set.of("about", "scheme", "title", "labels", "otherwise", "aliases", "drop"));
        Map<String, Map<String, String>> labels = new HashMap<>();
        list.get("labels").members().keySet().forEach(code -> labels.put(code, list.get("labels").table(code)));
        if (!list.has("title")) {
            list.error("mapping.noTitle");
        }
        Map<String, Template> otherwise = new HashMap<>();
        list.table("otherwise").forEach((language, text) -> {
            try {
                otherwise.put(language, new Template(text, Map.of()));
            } catch (IllegalArgumentException e) {
                list.get("otherwise").get(language).error("mapping.badTemplate", "detail", e.getMessage());
            }
        });
        return new CodeList(name, list.text("scheme").orElse(name), list.table("title"), labels, otherwise,
                list.table("aliases"), Set.copyOf(list.texts("drop")));
    }
}
