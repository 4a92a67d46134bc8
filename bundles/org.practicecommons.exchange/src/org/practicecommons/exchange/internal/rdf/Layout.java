package org.practicecommons.exchange.internal.rdf;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.practicecommons.exchange.internal.LongSet;
import org.practicecommons.graph.Statement;
import org.practicecommons.graph.Value;
import org.practicecommons.graph.Xsd;

/**
 * How the records lie in a file: which graphs are records, and which records are scattered over it. Found out in a
 * first reading, so that in the second all others pass straight through. Keeps hashes only, and the owners of blank
 * nodes.
 */
final class Layout {

    /** Blank nodes outside of record graphs whose owners are kept. */
    static final int MOST_BLANKS = 1_000_000;

    private final Predicate<String> isRecordType;
    private final LongSet seen = new LongSet();
    private final LongSet scattered = new LongSet();
    private final LongSet recordGraphs = new LongSet();
    private final Map<String, String> owners = new HashMap<>();
    private long lastGraph;
    private long lastSubject;

    Layout(Predicate<String> isRecordType) {
        this.isRecordType = isRecordType;
    }

    /** Takes the next statement of the first reading. */
    void note(String graph, Statement statement) {
        String subject = recordOf(statement.subject());
        long graphHash = graph.isEmpty() ? 0 : LongSet.hash(graph);
        if (statement.object() instanceof Value.Iri object) {
            if (graph.equals(statement.subject()) && statement.predicate().equals(Xsd.TYPE)
                    && isRecordType.test(object.iri())) {
                recordGraphs.add(graphHash);
            }
            if (object.iri().startsWith("_:") && owners.size() < MOST_BLANKS) {
                owners.putIfAbsent(object.iri(), subject);
            }
        }
        note(graphHash, subject.startsWith("_:") ? 0 : LongSet.hash(subject));
    }

    /** As above for a reader that knows only the hashes of graph and subject; 0 for none. */
    void note(long graph, long subject) {
        noteRun(graph);
        if (subject != graph) {
            noteRun(subject);
        }
        if (subject != 0 || graph != 0) {
            lastGraph = graph;
            lastSubject = subject;
        }
    }

    void noteRecordGraph(long graph) {
        recordGraphs.add(graph);
    }

    private void noteRun(long name) {
        if (name != 0 && name != lastGraph && name != lastSubject && !seen.add(name)) {
            scattered.add(name);
        }
    }

    /** The record that a statement belongs to; empty for a blank node that nothing refers to. */
    Optional<String> owner(String graph, Statement statement) {
        if (!graph.isEmpty() && recordGraphs.contains(LongSet.hash(graph))) {
            return Optional.of(graph);
        }
        String subject = statement.subject();
        Set<String> passed = new HashSet<>();
        while (subject != null && subject.startsWith("_:") && passed.add(subject)) {
            subject = owners.get(subject);
        }
        return subject == null || subject.startsWith("_:") ? Optional.empty() : Optional.of(recordOf(subject));
    }

    /** Whether the record's statements do not all follow each other; true also for those about a blank node. */
    boolean isScattered(String record, Statement statement) {
        return scattered.contains(LongSet.hash(record)) || statement.subject().startsWith("_:");
    }

    /** Called once after the first reading: records with blank nodes of their own count as scattered. */
    void finish() {
        owners.values().stream().filter(owner -> !owner.startsWith("_:"))
                .forEach(owner -> scattered.add(LongSet.hash(owner)));
    }

    /** The record of a thing: the IRI up to the hash sign. */
    static String recordOf(String iri) {
        int hash = iri.startsWith("_:") ? -1 : iri.indexOf('#');
        return hash < 0 ? iri : iri.substring(0, hash);
    }
}
