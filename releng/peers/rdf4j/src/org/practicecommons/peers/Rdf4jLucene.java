package org.practicecommons.peers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.TupleQueryResult;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.repository.sail.SailRepositoryConnection;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.sail.lucene.LuceneSail;
import org.eclipse.rdf4j.sail.nativerdf.NativeStore;
import org.practicecommons.bench.contest.Answer;
import org.practicecommons.bench.contest.Contest;
import org.practicecommons.bench.contest.Contestant;
import org.practicecommons.bench.contest.Question;

/**
 * RDF4J's native store under its Lucene sail, asked in SPARQL: one question for the best hits with what matched in
 * them, one for the total and one for the counts. Where there is no condition the sail is told to stop after the best.
 */
final class Rdf4jLucene implements Contestant {

    private static final String SEARCH = "PREFIX search: <http://www.openrdf.org/contrib/lucenesail#> ";
    private static final int BEST = 5 * HITS;
    private static final int ALL = 100_000_000;

    private SailRepository repository;
    private String facets;

    private Rdf4jLucene() {
    }

    public static void main(String[] args) throws IOException {
        Contest.run(new Rdf4jLucene(), new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
                System.out);
    }

    @Override
    public void load(Path quads, Path folder, List<String> facetTerms, List<String> texts) throws IOException {
        LuceneSail sail = new LuceneSail();
        sail.setParameter(LuceneSail.LUCENE_DIR_KEY, folder.resolve("text").toString());
        sail.setParameter(LuceneSail.ANALYZER_CLASS_KEY, EnglishAnalyzer.class.getName());
        sail.setParameter(LuceneSail.QUERY_ANALYZER_CLASS_KEY, EnglishAnalyzer.class.getName());
        sail.setParameter(LuceneSail.INDEXEDFIELDS, IntStream.range(0, texts.size())
                .mapToObj(i -> "index." + i + "=" + texts.get(i)).collect(Collectors.joining("\n")));
        sail.setBaseSail(new NativeStore(folder.resolve("store").toFile(), "spoc,posc,cspo"));
        repository = new SailRepository(sail);
        repository.init();
        facets = facetTerms.stream().map(term -> "<" + term + ">").collect(Collectors.joining(" "));
        try (SailRepositoryConnection connection = repository.getConnection();
                InputStream in = Files.newInputStream(quads)) {
            connection.begin(org.eclipse.rdf4j.common.transaction.IsolationLevels.NONE);
            connection.add(in, RDFFormat.NQUADS);
            connection.commit();
        }
    }

    @Override
    public Answer ask(Question question) {
        if (question.form() == Question.Form.SAVED) {
            return Answer.NONE;
        }
        try (SailRepositoryConnection connection = repository.getConnection()) {
            Set<String> hits = new HashSet<>();
            int[] highlights = {0};
            each(connection, hits(question), row -> {
                if (hits.size() < HITS && hits.add(row.getValue("g").stringValue()) && row.hasBinding("text")) {
                    highlights[0]++;
                }
            });
            long[] total = {0};
            each(connection, "SELECT (COUNT(DISTINCT ?g) AS ?n) { " + matching(question) + " }",
                    row -> total[0] = Long.parseLong(row.getValue("n").stringValue()));
            int[] values = {0};
            each(connection, "SELECT ?p ?v (COUNT(DISTINCT ?g) AS ?n) { { SELECT DISTINCT ?g { " + matching(question)
                    + " } } VALUES ?p { " + facets + " } GRAPH ?g { ?x ?p ?v } } GROUP BY ?p ?v", row -> values[0]++);
            return new Answer(total[0], hits.size(), values[0], highlights[0]);
        }
    }

    private static String hits(Question question) {
        List<String> parts = question.parts();
        if (parts.isEmpty()) {
            return "SELECT DISTINCT ?g { GRAPH ?g { ?g a ?kind } } LIMIT " + HITS;
        }
        if (parts.size() > 1 || question.hasCondition()) {
            String sum = IntStream.range(0, parts.size()).mapToObj(part -> "?score" + part)
                    .collect(Collectors.joining(" + "));
            return "SELECT ?g (MAX(" + sum + ") AS ?best) { " + texts(parts) + question.pattern()
                    + " } GROUP BY ?g ORDER BY DESC(?best) LIMIT " + HITS;
        }
        return "SELECT ?g ?text { " + text(parts.get(0), "search:score ?score ; search:snippet ?text ; "
                + "search:numDocs " + BEST) + " } ORDER BY DESC(?score)";
    }

    private static String matching(Question question) {
        List<String> parts = question.parts();
        return parts.isEmpty() ? "GRAPH ?g { ?g a ?kind }" : texts(parts) + question.pattern();
    }

    /** Each may stand in another text of the record; so each is asked for by itself, and the graphs are joined. */
    private static String texts(List<String> parts) {
        return IntStream.range(0, parts.size()).mapToObj(part -> {
            String score = "?score" + part;
            return "{ SELECT ?g (MAX(?s) AS " + score + ") { " + all(parts.get(part), "?s") + "} GROUP BY ?g } ";
        }).collect(Collectors.joining());
    }

    private static String all(String part, String score) {
        return text(part, "search:score " + score + " ; search:numDocs " + ALL);
    }

    private static String text(String part, String more) {
        return "?subject search:matches [ search:query '" + part + "' ; " + more + " ] . "
                + "GRAPH ?g { ?subject a ?kind } ";
    }

    private static void each(SailRepositoryConnection connection, String query, Consumer<BindingSet> action) {
        try (TupleQueryResult rows = connection.prepareTupleQuery(SEARCH + query).evaluate()) {
            rows.forEach(action);
        }
    }

    @Override
    public void close() {
        if (repository != null) {
            repository.shutDown();
        }
    }
}
