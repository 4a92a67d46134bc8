package org.practicecommons.exchange.internal.rdf;

import org.practicecommons.graph.Statement;

/** Where the statements of a file go, in its order. */
@FunctionalInterface
interface QuadSink {

    /**
     * @param graph IRI of the named graph, or empty
     * @param statement its terms absolute IRIs or {@code _:label}; the labels are the same each time a file is read
     * @param line where it is; 0 when the reader cannot tell
     */
    void accept(String graph, Statement statement, long line);
}
