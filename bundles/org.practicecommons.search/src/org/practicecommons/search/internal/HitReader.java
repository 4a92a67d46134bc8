package org.practicecommons.search.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.practicecommons.base.LangText;
import org.practicecommons.base.Message;
import org.practicecommons.search.Highlight;
import org.practicecommons.search.Hit;
import org.practicecommons.search.RecordLabel;
import org.practicecommons.search.RevisionSummary;
import org.practicecommons.search.SearchIndex;

/** Reads what a hit has to show, and finds out what in it matched which clause. */
final class HitReader {

    private static final Set<String> NAMED = Set.of(Names.SUMMARY);
    private static final Set<String> SHOWN = Set.of(Names.SUMMARY, Names.STORED);
    private static final Set<String> EXPLAINED = Set.of(Names.SUMMARY, Names.STORED, Names.FIELD_REFERENCE,
            Names.FIELD_KEYWORD);
    private static final int MOST_REFERENCES = 3;
    /** From so many standard deviations above what is usual on a passage is called very near, or near. */
    private static final double VERY_NEAR = 5;
    private static final double NEAR = 3.5;

    private final IndexSearcher searcher;
    private final StoredFields documents;
    private final Analyzers analyzers;
    private final FieldNames names;
    private final List<ClauseQueries.Part> parts;
    private final List<ConceptNames.OtherName> otherNames;
    private final List<Translations.Translation> translations;
    private final List<Weight> weights = new ArrayList<>();
    private final Map<String, Map<String, String>> chosen;
    private final Optional<NearSearch> near;
    private final JoinReasons joined;
    private final Locale reader;

    /** @param near what came near in meaning, if that was asked for */
    HitReader(IndexSearcher searcher, Analyzers analyzers, FieldNames names, SearchPlan plan,
            Optional<NearSearch> near, Joins joins, Locale reader) throws IOException {
        this.searcher = searcher;
        this.documents = searcher.storedFields();
        this.analyzers = analyzers;
        this.names = names;
        this.parts = plan.wanted();
        this.otherNames = plan.otherNames();
        this.translations = plan.translations();
        this.chosen = plan.narrower();
        this.near = near;
        this.joined = new JoinReasons(joins, names, plan);
        this.reader = reader;
        for (ClauseQueries.Part part : parts) {
            weights.add(weight(inTexts(part.match())));
        }
        for (ConceptNames.OtherName other : otherNames) {
            weights.add(weight(ClauseQueries.named(Words.of(other.name().text(),
                    Language.of(other.name().language()), analyzers))));
        }
        for (Translations.Translation translation : translations) {
            weights.add(weight(translation.query()));
        }
    }

    /** Without what is looked for elsewhere than in texts, where there is nothing to mark. */
    private static Query inTexts(Query match) {
        return match instanceof DisjunctionMaxQuery any
                ? ClauseQueries.best(any.getDisjuncts().stream().filter(HitReader::isInTexts).toList()) : match;
    }

    private static boolean isInTexts(Query query) {
        Set<String> fields = new HashSet<>();
        query.visit(new QueryVisitor() {
            @Override
            public boolean acceptField(String field) {
                return fields.add(field);
            }
        });
        return Stream.of(Language.values()).anyMatch(language -> fields.contains(language.field(Names.TEXT)));
    }

    private Weight weight(Query query) throws IOException {
        return searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    }

    Hit read(Ranked place, boolean explain) throws IOException {
        Map<Language, List<MatchedText.Span>> spans = spans(place);
        Document document = documents.document(place.document(), explain ? EXPLAINED : spans.isEmpty() ? NAMED : SHOWN);
        RevisionSummary revision = summary(document);
        List<MatchedText> texts = MatchedText.find(texts(document), spans, analyzers);
        Optional<NearSearch.Near> meant = near.flatMap(search -> search.near(place.iri()));
        List<Highlight> highlights = new ArrayList<>(Passages.best(texts, parts.size()));
        meant.filter(passage -> highlights.isEmpty())
                .ifPresent(passage -> highlights.add(Passages.beginning(passage.passage())));
        LangText title = title(revision, highlights);
        List<Message> why = new ArrayList<>();
        if (explain) {
            meant.ifPresent(passage -> why.add(why(revision.kind(), passage)));
            why.addAll(why(revision.kind(), texts, document));
            why.addAll(joined.of(place, revision.kind(), this::label, reader));
        }
        return new Hit(revision.record(), revision.kind(), title.text(), title.language(), place.score(), highlights,
                why, revision.audience());
    }

