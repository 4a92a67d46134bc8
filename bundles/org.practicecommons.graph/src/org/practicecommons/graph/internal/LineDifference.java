package org.practicecommons.graph.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.practicecommons.graph.Statement;

/**
 * The statements that only one of two payloads has. Both are sorted, so that one walk over the bytes finds them, and
 * only the lines that differ are read.
 */
public record LineDifference(List<Statement> removed, List<Statement> added) {

    public static LineDifference between(byte[] before, byte[] after) {
        LineDifference result = new LineDifference(new ArrayList<>(), new ArrayList<>());
        int old = 0;
        int now = 0;
        while (old < before.length || now < after.length) {
            int oldEnd = end(before, old);
            int nowEnd = end(after, now);
            int order = old == before.length ? 1 : now == after.length ? -1
                    : Arrays.compareUnsigned(before, old, oldEnd, after, now, nowEnd);
            if (order < 0) {
                CanonicalLines.read(before, old, oldEnd, result.removed);
            } else if (order > 0) {
                CanonicalLines.read(after, now, nowEnd, result.added);
            }
            old = order <= 0 ? oldEnd : old;
            now = order >= 0 ? nowEnd : now;
        }
        return result;
    }

    /** After the line that starts there. */
    private static int end(byte[] bytes, int start) {
        int end = start;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        return Math.min(end + 1, bytes.length);
    }
}
