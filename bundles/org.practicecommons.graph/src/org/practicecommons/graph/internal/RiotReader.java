package org.practicecommons.graph.internal;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.IllegalFormatException;
import java.util.List;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParserBuilder;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.StreamRDFBase;
import org.practicecommons.base.Message;
import org.practicecommons.base.Refusal;
import org.practicecommons.graph.PayloadNormaliser;
import org.practicecommons.graph.Statement;
import org.practicecommons.graph.rdf.Rdf;

/** Reads N-Triples of anybody, strictly, and says in which line they are wrong. */
public final class RiotReader {

    private RiotReader() {
    }

    public static List<Statement> read(byte[] ntriples, String where) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(ntriples)).toString();
        } catch (CharacterCodingException e) {
            throw new Refusal(Refusal.Reason.BAD_INPUT,
                    Message.of(PayloadNormaliser.class, "payload.notUtf8", "where", where), e);
        }
        List<Statement> statements = new ArrayList<>();
        StreamRDFBase sink = new StreamRDFBase() {
            @Override
            public void triple(Triple triple) {
                statements.add(Rdf.statement(triple));
            }
        };
        try {
            RDFParserBuilder.create().source(new java.io.StringReader(text)).forceLang(Lang.NTRIPLES).checking(false)
                    .errorHandler(new Strict(where)).parse(sink);
        } catch (RiotException | IllegalFormatException e) { // the latter: Jena cannot put the end of a text into words
            throw Strict.syntax(where, -1, String.valueOf(e.getMessage()));
        }
        return statements;
    }

    /** Literals of a wrong form are kept and reported later, so that warnings may pass; errors may not. */
    private record Strict(String where) implements ErrorHandler {

        @Override
        public void warning(String message, long line, long column) {
            // the normaliser looks at IRIs and literals itself
        }

        @Override
        public void error(String message, long line, long column) {
            throw syntax(where, line, message);
        }

        @Override
        public void fatal(String message, long line, long column) {
            throw syntax(where, line, message);
        }

        static Refusal syntax(String where, long line, String message) {
            return new Refusal(Refusal.Reason.BAD_INPUT, Message.of(PayloadNormaliser.class, "payload.syntax",
                    "where", where, "line", line, "reason", message));
        }
    }
}
