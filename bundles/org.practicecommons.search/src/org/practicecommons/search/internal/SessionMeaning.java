package org.practicecommons.search.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.practicecommons.base.Session;
import org.practicecommons.search.Embedder;
import org.practicecommons.search.Meaning;

/** What one session may learn from one state of the vectors. */
public final class SessionMeaning implements Meaning {

    private final IndexSearcher searcher;
    private final Query visible;
    private final Embedder embedder;

    public SessionMeaning(IndexSearcher searcher, Session session, Embedder embedder) {
        this.searcher = searcher;
        this.visible = AudienceFilter.of(session);
        this.embedder = embedder;
    }

    @Override
    public Set<String> languages() {
        return embedder.languages();
    }

    @Override
    public double related() {
        return embedder.related();
    }

    @Override
    public Question ask(String words) {
        try {
            return new Comparison(searcher, visible, Signatures.of(embedder.question(words)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
