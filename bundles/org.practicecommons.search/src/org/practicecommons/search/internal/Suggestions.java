package org.practicecommons.search.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.practicecommons.base.LangText;
import org.practicecommons.search.RecordLabel;
import org.practicecommons.search.Suggestion;

/**
 * How what somebody types may go on: names that begin so, titles, and words of texts. The index that it looks into has
 * nothing but what the asker may see, counts too.
 */
public final class Suggestions {

    private static final int MOST_TYPED = 200;
    private static final int MOST_NAMES = 50;
    private static final String SIGNS = ".*[\"“”„«»:*~\\[\\]{}].*";

    private final IndexSearcher searcher;
    private final Analyzers analyzers;
    private final LabelFields labels;
    private final Translator translator;
    private final Locale reader;
    private final String language;

    public Suggestions(IndexSearcher searcher, Analyzers analyzers, LabelFields labels, Translator translator,
            Locale reader) {
        this.searcher = searcher;
        this.analyzers = analyzers;
        this.labels = labels;
        this.translator = translator;
        this.reader = reader;
        this.language = reader.getLanguage();
    }

    /**
     * Best first: some of each kind, then what is left. Nothing for a question that uses signs of the query language.
     *
     * @param typed the last word may be only begun
     */
    public List<Suggestion> of(String typed, int limit) throws IOException {
        String begun = typed.stripLeading().replaceAll("\\s+", " ");
        if (begun.length() > MOST_TYPED || begun.matches(SIGNS) || labels.joined(begun).isEmpty()) {
            return List.of();
        }
        List<List<Suggestion>> sources = List.of(names(begun), new WordSuggestions(searcher, analyzers).of(begun),
                titles(begun, limit));
        int share = Math.max(1, limit * 2 / 5);
        Set<String> known = new HashSet<>(Set.of(Forms.fold(begun.strip())));
        List<Suggestion> all = new ArrayList<>();
        Stream.concat(sources.stream().flatMap(source -> source.stream().limit(share)),
                sources.stream().flatMap(source -> source.stream().skip(share)))
                .filter(one -> known.add(Forms.fold(one.text()))).limit(limit).forEach(all::add);
        return all;
    }

    /** Of what begins like all of it, else like the last words of it; what more records refer to comes first. */
    private List<Suggestion> names(String begun) throws IOException {
        for (int from = 0; from >= 0; from = begun.indexOf(' ', from) + 1) {
            String rest = begun.substring(from);
            List<Suggestion> found = labels.joined(rest).isEmpty() ? List.of() : names(begun.substring(0, from), rest);
            if (!found.isEmpty() || begun.indexOf(' ', from) < 0) {
                return found;
            }
        }
        return List.of();
    }

    private List<Suggestion> names(String before, String begun) throws IOException {
        List<Suggestion> found = new ArrayList<>();
        String spoken = before.isBlank() ? "" : new QuestionLanguage(searcher.getIndexReader(), analyzers,
                translator, reader).of(before);
        Sort order = new Sort(labels.sort(language), new SortField(Names.IRI_ORDER, SortField.Type.STRING));
        for (ScoreDoc hit : searcher.search(labels.namesFrom(begun), MOST_NAMES, order).scoreDocs) {
            Document document = searcher.storedFields().document(hit.doc, Set.of(Names.SUMMARY, ConceptNames.NAME));
            Map<String, LangText> fitting = new TreeMap<>(); // one in each language
            Stream.of(document.getValues(ConceptNames.NAME)).map(name -> Layout.restore(name).text()).sorted()
                    .filter(name -> labels.begins(name.text(), begun) && (spoken.isEmpty() || name.isIn(spoken)))
                    .forEach(name -> fitting.putIfAbsent(Language.base(name.language()), name));
            RecordLabel label = label(document);
            long uses = searcher.count(new TermQuery(new Term(Names.REFERENCE, LuceneStore.term(label.iri()))));
            fitting.values().forEach(name -> found.add(new Suggestion(before + name.text(), name.language(),
                    Suggestion.Source.NAME, label.iri(), label.kind(), uses)));
        }
        return found.stream().sorted(Comparator.comparingLong((Suggestion one) -> -one.records())
                .thenComparing(one -> !Language.base(one.language()).equals(language))
                .thenComparing(Suggestion::text).thenComparing(Suggestion::iri)).toList();
    }

    private static RecordLabel label(Document document) throws IOException {
        BytesRef bytes = document.getBinaryValue(Names.SUMMARY);
        return RevisionCodec.decode(bytes.bytes, bytes.offset, bytes.length).label();
    }

    /** Of records that are not referred to by name: those that begin so, then those with words that do. */
    private List<Suggestion> titles(String begun, int limit) throws IOException {
        List<Suggestion> found = new ArrayList<>();
        Sort order = new Sort(labels.sort(language), new SortField(Names.IRI_ORDER, SortField.Type.STRING));
        for (boolean fromTheStart : List.of(true, false)) {
            Query query = new BooleanQuery.Builder()
                    .add(labels.words(begun, fromTheStart).orElseThrow(), Occur.FILTER)
                    .add(new TermQuery(new Term(Names.NAMES, "1")), Occur.MUST_NOT).build();
            for (ScoreDoc hit : searcher.search(query, Math.max(1, limit), order).scoreDocs) {
                RecordLabel label =
                        label(searcher.storedFields().document(hit.doc, Set.of(Names.SUMMARY)));
                LangText title = LangText.best(label.labels().stream().filter(one ->
                        labels.begins(one.text(), begun)).toList(), language)
                        .or(() -> LangText.best(label.labels(), language)).orElseThrow();
                found.add(new Suggestion(title.text().replaceAll("\\s+", " "), title.language(),
                        Suggestion.Source.TITLE, label.iri(), label.kind(), 0));
            }
        }
        return found.stream().distinct().toList();
    }
}
