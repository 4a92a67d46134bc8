package org.practicecommons.search.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldDocs;

/** Looks more closely at the best of what words found; what follows them keeps its order. */
final class Best {

    /** So many, however few are asked for, so that each page continues the one before. */
    static final int COMPARED = 200;

    private static final Comparator<Ranked> ORDER =
            Comparator.comparingDouble(Ranked::score).reversed().thenComparing(Ranked::iri);

    private final IndexSearcher searcher;
    private final SearchPlan plan;

    Best(IndexSearcher searcher, SearchPlan plan) {
        this.searcher = searcher;
        this.plan = plan;
    }

    /**
     * @param top what the query of the plan found, best first; if there are words, {@link #COMPARED} or all that match
     * @param most how many to give back
     */
    List<Ranked> ranked(TopFieldDocs top, int most) throws IOException {
        List<Ranked> ranked = new ArrayList<>();
        int compared = plan.hasWords() ? Math.min(COMPARED, top.scoreDocs.length) : 0;
        if (compared > 0) {
            for (ScoreDoc doc : closely(top, compared)) {
                ranked.add(new Ranked(doc.doc, RecordIris.of(searcher, doc.doc), doc.score));
            }
            ranked.sort(ORDER);
        }
        for (int i = compared; i < Math.min(most, top.scoreDocs.length); i++) {
            ScoreDoc doc = top.scoreDocs[i];
            ranked.add(new Ranked(doc.doc, RecordIris.of(searcher, doc.doc), plan.hasWords() ? score(doc) : 0));
        }
        return ranked.subList(0, Math.min(most, ranked.size()));
    }

    private ScoreDoc[] closely(TopFieldDocs top, int compared) throws IOException {
        ScoreDoc[] docs = new ScoreDoc[compared];
        for (int i = 0; i < compared; i++) {
            docs[i] = new ScoreDoc(top.scoreDocs[i].doc, score(top.scoreDocs[i]));
        }
        return new QueryRescorer(plan.bonuses()) {
            @Override
            protected float combine(float first, boolean matches, float bonus) {
                return matches ? first + bonus : first;
            }
        }.rescore(searcher, new TopDocs(top.totalHits, docs), compared).scoreDocs;
    }

    private static float score(ScoreDoc doc) {
        return (Float) ((FieldDoc) doc).fields[0];
    }
}
