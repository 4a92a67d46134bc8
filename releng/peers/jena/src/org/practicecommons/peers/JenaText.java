package org.practicecommons.peers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextDatasetFactory;
import org.apache.jena.query.text.TextIndexConfig;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.tdb2.TDB2Factory;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.store.FSDirectory;
import org.practicecommons.bench.contest.Answer;
import org.practicecommons.bench.contest.Contest;
import org.practicecommons.bench.contest.Contestant;
import org.practicecommons.bench.contest.Question;

/**
 * jena-text on TDB2, asked in SPARQL: one question for the best hits with what matched in them, one for the total and
 * one for the counts. Where there is no condition the text index is told to stop after the best, as its manual advises.
 */
final class JenaText implements Contestant {

    private static final String TEXT = "PREFIX text: <http://jena.apache.org/text#> ";
    /** Several texts of a record may match; more than its own limit, which would cut totals. */
    private static final int BEST = 5 * HITS;
    private static final int ALL = 100_000_000;

    private Dataset dataset;
    private String facets;

    private JenaText() {
    }

    public static void main(String[] args) throws IOException {
        Contest.run(new JenaText(), new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
                System.out);
    }

    @Override
    public void load(Path quads, Path folder, List<String> facetTerms, List<String> texts) throws IOException {
        EntityDefinition definition = new EntityDefinition("uri", "text", "graph", NodeFactory.createURI(texts.get(0)));
        texts.forEach(text -> definition.set("text", NodeFactory.createURI(text)));
        TextIndexConfig config = new TextIndexConfig(definition);
        config.setAnalyzer(new EnglishAnalyzer());
        config.setValueStored(true);
        dataset = TextDatasetFactory.create(TDB2Factory.connectDataset(folder.resolve("tdb").toString()),
                TextDatasetFactory.createLuceneIndex(FSDirectory.open(Files.createDirectories(folder.resolve("text"))),
                        config), true);
        facets = facetTerms.stream().map(term -> "<" + term + ">").collect(Collectors.joining(", "));
        dataset.begin(ReadWrite.WRITE);
        RDFDataMgr.read(dataset, quads.toString());
        dataset.commit();
        dataset.end();
    }

    @Override
    public Answer ask(Question question) {
        if (question.form() == Question.Form.SAVED) {
            return Answer.NONE;
        }
        dataset.begin(ReadWrite.READ);
        try {
            Set<String> hits = new HashSet<>();
            int[] highlights = {0};
            each(hits(question), row -> {
                if (hits.size() < HITS && hits.add(row.getResource("g").getURI()) && row.contains("text")) {
                    highlights[0]++;
                }
            });
            long[] total = {0};
            each("SELECT (COUNT(DISTINCT ?g) AS ?n) { " + matching(question) + " }",
                    row -> total[0] = row.getLiteral("n").getLong());
            int[] values = {0};
            each("SELECT ?p ?v (COUNT(DISTINCT ?g) AS ?n) { " + matching(question) + " GRAPH ?g { ?x ?p ?v } "
                    + "BIND (?p AS ?facet) FILTER (?facet IN (" + facets + ")) } GROUP BY ?p ?v", row -> values[0]++);
            return new Answer(total[0], hits.size(), values[0], highlights[0]);
        } finally {
            dataset.end();
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
        return "SELECT ?g ?text { " + text(parts.get(0), "?score", BEST + " 'highlight:'")
                + " } ORDER BY DESC(?score)";
    }

    private static String matching(Question question) {
        List<String> parts = question.parts();
        return "{ SELECT DISTINCT ?g { " + (parts.isEmpty() ? "GRAPH ?g { ?g a ?kind }"
                : texts(parts) + question.pattern()) + " } }";
    }

    /** Each may stand in another text of the record; so each is asked for by itself, and the graphs are joined. */
    private static String texts(List<String> parts) {
        return IntStream.range(0, parts.size()).mapToObj(part -> {
            String score = "?score" + part;
            return "{ SELECT ?g (MAX(?s) AS " + score + ") { " + text(parts.get(part), "?s", "" + ALL)
                            + "} GROUP BY ?g } ";
        }).collect(Collectors.joining());
    }

    /** In any graph: without the union the index would be asked for the default graph alone. */
    private static String text(String part, String score, String more) {
        return "GRAPH <urn:x-arq:UnionGraph> { (?subject " + score + " ?text ?g) text:query ('" + part + "' " + more
                + ") } ";
    }

    private interface Row {
        void take(QuerySolution row);
    }

    private void each(String query, Row action) {
        try (QueryExecution execution = QueryExecution.dataset(dataset).query(TEXT + query).build()) {
            ResultSet rows = execution.execSelect();
            while (rows.hasNext()) {
                action.take(rows.next());
            }
        }
    }

    @Override
    public void close() {
        if (dataset != null) {
            dataset.close();
        }
    }
}
