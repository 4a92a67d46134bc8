package org.practicecommons.exchange.internal.mapping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.practicecommons.exchange.internal.Problems;
import org.practicecommons.exchange.internal.mapping.Mapping.CodeList;
import org.practicecommons.graph.Statement;
import org.practicecommons.graph.Value;
import org.practicecommons.graph.Xsd;
import org.practicecommons.model.Kind;
import org.practicecommons.model.RecordModel;

/** Makes concepts from the codes of a source, and the schemes that they are in; each once in an import. */
final class Concepts {

    private final String source;
    private final Keys keys;
    private final Kind concept;
    private final Kind scheme;
    private final Problems problems;
    private final Consumer<Piece> receiver;
    private final Set<String> made = new HashSet<>();

    Concepts(String source, RecordModel model, Keys keys, Problems problems, Consumer<Piece> receiver) {
        this.source = source;
        this.keys = keys;
        this.concept = model.kind("Concept").orElseThrow();
        this.scheme = model.kind("ConceptScheme").orElseThrow();
        this.problems = problems;
        this.receiver = receiver;
    }

    /** The concept of the code that the row is at; empty for one that means nothing. */
    Optional<Value> of(CodeList list, Row row) {
        String code = list.aliases().getOrDefault(row.value(), row.value());
        if (list.dropped().contains(code)) {
            return Optional.empty();
        }
        String key = list.name() + "/" + code;
        String iri = keys.record(source, key);
        if (made.add(iri)) {
            make(list, code, key, iri, row.at(code));
        }
        return Optional.of(new Value.Iri(iri));
    }

    private void make(CodeList list, String code, String key, String iri, Row row) {
        String schemeKey = "scheme/" + list.name();
        String schemeIri = keys.record(source, schemeKey);
        Map<String, String> labels = labels(list, code, row);
        List<Statement> statements = start(concept, iri, key);
        texts(statements, iri, concept, "prefLabel", labels);
        statements.add(new Statement(iri, term(concept, "notation"), Value.plain(code)));
        statements.add(new Statement(iri, term(concept, "inScheme"), new Value.Iri(schemeIri)));
        receiver.accept(new Piece(iri, false, row.where(), statements));
        if (made.add(schemeIri)) {
            List<Statement> about = start(scheme, schemeIri, schemeKey);
            texts(about, schemeIri, scheme, "title", list.title());
            about.add(new Statement(schemeIri, term(scheme, "key"), Value.plain(list.schemeKey())));
            receiver.accept(new Piece(schemeIri, false, row.where(), about));
        }
    }

    private Map<String, String> labels(CodeList list, String code, Row row) {
        Map<String, String> labels = list.labels().getOrDefault(code, Map.of());
        if (!labels.isEmpty()) {
            return labels;
        }
        if (list.otherwise().isEmpty()) {
            problems.info(row.where(), "row.noLabel", "code", code, "list", list.name());
            return Map.of("", Texts.words(code));
        }
        Map<String, String> made = new LinkedHashMap<>();
        list.otherwise().forEach((language, text) -> text.fill(row).ifPresent(label -> made.put(language, label)));
        return made;
    }

    private List<Statement> start(Kind kind, String iri, String key) {
        List<Statement> statements = new ArrayList<>();
        statements.add(new Statement(iri, Xsd.TYPE, new Value.Iri(kind.term())));
        statements.add(new Statement(iri, term(kind, "identifier"), Value.plain(Keys.identifier(source, key))));
        return statements;
    }

    private static void texts(List<Statement> statements, String iri, Kind kind, String field,
            Map<String, String> texts) {
        texts.forEach((language, text) ->
                statements.add(new Statement(iri, term(kind, field), Value.text(text, language))));
    }

    private static String term(Kind kind, String field) {
        return kind.field(field).orElseThrow().term();
    }
}
