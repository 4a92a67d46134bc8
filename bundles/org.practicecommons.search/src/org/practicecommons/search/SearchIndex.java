package org.practicecommons.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.practicecommons.base.Audience;
import org.practicecommons.base.Environment;
import org.practicecommons.base.Session;
import org.practicecommons.journal.Checkpoint;
import org.practicecommons.journal.Entry;
import org.practicecommons.journal.Projection;

/** Finds live records by their words. Never tells of a record that the session may not see, not even in a count. */
public final class SearchIndex implements Projection {

    /**
     * @param fields the fields of the model; an index made for others is refused, and so rebuilt
     * @param audiences which records it holds: all, or for the public's own index {@link Audience#isPublic}
     * @throws IOException when the directory holds something that is not an index for these fields
     */
    public static SearchIndex open(Path directory, PayloadSource payloads, SearchDocuments documents,
            List<IndexedField> fields, Predicate<Audience> audiences, Environment environment) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** Answers in bounded time whatever the words are; trouble in them becomes a note of the result. */
    public SearchResult search(SearchRequest request, Session session) {
        throw new UnsupportedOperationException();
    }

    /**
     * For pickers: records one of whose labels has words that begin so, in any language, accents and case ignored. Labels
     * that begin with it come first, then by label in the session's language, ties by IRI.
     *
     * @param kinds names of kinds; empty for all
     */
    public List<RecordLabel> complete(Set<String> kinds, String prefix, int limit, Session session) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Checkpoint checkpoint() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void apply(List<Entry> entries) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void commit(Checkpoint checkpoint) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
