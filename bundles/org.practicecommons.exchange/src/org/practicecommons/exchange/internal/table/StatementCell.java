package org.practicecommons.exchange.internal.table;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.practicecommons.base.Refusal;
import org.practicecommons.graph.Payload;
import org.practicecommons.graph.PayloadNormaliser;
import org.practicecommons.graph.Statement;

/** What a statement says, as a term of N-Triples: it escapes whatever a cell could lose. */
final class StatementCell {

    private static final String END = " .\n";

    /** Terms of N-Triples neither begin nor end with it. */
    private static final String MORE = "…";

    private StatementCell() {
    }

    static String of(String record, Statement statement) {
        String line = Payload.of(record, List.of(statement)).toString();
        return line.substring(start(statement.subject(), statement.predicate()).length(), line.length() - END.length());
    }

    /** As many cells as a term needs: all but the last end, and all but the first begin, with the sign for more. */
    static List<String> pieces(String term) {
        if (term.length() <= Cells.LONGEST) {
            return List.of(term);
        }
        List<String> pieces = new ArrayList<>();
        for (int start = 0; start < term.length();) {
            int end = Cells.end(term, start, Cells.LONGEST - 2 * MORE.length());
            pieces.add((start > 0 ? MORE : "") + term.substring(start, end) + (end < term.length() ? MORE : ""));
            start = end;
        }
        return pieces;
    }

    /** Whether the next row has more of the term. */
    static boolean hasMore(String piece) {
        return piece.endsWith(MORE);
    }

    /** The pieces so far as one, without the signs between them. */
    static String joined(String before, String piece) {
        return before.isEmpty() ? piece : piece.startsWith(MORE)
                ? before.substring(0, before.length() - MORE.length()) + piece.substring(MORE.length())
                : before + piece;
    }

    /** Empty when the three cells make no statement. */
    static Optional<Statement> read(String record, String subject, String property, String value) {
        byte[] line = (start(subject, property) + value + END).getBytes(StandardCharsets.UTF_8);
        try {
            List<Statement> read = new PayloadNormaliser(record).parse(line, "").payload().statements();
            return read.size() == 1 ? Optional.of(read.getFirst()) : Optional.empty();
        } catch (Refusal e) {
            return Optional.empty();
        }
    }

    private static String start(String subject, String property) {
        return "<" + subject + "> <" + property + "> ";
    }
}
