package org.practicecommons.search.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermInSetQuery;
import org.practicecommons.base.LangText;
import org.practicecommons.search.RisingTerm;

/**
 * What new records say more often than older ones. Records count, not how often each of them repeats a word. The
 * measure is Dunning's log-likelihood ratio, which unlike a chi-square test may be trusted where counts are small.
 */
public final class RisingTerms {

    private static final int MOST_ADDED = 2_000;
    private static final int MOST_COMPARED = 1_000;
    private static final int LEAST_RECORDS = 3;
    private static final int LEAST_ORGANISATIONS = 2;
    private static final int LEAST_OLDER = 10;
    /** Of chi-square with one degree of freedom: less than one in a thousand rises so much by chance. */
    private static final double SIGNIFICANT = 10.83;
    private static final int TIMES_AS_OFTEN = 2;
    /** A longer phrase stands for a shorter one when so much of what says the one says the other. */
    private static final double MOSTLY = 0.7;
    private static final int COUNTERS = 1 << 22;

    private final IndexSearcher searcher;
    private final Phrases phrases;

    /** @param searcher sees what the asker may see */
    public RisingTerms(IndexSearcher searcher, Analyzers analyzers) {
        this.searcher = searcher;
        this.phrases = new Phrases(analyzers);
    }

    private record Added(String iri, List<LangText> texts, Set<String> organisations) {
    }

    private static final class Candidate {

        private final Phrases.Phrase phrase;
        private final Set<String> records = new TreeSet<>();
        private final Set<String> organisations = new HashSet<>();
        private final Map<String, Integer> surfaces = new HashMap<>();
        private long before;
        private double likelihood;

        Candidate(Phrases.Phrase phrase) {
            this.phrase = phrase;
        }

        boolean isSupported() {
            return records.size() >= LEAST_RECORDS && organisations.size() >= LEAST_ORGANISATIONS;
        }