    private Message why(String kind, NearSearch.Near near) {
        String field = near.passage().field();
        String text = Passages.beginning(near.passage()).text();
        String how = near.deviations() >= VERY_NEAR ? "why.veryNear" : near.deviations() >= NEAR ? "why.near"
                : "why.ratherNear";
        return Message.of(SearchIndex.class, how, "passage", text, "field",
                field.isEmpty() ? Message.of(SearchIndex.class, "why.noField") : names.label(kind, field, reader));
    }

    private static RevisionSummary summary(Document document) throws IOException {
        BytesRef bytes = document.getBinaryValue(Names.SUMMARY);
        return RevisionCodec.decode(bytes.bytes, bytes.offset, bytes.length);
    }

    private static List<Layout.Stored> texts(Document document) {
        return Stream.of(document.getValues(Names.STORED)).map(Layout::restore).toList();
    }

    /** Positions that matched, by language. */
    private Map<Language, List<MatchedText.Span>> spans(Ranked place) throws IOException {
        int doc = place.document();
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
        Map<Language, List<MatchedText.Span>> spans = new LinkedHashMap<>();
        for (int part = 0; part < weights.size(); part++) {
            Matches matches = isOwnName(part, place.iri()) ? null
                    : weights.get(part).matches(leaf, doc - leaf.docBase);
            for (Language language : Language.values()) {
                MatchesIterator found = matches == null ? null : matches.getMatches(language.field(Names.TEXT));
                while (found != null && found.next()) {
                    spans.computeIfAbsent(language, any -> new ArrayList<>())
                            .add(new MatchedText.Span(found.startPosition(), found.endPosition(), part));
                }
            }
        }
        return spans;
    }

    /** That a concept has another name explains nothing to who asked for it by one. */
    private boolean isOwnName(int part, String record) {
        return part >= parts.size() && part < parts.size() + otherNames.size()
                && !otherNames.get(part - parts.size()).narrower()
                && otherNames.get(part - parts.size()).owner().equals(record);
    }

    /** In the language in which it was found, else in the reader's. */
    private LangText title(RevisionSummary revision, List<Highlight> highlights) {
        Optional<LangText> found = highlights.isEmpty() ? Optional.empty() : revision.labels().stream()
                .filter(label -> label.language().equals(highlights.get(0).language())).findFirst();
        return found.or(() -> RecordLabel.best(revision.labels(), reader.getLanguage()))
                .orElse(new LangText(revision.record(), ""));
    }

    private List<Message> why(String kind, List<MatchedText> texts, Document document) throws IOException {
        Map<String, Set<String>> wordsByField = new LinkedHashMap<>();
        for (MatchedText text : texts) {
            text.found().stream().filter(found -> found.part() < parts.size()).forEach(found -> wordsByField
                    .computeIfAbsent(text.field(), any -> new LinkedHashSet<>())
                    .add(parts.get(found.part()).clause().text()));
        }
        for (String stored : document.getValues(Names.FIELD_KEYWORD)) {
            String[] keyword = split(stored);
            parts.stream().map(part -> part.clause().text()).filter(text -> Forms.fold(text).equals(keyword[1]))
                    .forEach(text -> wordsByField.computeIfAbsent(keyword[0], any -> new LinkedHashSet<>()).add(text));
        }
        List<Message> why = new ArrayList<>();
        wordsByField.forEach((field, words) -> why.add(field.isEmpty()
                ? Message.of(SearchIndex.class, "why.unknownText", "words", quoted(words))
                : Message.of(SearchIndex.class, "why.text", "words", quoted(words), "field",
                        names.label(kind, field, reader))));
        why.addAll(otherNames(kind, texts));
        why.addAll(translations(kind, texts));
        why.addAll(references(kind, document));
        return why;
    }

