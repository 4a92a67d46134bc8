package org.practicecommons.exchange.internal.rdf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.practicecommons.graph.Payload;
import org.practicecommons.graph.Statement;
import org.practicecommons.graph.Xsd;

/** The statements of a record in the order in which people read them: the record first, then its parts; types first. */
final class ReadingOrder {

    private ReadingOrder() {
    }

    /** By subject; the first is the record's, even when nothing is said of it. */
    static Map<String, List<Statement>> of(String record, byte[] payload) {
        Map<String, List<Statement>> subjects = new LinkedHashMap<>();
        subjects.put(record, new ArrayList<>());
        for (Statement statement : Payload.of(payload).statements()) {
            List<Statement> about = subjects.computeIfAbsent(statement.subject(), any -> new ArrayList<>());
            if (statement.predicate().equals(Xsd.TYPE)) {
                about.add(0, statement);
            } else {
                about.add(statement);
            }
        }
        return subjects;
    }
}
