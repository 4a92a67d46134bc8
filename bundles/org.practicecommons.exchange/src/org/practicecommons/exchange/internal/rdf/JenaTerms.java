package org.practicecommons.exchange.internal.rdf;

import java.util.IllegalFormatException;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.TextDirection;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFParserBuilder;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.practicecommons.graph.Statement;
import org.practicecommons.graph.Value;

/** Between Jena's terms and ours, and what Jena's parsers need to be told. */
final class JenaTerms {

    /**
     * Parses. Where a file ends in the middle of an escape, Jena 6.0 fails while it words its own complaint; that is a
     * mistake in the file like any other.
     *
     * @throws Syntax line and column are -1 where they are not known
     */
    static void parse(RDFParserBuilder parser, StreamRDF sink) {
        try {
            parser.parse(sink);
        } catch (IllegalFormatException e) {
            throw new Syntax("end of file", -1, -1);
        }
    }

    /** A parser met something that it cannot read. */
    static final class Syntax extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final long line;
        private final long column;

        Syntax(String detail, long line, long column) {
            super(detail, null, false, false);
            this.line = line;
            this.column = column;
        }

        long line() {
            return line;
        }

        long column() {
            return column;
        }
    }

    /** Stops at errors, lets warnings pass: what they speak of is seen again when the payload is made. */
    static final ErrorHandler STOP = new ErrorHandler() {
        @Override
        public void warning(String message, long line, long column) {
            // a literal that is not of its type, an odd IRI: reported with the record
        }

        @Override
        public void error(String message, long line, long column) {
            throw new Syntax(message, line, column);
        }

        @Override
        public void fatal(String message, long line, long column) {
            throw new Syntax(message, line, column);
        }
    };

    private JenaTerms() {
    }

    /** A receiver of Jena's that hands on to ours; asks for the line of each statement as it comes. */
    static StreamRDFBase handTo(QuadSink sink, java.util.function.LongSupplier line) {
        return new StreamRDFBase() {
            @Override
            public void triple(Triple triple) {
                sink.accept("", statement(triple), line.getAsLong());
            }

            @Override
            public void quad(Quad quad) {
                Node graph = quad.getGraph();
                String name = graph != null && graph.isURI() && !quad.isDefaultGraph() ? graph.getURI() : "";
                sink.accept(name, statement(quad.asTriple()), line.getAsLong());
            }
        };
    }

    static Statement statement(Triple triple) {
        return new Statement(name(triple.getSubject()), name(triple.getPredicate()), value(triple.getObject()));
    }

    private static Value value(Node node) {
        if (!node.isLiteral()) {
            return new Value.Iri(name(node));
        }
        String language = node.getLiteralLanguage();
        TextDirection direction = node.getLiteralBaseDirection();
        return new Value.Literal(node.getLiteralLexicalForm(), node.getLiteralDatatypeURI(),
                direction == null ? language : language + "--" + direction.direction());
    }

    private static String name(Node node) {
        if (node.isTripleTerm()) {
            throw new Syntax("triple terms (<<( )>>) are not supported", -1, -1);
        }
        return node.isBlank() ? "_:" + node.getBlankNodeLabel() : node.getURI();
    }

    static Triple triple(Statement statement) {
        return Triple.create(NodeFactory.createURI(statement.subject()), NodeFactory.createURI(statement.predicate()),
                node(statement.object()));
    }

    private static Node node(Value value) {
        return switch (value) {
            case Value.Iri iri -> NodeFactory.createURI(iri.iri());
            case Value.Literal text when !text.language().isEmpty() -> {
                String[] parts = text.language().split("--", 2);
                yield parts.length == 2 ? NodeFactory.createLiteralDirLang(text.lexical(), parts[0], parts[1])
                        : NodeFactory.createLiteralLang(text.lexical(), parts[0]);
            }
            case Value.Literal typed -> NodeFactory.createLiteralDT(typed.lexical(),
                    NodeFactory.getType(typed.datatype()));
        };
    }
}
