package org.practicecommons.exchange.internal.table;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.practicecommons.base.Refusal;
import org.practicecommons.graph.Payload;
import org.practicecommons.graph.PayloadNormaliser;
import org.practicecommons.graph.Statement;

/** What a statement says, as a term of N-Triples: it escapes whatever a cell could lose. */
final class StatementCell {

    private static final String END = " .\n";

    private StatementCell() {
    }

    static String of(String record, Statement statement) {
        String line = Payload.of(record, List.of(statement)).toString();
        return line.substring(start(statement.subject(), statement.predicate()).length(), line.length() - END.length());
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
