package org.practicecommons.search.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/**
 * Finds the concepts, organisations and places that a word names, so that the records referring to them are found by
 * that word. This happens when somebody asks, not when a label changes: no record has to be indexed again because
 * another one was renamed. See docs/adr.
 */
final class References {

    /** The closest namesakes are enough: a word that names more than these does not tell them apart. */
    private static final int MOST = 1_000;
    /** And even fewer where it does not say that it is meant for a name: texts with the word are found beside them. */
    private static final int MOST_ANYWHERE = 250;
    private static final Sort CLOSEST_FIRST = new Sort(SortField.FIELD_SCORE, IriOrder.AMONG_EQUALS);
    private static final Pattern IRI = Pattern.compile("\\p{Alpha}[\\p{Alnum}+.-]*:\\S+");

    private final IndexSearcher searcher;
    private final Hierarchy hierarchy;

    /** @param searcher sees what the asker may see: a label that is hidden finds nothing */
    References(IndexSearcher searcher, Hierarchy hierarchy) {
        this.searcher = searcher;
        this.hierarchy = hierarchy;
    }

    /** What is narrower than these, each with the one of these that it belongs to. */
    Map<String, String> narrower(Set<String> named) {
        return hierarchy.below(named);
    }

    /** The terms under which records refer to what is named so, or has that IRI where a field was named. */
    Set<String> named(Clause clause, List<Words> all) throws IOException {
        List<Query> names = new ArrayList<>();
        for (Words words : all) {
            for (String name : List.of(Names.TITLE, Names.SUMMARIES)) {
                names.add(inOneName(words.language().field(name), clause, words));
            }
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(ClauseQueries.best(names), Occur.MUST);
        query.add(new TermQuery(new Term(Names.NAMES, "1")), Occur.FILTER);
        Set<String> terms = terms(closest(query.build(), clause.field().isEmpty() ? MOST_ANYWHERE : MOST));
        if (!clause.field().isEmpty() && IRI.matcher(clause.text()).matches()) {
            terms.add(LuceneStore.term(clause.text()));
        }
        return terms;
    }

    /** All of them where they are few enough, which is found out faster than which are the closest. */
    private ScoreDoc[] closest(Query query, int most) throws IOException {
        ScoreDoc[] some = searcher.search(query, most + 1, Sort.INDEXORDER).scoreDocs;
        return some.length <= most ? some : searcher.search(query, most, CLOSEST_FIRST).scoreDocs;
    }

    private static Query inOneName(String field, Clause clause, Words words) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (Words.Word word : words.words()) {
            all.add(oneWord(field, clause.form(), word), Occur.MUST);
        }
        return all.build();
    }

    private static Query oneWord(String field, Clause.Form form, Words.Word word) {
        return switch (form) {
            case PREFIX -> new org.apache.lucene.search.PrefixQuery(new Term(field, word.exact()));
            case FUZZY -> ClauseQueries.fuzzy(field, word.exact());
            case PHRASE -> new TermQuery(new Term(field, word.exact()));
            case WORD -> {
                SynonymQuery.Builder forms = new SynonymQuery.Builder(field);
                word.loose().forEach(form1 -> forms.addTerm(new Term(field, form1)));
                yield forms.build();
            }
        };
    }

    private Set<String> terms(ScoreDoc[] found) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        Set<String> terms = new TreeSet<>();
        for (ScoreDoc hit : found) {
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(hit.doc, leaves));
            SortedDocValues iris = leaf.reader().getSortedDocValues(Names.IRI_ORDER);
            if (iris.advanceExact(hit.doc - leaf.docBase)) {
                terms.add(iris.lookupOrd(iris.ordValue()).utf8ToString());
            }
        }
        return terms;
    }
}
