package org.practicecommons.exchange.internal.rdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import org.practicecommons.exchange.internal.LongSet;
import org.practicecommons.exchange.internal.source.Lines;
import org.practicecommons.exchange.internal.source.SourceFile;
import org.practicecommons.graph.Xsd;

/**
 * The first reading of N-Quads without a parser: only where terms begin and end matters, and that is ten times as fast.
 * Lines that break the grammar are passed over; the second reading reports them.
 */
final class LineLayout {

    private static final byte[] TYPE = ("<" + Xsd.TYPE + ">").getBytes(StandardCharsets.UTF_8);

    private final Layout layout;
    private final Predicate<String> isRecordType;
    private byte[] line;
    private int end;
    private int at;
    private int from;

    LineLayout(Layout layout, Predicate<String> isRecordType) {
        this.layout = layout;
        this.isRecordType = isRecordType;
    }

    /** False where the file has to be read with a parser: it has blank nodes, or IRIs with escapes. */
    boolean read(SourceFile file) throws IOException {
        try (InputStream in = file.open()) {
            Lines lines = new Lines(in, LineQuads.LONGEST_LINE);
            while (lines.next()) {
                if (!lines.isTooLong() && !lines.isIdle() && !note(lines)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean note(Lines lines) {
        line = lines.buffer();
        at = lines.start();
        end = lines.end();
        if (!term() || line[from] != '<') {
            return at < end && line[from] != '_';
        }
        int subject = from;
        int subjectEnd = at;
        boolean type = term() && isType();
        if (!term()) {
            return true;
        }
        if (line[from] == '_') {
            return false;
        }
        int object = from;
        int objectEnd = at;
        long graph = 0;
        if (term() && line[from] == '<') {
            graph = LongSet.hash(line, from + 1, at - 1);
            if (type && same(subject, subjectEnd, from, at) && isRecordType.test(text(object + 1, objectEnd - 1))) {
                layout.noteRecordGraph(graph);
            }
            if (hasEscape(from, at)) {
                return false;
            }
        }
        layout.note(graph, LongSet.hash(line, subject + 1, hashSign(subject + 1, subjectEnd - 1)));
        return !hasEscape(subject, subjectEnd);
    }

    /** Goes over the next term, from {@link #from} to before {@link #at}; false when there is none. */
    private boolean term() {
        while (at < end && (line[at] == ' ' || line[at] == '\t')) {
            at++;
        }
        from = at;
        if (at >= end || line[at] == '.') {
            return false;
        }
        if (line[at] == '"') {
            at++;
            while (at < end && line[at] != '"') {
                at += line[at] == '\\' ? 2 : 1;
            }
            at = Math.min(at + 1, end);
        }
        while (at < end && line[at] != '>' && line[at] != ' ' && line[at] != '\t') {
            at++;
        }
        at = at < end && line[at] == '>' ? at + 1 : at;
        return at > from;
    }

    private boolean isType() {
        if (at - from != TYPE.length) {
            return false;
        }
        for (int i = 0; i < TYPE.length; i++) {
            if (line[from + i] != TYPE[i]) {
                return false;
            }
        }
        return true;
    }

    private boolean same(int a, int aEnd, int b, int bEnd) {
        return java.util.Arrays.equals(line, a, aEnd, line, b, bEnd);
    }

    private int hashSign(int a, int b) {
        int i = a;
        while (i < b && line[i] != '#') {
            i++;
        }
        return i;
    }

    private boolean hasEscape(int a, int b) {
        for (int i = a; i < b; i++) {
            if (line[i] == '\\') {
                return true;
            }
        }
        return false;
    }

    private String text(int a, int b) {
        return new String(line, a, Math.max(0, b - a), StandardCharsets.UTF_8);
    }
}
