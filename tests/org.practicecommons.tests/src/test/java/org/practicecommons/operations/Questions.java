package org.practicecommons.operations;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.practicecommons.exchange.Format;
import org.practicecommons.model.Kind;
import org.practicecommons.model.RecordModel;
import org.practicecommons.search.RecordLabel;

/** What somebody can ask the command line, of everything that is shown, hidden or missing; by command. */
final class Questions {

    private static final List<String> WORDS = List.of("accessibility", "accessibilité", "santé mentale",
            "promenade du port", "walk", "lighthouse", "wolk", "lighthuose", "partenership",
            "mentall health", "acc*", "m*", "accessibilty~", "lighthuose~", "practise~",
            "\"mental health\"", "title:walk", "summary:access*", "title:practicee~", "issues:mental",
            "partnerships:harbour", "pilot -walk", "network:network", "adoptions:1", "adoptions:>=2 walk",
            "-adoptions:0", "adoptions:many", "completeness:>4", "completeness:0..12", "-completeness:<6",
            "networks.kind:community", "practice.completeness:>3", "leadOrganisations.name:harbour",
            "organisation.kinds:union", "practice.networks.name:network", "partnerships.members.name:port",
            "community practice accessibility harbour droits mental");
    private static final List<String> QUERIES = List.of("SELECT * { ?s ?p ?o }",
            "SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g",
            "SELECT DISTINCT ?p { ?s ?p ?o }", "SELECT ?s { ?s a pc:Practice } LIMIT 3",
            "SELECT ?s ?n { ?s a pc:Practice ; ?p ?o . OPTIONAL { ?o skos:prefLabel ?n } }",
            "ASK { <%1$s> ?p ?o }", "ASK { GRAPH <%1$s> { ?s ?p ?o } }", "SELECT * { <%1$s> ?p ?o }",
            "SELECT * { ?s ?p <%1$s> }", "DESCRIBE <%1$s>", "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }",
            "SELECT * FROM <%1$s> { ?s ?p ?o }", "SELECT * FROM NAMED <%1$s> { GRAPH ?g { ?s ?p ?o } }");

    private final Map<String, List<List<String>>> lines = new LinkedHashMap<>();
    private static final List<String> TABLES = List.of("Practice", "Concept", "Step", "Quote");

    /** One that is shown and points to hidden ones, two that are hidden and pointed to, a hidden one, and none. */
    private static final List<String> FEW = List.of(SecretHome.BASE + "pointing", SecretHome.secret("Concept"),
            SecretHome.secret("Practice"), SecretHome.BASE + "hidden-7", SecretHome.BASE + "nowhere");

    private final List<RecordLabel> some;
    private final List<String> iris;
    private final List<String> formats;

    /** The questions by command. */
    static Map<String, List<List<String>>> of(RecordModel model, List<RecordLabel> shown) {
        return new Questions(model, shown, Format.exported().stream()
                .flatMap(format -> Stream.of(format.id(), format.extension())).distinct().toList()).lines;
    }

    private Questions(RecordModel model, List<RecordLabel> shown, List<String> formats) {
        this.formats = formats;
        Set<String> kinds = new HashSet<>();
        some = shown.stream().filter(label -> label.iri().endsWith("pointing") || kinds.add(label.kind())).toList();
        iris = Stream.of(some.stream().map(RecordLabel::iri), SecretHome.POINTED_TO.stream().map(SecretHome::secret),
                Stream.of(SecretHome.BASE + "hidden-7", SecretHome.BASE + "nowhere")).flatMap(s -> s).toList();
        lists(model);
        searches();
        dashboards();
        queries();
        records();
        changes();
        twins();
        many();
        care();
    }

    private void ask(String command, String... words) {
        List<String> line = new ArrayList<>(List.of(command));
        line.addAll(List.of(words));
        lines.computeIfAbsent(command, any -> new ArrayList<>()).add(line);
    }

    private void lists(RecordModel model) {
        ask("list");
        ask("list", "--json");
        ask("list", "--limit", "5");
        Stream.of("access", "lighthouse", "m").forEach(filter -> ask("list", "--json", "--filter", filter));
        model.recordKinds().stream().map(Kind::name).forEach(kind -> ask("list", "--kind", kind, "--json"));
        formats.stream().filter(format -> !format.equals("csv")).forEach(format -> {
            ask("export", "--format", format);
            ask("export", "--format", format, "--kind", "Practice");
        });
        TABLES.forEach(kind -> ask("export", "--format", "csv", "--kind", kind));
        ask("export", "--format", "nquads", "-o", "public.nq");
    }

