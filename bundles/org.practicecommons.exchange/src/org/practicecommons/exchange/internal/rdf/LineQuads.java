package org.practicecommons.exchange.internal.rdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.riot.system.StreamRDFBase;
import org.practicecommons.base.Message;
import org.practicecommons.base.Refusal;
import org.practicecommons.exchange.Format;
import org.practicecommons.exchange.internal.Problems;
import org.practicecommons.exchange.internal.source.Lines;
import org.practicecommons.exchange.internal.source.SourceFile;

/**
 * N-Quads and N-Triples: one statement a line. Jena parses blocks of lines; a line that it cannot read is reported and
 * reading goes on with the next.
 */
final class LineQuads implements QuadReader {

    /** Bytes of the longest line that is read; the longest text that a record can hold is shorter. */
    static final int LONGEST_LINE = 8 << 20;

    private static final int BLOCK = 1 << 18;
    private static final int MOST_LINES = 1 << 13;

    private final SourceFile file;
    private byte[] block = new byte[BLOCK];
    private final int[] starts = new int[MOST_LINES + 1];
    private final long[] numbers = new long[MOST_LINES];
    private int count;
    private long lastLine;
    private long lastBad;

    LineQuads(SourceFile file) {
        this.file = file;
    }

    @Override
    public void read(QuadSink sink, Problems problems) throws IOException {
        try (InputStream in = file.open()) {
            clear();
            try {
                readLines(new Lines(in, LONGEST_LINE), sink, problems);
            } catch (IOException e) {
                parse(sink, problems);
                throw e;
            }
            parse(sink, problems);
            if (lastBad > 0 && lastBad == lastLine) {
                throw new Refusal(Refusal.Reason.BAD_INPUT,
                        Message.of(Format.class, "line.cutOff", "line", lastBad));
            }
        }
    }

    private void readLines(Lines lines, QuadSink sink, Problems problems) throws IOException {
        while (lines.next()) {
            if (lines.isTooLong()) {
                problems.error(problems.at(lines.number()), "line.tooLong", "megabytes", LONGEST_LINE >> 20);
            } else if (!lines.isUtf8()) {
                problems.error(problems.at(lines.number()), "line.notUtf8");
            } else if (!lines.isIdle()) {
                keep(lines);
                if (count == MOST_LINES || starts[count] > BLOCK) {
                    parse(sink, problems);
                }
            }
        }
    }

    private void clear() {
        count = 0;
        starts[0] = 0;
        block = block.length > BLOCK * 4 ? new byte[BLOCK] : block;
    }

    private void keep(Lines lines) {
        int length = lines.end() - lines.start();
        int at = starts[count];
        if (at + length + 1 > block.length) {
            block = Arrays.copyOf(block, Math.max(block.length * 2, at + length + 1));
        }
        System.arraycopy(lines.buffer(), lines.start(), block, at, length);
        block[at + length] = '\n';
        numbers[count++] = lines.number();
        lastLine = lines.number();
        starts[count] = at + length + 1;
    }

    private void parse(QuadSink sink, Problems problems) {
        int from = 0;
        while (from < count) {
            int[] done = {from};
            StreamRDFBase receiver = JenaTerms.handTo(sink, () -> numbers[Math.min(done[0]++, count - 1)]);
            try {
                JenaTerms.parse(RDFParser.create()
                        .source(new ByteArrayInputStream(block, starts[from], starts[count] - starts[from]))
                        .lang(Lang.NQUADS).errorHandler(JenaTerms.STOP)
                        .labelToNode(LabelToNode.createUseLabelAsGiven()), receiver);
                from = count;
            } catch (JenaTerms.Syntax e) {
                int bad = e.line() > 0 ? from + (int) e.line() - 1 : done[0];
                bad = Math.min(bad, count - 1);
                problems.error(problems.at(numbers[bad]), "line.syntax", "column", Math.max(1, e.column()),
                        "detail", e.getMessage());
                lastBad = numbers[bad];
                from = bad + 1;
            }
        }
        clear();
    }
}
