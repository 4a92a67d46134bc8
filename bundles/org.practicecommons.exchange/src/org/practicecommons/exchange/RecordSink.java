package org.practicecommons.exchange;

import java.util.List;

/** Where incoming records go. Called on the thread that runs the import, one batch at a time, in the order read. */
@FunctionalInterface
public interface RecordSink {

    /**
     * Takes a batch. An IRI comes at most once in one import, except that a stub may come for a record that is stored
     * already. What this throws ends the import and reaches its caller.
     */
    void accept(List<IncomingRecord> batch);
}
