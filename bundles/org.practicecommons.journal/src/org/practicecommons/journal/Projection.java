package org.practicecommons.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Something derived from the journal and disposable: the ledger, the graph, the search index. A {@link Projector}
 * drives it from one thread at a time; its readers come from any thread.
 */
public interface Projection extends AutoCloseable {

    /** What was last committed; {@link Checkpoint#NONE} when new. */
    Checkpoint checkpoint();

    /** Takes the next entries, in order. May make them visible to readers only with {@link #commit}. */
    void apply(List<Entry> entries);

    /** Makes everything applied durable and visible, together with the checkpoint. */
    void commit(Checkpoint checkpoint);

    @Override
    void close();

    /** Opens one generation of a projection. */
    @FunctionalInterface
    interface Factory<P extends Projection> {

        /**
         * @param directory exists; empty for a new generation
         * @throws IOException when what is there cannot be used; a new generation is built then
         */
        P open(Path directory) throws IOException;
    }
}
