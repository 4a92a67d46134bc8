package org.practicecommons.search.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
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
    private final Gloss gloss;

    public SessionMeaning(IndexSearcher searcher, Session session, Embedder embedder, Gloss gloss) {
        this.searcher = searcher;
        this.visible = AudienceFilter.of(session);
        this.embedder = embedder;
        this.gloss = gloss;
    }

    @Override
    public boolean reads(String language) {
        return gloss.reads(language);
    }

    @Override
    public double related() {
        return embedder.related();
    }

    @Override
    public Question ask(String words, String language) {
        try {
            return new Comparison(searcher, visible, Signatures.of(embedder.question(gloss.of(words, language))),
                    gloss.isGlossed(language) ? Language.base(language) : "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