    private List<Message> otherNames(String kind, List<MatchedText> texts) {
        Map<ConceptNames.OtherName, String> fields = new LinkedHashMap<>();
        int end = parts.size() + otherNames.size();
        texts.forEach(text -> text.found().stream().filter(found -> found.part() >= parts.size() && found.part() < end)
                .forEach(found -> fields.putIfAbsent(otherNames.get(found.part() - parts.size()), text.field())));
        return fields.entrySet().stream().limit(MOST_REFERENCES).map(found -> Message.of(SearchIndex.class,
                found.getKey().narrower() ? "why.narrowerName" : "why.otherName", "name",
                found.getKey().name().text(), "concept", found.getKey().concept(), "field",
                found.getValue().isEmpty() ? Message.of(SearchIndex.class, "why.noField")
                        : names.label(kind, found.getValue(), reader))).toList();
    }

    /** Those for the longest stretches of the question; of what belongs to a longer one nothing is told again. */
    private List<Message> translations(String kind, List<MatchedText> texts) {
        Map<Translations.Translation, Message> found = new LinkedHashMap<>();
        Set<Clause> told = new LinkedHashSet<>();
        int first = parts.size() + otherNames.size();
        for (MatchedText text : texts) {
            for (MatchedText.Found place : text.found()) {
                if (place.part() >= first) {
                    Translations.Translation translation = translations.get(place.part() - first);
                    found.computeIfAbsent(translation, any -> why(kind, translation, text, place));
                } else if (place.part() >= parts.size()) {
                    told.addAll(otherNames.get(place.part() - parts.size()).clauses());
                }
            }
        }
        return translations.stream().filter(found::containsKey)
                .filter(translation -> told.addAll(translation.clauses())).map(found::get).limit(MOST_REFERENCES)
                .toList();
    }

    private Message why(String kind, Translations.Translation translation, MatchedText text, MatchedText.Found found) {
        String name = text.text().text().substring(found.start(), found.end());
        Message language = Message.of(SearchIndex.class, "why.in." + translation.language().code());
        return Message.of(SearchIndex.class, translation.looksAlike() ? "why.cognate" : "why.translation", "name", name,
                "word", translation.asked(), "language", language, "field", text.field().isEmpty()
                        ? Message.of(SearchIndex.class, "why.noField") : names.label(kind, text.field(), reader));
    }

    private List<Message> references(String kind, Document document) throws IOException {
        List<Message> why = new ArrayList<>();
        for (String stored : document.getValues(Names.FIELD_REFERENCE)) {
            String[] reference = split(stored);
            Set<String> words = new LinkedHashSet<>();
            parts.stream().filter(part -> part.references().contains(reference[1]))
                    .forEach(part -> words.add(part.clause().text()));
            if (!words.isEmpty() && why.size() < MOST_REFERENCES) {
                why.add(Message.of(SearchIndex.class, "why.reference", "words", quoted(words), "field",
                        names.label(kind, reference[0], reader), "label", label(reference[1])));
            }
            String wider = words.isEmpty() ? wider(reference) : null;
            if (wider != null && why.size() < MOST_REFERENCES) {
                why.add(Message.of(SearchIndex.class, "why.narrower", "field",
                        names.label(kind, reference[0], reader), "label", label(reference[1]), "wider", label(wider)));
            }
        }
        return why;
    }

    /** What was asked for and is wider than what is referred to; null when nothing is. */
    private String wider(String[] reference) {
        String chosenHere = chosen.getOrDefault(reference[0], Map.of()).get(reference[1]);
        return chosenHere != null ? chosenHere : parts.stream().filter(part -> part.clause().field().isEmpty()
                        || names.named(part.clause().field()).contains(reference[0]))
                .map(part -> part.narrower().get(reference[1])).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private String label(String term) throws IOException {
        ScoreDoc[] found = searcher.search(new TermQuery(new Term(Names.IRI, term)), 1).scoreDocs;
        return found.length == 0 ? term
                : summary(documents.document(found[0].doc, NAMED)).label().label(reader);
    }

    private static String[] split(String composed) {
        int separator = composed.indexOf(Names.SEPARATOR);
        return new String[] {composed.substring(0, separator), composed.substring(separator + 1)};
    }

    private String quoted(Set<String> words) {
        return words.stream().map(word -> Message.of(SearchIndex.class, "why.quoted", "word", word).in(reader))
                .collect(java.util.stream.Collectors.joining(", "));
    }
}