    private void searches() {
        ask("search", "--json");
        ask("search");
        for (String words : WORDS) {
            ask("search", words, "--json", "--explain", "--limit", "100");
            ask("search", words, "--lang", "en", "--json", "--mode", "keyword");
        }
        Stream.of("walk", "accessibilité", "lighthouse").forEach(words -> {
            ask("search", words, "--lang", "fr", "--mode", "hybrid");
            ask("search", words, "--json", "--mode", "keyword", "--explain", "--limit", "100");
            ask("search", words, "--json", "--mode", "semantic", "--explain", "--limit", "100");
            ask("search", words, "--kind", "Practice", "--limit", "2", "--offset", "1", "--json");
            ask("search", words, "--facet", "kind=Practice", "--explain");
            ask("search", words, "--facet", "adoptions=1..", "--facet", "completeness=4..", "--json", "--explain");
            ask("search", words, "--facet", "networks=" + SecretHome.secret("Organisation"), "--explain");
            ask("search", words, "--facet", "issues=Mental health", "--facet", "status=active", "--json");
        });
        some.forEach(label -> ask("search", "--like", label.iri(), "--json", "--explain", "--limit", "100"));
        ask("search", "--like", SecretHome.secret("Practice"), "--kind", "Organisation");
        ask("saved", "list", "--json");
        ask("saved", "add", "walks", "walk", "--kind", "Practice", "--facet", "status=active", "--lang", "en", "--mode",
                "keyword", "--json");
        ask("saved", "forget", "walks");
        ask("digest", "--peek", "--json");
        Stream.of("m", "acc", "light", "harb", "wolk", "walk ac", "the lighth", "pilot ", "hidden", "mental he")
                .forEach(typed -> ask("suggest", typed, "--limit", "50", "--json"));
        Stream.of("walk", "accessibilité", "lighthouse", "community practice accessibility harbour droits mental")
                .forEach(problem -> ask("who", problem, "--limit", "100", "--json"));
        ask("who", "walk");
        ask("partners", "--json");
        ask("partners", "walk", "--limit", "100");
        ask("radar", "--months", "6", "--limit", "5", "--json");
        ask("radar", "define", "lighthuose", "--scheme", SecretHome.secret("Concept"), "--why", "because", "--json");
        ask("radar", "call", "lighthuose", "--why", "because", "--json");
        ask("radar", "dismiss", "lighthuose");
        some.stream().flatMap(label -> label.labels().stream()).forEach(label ->
                ask("search", label.text().replace("\"", ""), "--json", "--explain"));
    }

    private void dashboards() {
        FEW.forEach(iri -> ask("map", iri, "--steps", "2", "--json"));
        ask("map", "--network", "--json");
        ask("map", "--network", SecretHome.secret("Network"), "--output", "map.svg");
        ask("map", "--strangers", "--json");
        ask("map", "--spread", SecretHome.BASE + "pointing", "--json");
        ask("dashboard", "--limit", "5");
        ask("dashboard", "--at", "2026-06-30", "--limit", "100", "--json");
        ask("dashboard", "--csv", "-");
        ask("dashboard", "--csv", "numbers.csv", "--svg", "pictures");
        ask("dashboard", "call", SecretHome.secret("Concept"), "--why", "because", "--json");
    }

    private void queries() {
        for (String query : QUERIES) {
            Stream.of(SecretHome.secret("Concept"), SecretHome.BASE + "pointing", SecretHome.BASE + "nowhere")
                    .map(query::formatted).distinct().forEach(one -> ask("query", one, "--format", "json"));
            ask("query", query.formatted(SecretHome.secret("Partnership")), "--limit", "7", "--seconds", "20",
                    "--json");
        }
        ask("query", QUERIES.getFirst(), "--save", "all", "--replace");
        ask("query", "--saved", "all", "--json");
        ask("query", "--saved", "practices-by-organisation");
        ask("query", "--list", "--json");
        ask("query", "--forget", "all");
    }

