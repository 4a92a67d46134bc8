package org.practicecommons.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicecommons.graph.internal.StoredForm;
import org.practicecommons.graph.rdf.Rdf;

/** TDB2 writes many literals in a form of its own. What we call canonical has to come out as it went in. */
class StoreKeepsPayloadsTest {

    private static final String RECORD = "https://example.org/r/1";
    /** TDB2 writes these as {@code 1.0e0} and {@code 1.0}, which XML Schema does not call canonical. */
    private static final Set<String> OWN_FORM = Set.of(Xsd.NAMESPACE + "double", Xsd.NAMESPACE + "float");

    @Test
    void everyCanonicalPayloadComesBackByteForByte(@TempDir Path folder) {
        Random random = Seed.random(StoreKeepsPayloadsTest.class);
        LiteralSamples samples = new LiteralSamples(random);
        List<Statement> statements = new ArrayList<>();
        for (int i = 0; i < 8000; i++) {
            statements.add(new Statement(RECORD, "https://example.org/p" + i, samples.next()));
            statements.add(new Statement(RECORD, "https://example.org/t" + i, Value.plain(samples.text())));
        }
        Payload payload = Payload.of(RECORD, statements);
        List<Statement> read = throughTheStore(folder, payload.statements());
        Set<Statement> stored = new HashSet<>();
        payload.statements().forEach(s -> stored.add(stored(s)));
        Set<Statement> lost = new HashSet<>(stored);
        Payload.of(RECORD, read).statements().forEach(lost::remove);
        assertEquals(Set.of(), lost);
        Set<Statement> altered = new HashSet<>(read);
        altered.removeAll(stored);
        altered.removeIf(s -> s.object() instanceof Value.Literal literal && OWN_FORM.contains(literal.datatype()));
        assertEquals(Set.of(), altered);
    }

    private static Statement stored(Statement statement) {
        return new Statement(statement.subject(), statement.predicate(), StoredForm.of(statement.object()));
    }

    private static List<Statement> throughTheStore(Path folder, List<Statement> statements) {
        Node graph = Rdf.node(RECORD);
        DatasetGraph store = DatabaseMgr.connectDatasetGraph(folder.toString());
        try {
            Txn.executeWrite(store, () -> statements.forEach(s -> store.getGraph(graph).add(Rdf.triple(stored(s)))));
        } finally {
            TDBInternal.expel(store);
        }
        DatasetGraph again = DatabaseMgr.connectDatasetGraph(folder.toString());
        try {
            return Txn.calculateRead(again, () -> again.stream(graph, Node.ANY, Node.ANY, Node.ANY)
                    .map(q -> Rdf.statement(q.asTriple())).toList());
        } finally {
            TDBInternal.expel(again);
        }
    }
}
