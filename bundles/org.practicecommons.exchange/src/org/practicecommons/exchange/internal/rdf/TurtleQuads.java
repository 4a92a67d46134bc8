package org.practicecommons.exchange.internal.rdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.lang.LabelToNode;
import org.practicecommons.base.Message;
import org.practicecommons.base.Refusal;
import org.practicecommons.exchange.Format;
import org.practicecommons.exchange.internal.Problems;
import org.practicecommons.exchange.internal.source.SourceFile;
import org.practicecommons.exchange.internal.source.Utf8Guard;

/**
 * Turtle and TriG. What follows a mistake cannot be told from it, so reading stops there. A last statement without its
 * full stop is such a mistake (strict reading): it is how a file ends that was cut short.
 */
final class TurtleQuads implements QuadReader {

    /** Stands for the address that the file does not state; whatever is relative to it is refused with its record. */
    static final String NO_BASE = "relative:///";

    private static final UUID SAME_LABELS = new UUID(0, 0);

    private final SourceFile file;

    TurtleQuads(SourceFile file) {
        this.file = file;
    }

    @Override
    public void read(QuadSink sink, Problems problems) throws IOException {
        try (InputStream in = file.open(); Utf8Guard guard = new Utf8Guard(in, LineQuads.LONGEST_LINE, true)) {
            read(guard, sink);
        }
    }

    private void read(Utf8Guard guard, QuadSink sink) {
        try {
            JenaTerms.parse(RDFParser.create().source(guard).lang(Lang.TRIG).strict(true).base(NO_BASE)
                    .errorHandler(JenaTerms.STOP)
                    .labelToNode(LabelToNode.createScopeByDocumentHash(SAME_LABELS)),
                    JenaTerms.handTo(sink, () -> 0));
        } catch (JenaTerms.Syntax e) {
            throw guard.failure().map(file::trouble).orElseGet(() -> new Refusal(Refusal.Reason.BAD_INPUT,
                    Message.of(Format.class, "turtle.syntax", "file", file.name(),
                            "line", e.line() < 1 ? guard.line() : e.line(),
                            "column", Math.max(1, e.column()), "detail", e.getMessage()), e));
        } catch (RuntimeIOException e) {
            throw guard.failure().map(file::trouble).orElseThrow(() -> e);
        }
    }
}