    private void records() {
        for (String iri : iris) {
            ask("show", iri);
            ask("history", iri, "--json");
            ask("score", iri, "--json");
            ask("standing", iri, "--json");
            ask("genealogy", iri, "--json");
        }
        for (String iri : FEW) {
            formats.forEach(format -> ask("show", iri, "--format", format));
            ask("show", iri, "--as-of", "2026-03-01T08:00:03Z");
            ask("diff", iri, "0000", "1111", "--json");
            ask("held-on", iri, "--json");
            ask("history", iri);
            ask("check", iri, "--json");
            ask("score", iri);
            ask("print", iri, "--lang", "fr", "-o", "record.pdf");
            ask("show", iri, "--languages");
            ask("standing", iri);
            ask("genealogy", iri);
            ask("compare", iri, SecretHome.secret("Organisation"), SecretHome.BASE + "pointing", "--json");
            ask("compare", SecretHome.BASE + "pointing", iri);
            ask("dossier", iri, "--json");
        }
        ask("check");
        ask("check", "--json");
        ask("check", "--list", "--json");
        ask("file", "0".repeat(64), "-o", "file.bin");
    }

    /** Nobody who asks here may change what is asked of; the refusal must not tell what is there either. */
    private void changes() {
        for (String iri : FEW) {
            concepts(iri);
            ask("edit", iri, "status=active", "--why", "because");
            ask("publish", iri, "--to", "members", "--dry-run", "--json");
            ask("publish", iri, "--why", "because");
            ask("fix", iri, "reference.takeOut-00000000", "--dry-run", "--json");
            ask("fix", iri, "completeness.addParts", "--why", "because");
            ask("adopt", iri, "--as", SecretHome.secret("Organisation"), "--own-practice", "--why", "because",
                    "--json");
            ask("dossier", iri, "--answer", "1=yes", "--add-steps", "--why", "because");
            ask("delete", iri, "--why", "because");
            ask("erase", iri, "--why", "because");
            ask("attach", iri, "leaflet.txt", "--keep-details", "--why", "because");
            ask("attach", iri, "leaflet.txt", "--remove-details");
            ask("detach", iri, "0".repeat(64), "--why", "because");
            ask("put", iri.substring(SecretHome.BASE.length()) + ".nq", "--format", "nquads", "--why", "because");
        }
        Stream.of("0000", "ffff", "abcd-").forEach(id -> ask("revert", id, "--why", "because"));
        ask("import", "nowhere.nq", "--format", "nquads", "--mapping", "team-earth", "--dry-run", "--good-rows",
                "--json");
    }

    private void concepts(String iri) {
        String other = SecretHome.secret("Concept");
        ask("concept", "merge", iri, other, "--dry-run", "--why", "because", "--json");
        ask("concept", "split", iri, "--into", "one", "--into", "two", "--give", "1=" + other, "--find", "2=walk",
                "--dry-run", "--why", "because", "--json");
        ask("concept", "move", iri, "--under", other, "--dry-run", "--why", "because", "--json");
        ask("concept", "move", iri, "--top", "--scheme", other, "--dry-run");
        ask("concept", "deprecate", iri, "--replaced-by", other, "--dry-run", "--why", "because", "--json");
    }

    private void twins() {
        ask("twins", "--kind", "Practice", "--limit", "5", "--json");
        ask("twins", "merge", FEW.get(0), SecretHome.secret("Practice"), "--take", "title", "--dry-run", "--why",
                "because", "--json");
        ask("twins", "apart", FEW.get(0), SecretHome.secret("Practice"));
    }

    private void many() {
        ask("queue", "--limit", "5");
        ask("queue", "--older-than", "1", "--limit", "100", "--json");
        ask("queue", "fix", "reference.takeOut", "--dry-run", "--why", "because", "--json");
        ask("bulk", "status=active", "--kind", "Practice", "--search", "walk", "--facet", "status=planned", "--lang",
                "en", "--mode", "keyword", "--instead-of", "planned", "--limit", "50", "--dry-run", "--json");
        FEW.forEach(iri -> ask("bulk", "status=active", "--iri", iri, "--why", "because"));
    }

    private void care() {
        ask("concept", "update", "--dry-run", "--json");
        ask("backup", "all.zip");
        ask("restore", "all.zip");
        ask("rebuild");
        ask("fsck", "--json");
        ask("schema", "--format", "md");
        ask("schema", "--format", "shacl", "-o", "shapes.ttl");
        ask("template", "Practice", "--format", "csv", "--lang", "fr");
        ask("template", "Practice", "-o", "practice.csv");
    }
}