        /** The form that stands there most often. */
        LangText text() {
            String surface = surfaces.entrySet().stream().max(Map.Entry.<String, Integer>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder()))).orElseThrow().getKey();
            return LangText.of(surface, phrase.language().code());
        }
    }

    /**
     * The most unlikely first, ties by the words.
     *
     * @param added IRIs of the new records, each with the organisation that it comes from if it does not say itself
     * @param kinds of the records that are compared
     * @param said name of the reference field by which a record says which organisations it comes from
     */
    public List<RisingTerm> of(Map<String, String> added, Set<String> kinds, String said, int most)
            throws IOException {
        Query compared = oneOf(Names.KIND, kinds);
        List<Added> records = read(added, compared, said);
        long older = searcher.count(compared) - records.size();
        if (older < LEAST_OLDER) {
            return List.of();
        }
        List<Candidate> rising = new ArrayList<>();
        for (Candidate candidate : candidates(records)) {
            candidate.before = Math.max(0, searcher.count(new BooleanQuery.Builder()
                    .add(candidate.phrase.query(), Occur.FILTER).add(compared, Occur.FILTER).build())
                    - candidate.records.size());
            candidate.likelihood = likelihood(candidate.records.size(), records.size(), candidate.before, older);
            double now = (double) candidate.records.size() / records.size();
            if (candidate.likelihood >= SIGNIFICANT && now >= TIMES_AS_OFTEN * (double) candidate.before / older) {
                rising.add(candidate);
            }
        }
        return distinct(rising).stream().sorted(Comparator.comparingDouble((Candidate one) -> -one.likelihood)
                .thenComparing(one -> one.phrase.key())).limit(most).map(one -> new RisingTerm(one.text(),
                        one.records.size(), one.organisations.size(), one.before, one.likelihood,
                        List.copyOf(one.records))).toList();
    }

    private static Query oneOf(String field, Collection<String> values) {
        return new TermInSetQuery(field, ClauseQueries.terms(values.stream().map(LuceneStore::term).toList()));
    }

    private List<Added> read(Map<String, String> added, Query compared, String said) throws IOException {
        Query wanted = new BooleanQuery.Builder().add(compared, Occur.FILTER)
                .add(oneOf(Names.IRI, added.keySet()), Occur.FILTER).build();
        List<Added> records = new ArrayList<>();
        String start = Names.compose(said, "");
        for (ScoreDoc found : searcher.search(wanted, MOST_ADDED, Sort.INDEXORDER).scoreDocs) {
            String iri = RecordIris.of(searcher, found.doc);
            Document document = searcher.storedFields().document(found.doc,
                    Set.of(Names.STORED, Names.FIELD_REFERENCE));
            Set<String> organisations = new HashSet<>();
            Stream.of(document.getValues(Names.FIELD_REFERENCE)).filter(value -> value.startsWith(start))
                    .forEach(organisations::add);
            if (organisations.isEmpty() && !added.get(iri).isEmpty()) {
                organisations.add(start + added.get(iri));
            }
            records.add(new Added(iri, Stream.of(document.getValues(Names.STORED))
                    .map(stored -> Layout.restore(stored).text()).toList(), organisations));
        }
        return records;
    }

    /** What enough of the records say; counted roughly first, so that only what may be frequent is remembered. */
    private List<Candidate> candidates(List<Added> records) {
        byte[] counters = new byte[COUNTERS];
        for (Added record : records) {
            Set<Integer> places = new HashSet<>();
            record.texts().forEach(text -> phrases.forEach(text, phrase -> places.add(place(phrase))));
            places.forEach(place -> counters[place] += counters[place] < Byte.MAX_VALUE ? 1 : 0);
        }
        Map<String, Candidate> frequent = new HashMap<>();
        for (Added record : records) {
            record.texts().forEach(text -> phrases.forEach(text, phrase -> {
                if (counters[place(phrase)] >= LEAST_RECORDS) {
                    Candidate candidate = frequent.computeIfAbsent(phrase.key(), any -> new Candidate(phrase));
                    candidate.records.add(record.iri());
                    candidate.organisations.addAll(record.organisations());
                    candidate.surfaces.merge(phrase.surface(), 1, Integer::sum);
                }
            }));
        }
        return frequent.values().stream().filter(Candidate::isSupported)
                .sorted(Comparator.comparingInt((Candidate one) -> -one.records.size())
                        .thenComparing(one -> one.phrase.key()))
                .limit(MOST_COMPARED).toList();
    }

    private static int place(Phrases.Phrase phrase) {
        int hash = phrase.key().hashCode();
        return (hash ^ hash >>> 15) & COUNTERS - 1;
    }

    private boolean isName(Phrases.Phrase phrase) throws IOException {
        return searcher.count(ConceptNames.keyed(phrase.key())) > 0;
    }

    /**
     * Of phrases within each other the one that says most: the longer where it is nearly as frequent. A part of a name
     * that is not said by itself goes with the name.
     */
    private List<Candidate> distinct(List<Candidate> rising) throws IOException {
        List<Candidate> longest = new ArrayList<>();
        for (Candidate one : rising) {
            boolean isPart = rising.stream().anyMatch(other -> other.phrase.contains(one.phrase)
                    && other.records.size() >= MOSTLY * one.records.size());
            if (!isPart && !isName(one.phrase)) {
                longest.add(one);
            }
        }
        return longest.stream().filter(one -> longest.stream().noneMatch(other ->
                one.phrase.contains(other.phrase))).toList();
    }

    /**
     * G² of a table of two by two: new and older records, those that say it and those that do not.
     *
     * @param now how many of the new records say it
     * @param before how many of the older ones do
     */
    static double likelihood(long now, long added, long before, long older) {
        double all = (double) added + older;
        double says = (double) now + before;
        return 2 * (part(now, added * says / all) + part(added - now, added * (all - says) / all)
                + part(before, older * says / all) + part(older - before, older * (all - says) / all));
    }

    private static double part(double seen, double expected) {
        return seen == 0 ? 0 : seen * Math.log(seen / expected);
    }
}
