package org.practicecommons.exchange;

/**
 * Writes records, one at a time, in the order they are given; nothing of a record is kept once it is written. Closing
 * ends the document and flushes, but leaves the stream open. Not thread-safe. Trouble with the stream is an
 * {@link java.io.UncheckedIOException}.
 */
public interface RecordExport extends AutoCloseable {

    /**
     * @param iri the record's own
     * @param payload canonical N-Triples as the journal keeps them
     */
    void add(String iri, byte[] payload);

    /**
     * @param revision id of the revision that the payload is of, for formats that remember it
     */
    default void add(String iri, String revision, byte[] payload) {
        add(iri, payload);
    }

    @Override
    void close();
}
