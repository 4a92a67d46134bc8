package org.practicecommons.exchange.internal.rdf;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.practicecommons.exchange.RecordExport;
import org.practicecommons.graph.Statement;
import org.practicecommons.model.RecordModel;

/** Turtle, a record after the other, or TriG, where each is a graph. */
public final class TurtleExport implements RecordExport {

    private final OutputStream out;
    private final StreamRDF writer;
    private final boolean graphs;

    public TurtleExport(RecordModel model, OutputStream out, boolean graphs) {
        this.out = out;
        this.graphs = graphs;
        this.writer = StreamRDFWriter.getWriterStream(out, graphs ? RDFFormat.TRIG_BLOCKS : RDFFormat.TURTLE_BLOCKS);
        writer.start();
        model.prefixes().forEach(writer::prefix);
    }

    @Override
    public void add(String iri, byte[] payload) {
        Node graph = NodeFactory.createURI(iri);
        ReadingOrder.of(iri, payload).forEach((subject, statements) -> {
            for (Statement statement : statements) {
                if (graphs) {
                    writer.quad(Quad.create(graph, JenaTerms.triple(statement)));
                } else if (Layout.recordOf(subject).equals(iri)) {
                    writer.triple(JenaTerms.triple(statement));
                }
            }
        });
    }

    @Override
    public void close() {
        writer.finish();
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
