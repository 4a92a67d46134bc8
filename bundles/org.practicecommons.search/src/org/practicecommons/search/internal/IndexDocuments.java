package org.practicecommons.search.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.practicecommons.base.LangText;
import org.practicecommons.search.Facet;
import org.practicecommons.search.IndexedField;
import org.practicecommons.search.RevisionSummary;
import org.practicecommons.search.SearchDocument;
import org.practicecommons.search.SearchFields;

/** Turns what a record offers to search into a document. Safe for any thread. */
public final class IndexDocuments {

    /** Chars of one text that are searched; more is the work of a broken import, not of a person. */
    private static final int LONGEST_TEXT = 2_000_000;
    private static final int LONGEST_FACET = 500;
    private static final FieldType WITH_POSITIONS = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    private static final FieldType WITH_COUNTS = type(IndexOptions.DOCS_AND_FREQS);

    private final Analyzers analyzers;
    private final LabelFields labels;
    private final Analyzer keywords = Analyzers.labels();
    private final Set<String> valued;
    private final Set<String> widening;

    /** @param valued names of the fields whose values are read record by record, the kind among them */
    public IndexDocuments(Analyzers analyzers, LabelFields labels, List<IndexedField> fields, Set<String> valued) {
        this.widening = fields.stream().filter(IndexedField::widens)
                .map(field -> Names.compose(field.kind(), field.name())).collect(Collectors.toSet());
        this.analyzers = analyzers;
        this.labels = labels;
        this.valued = Set.copyOf(valued);
    }

    private static FieldType type(IndexOptions options) {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(options);
        type.freeze();
        return type;
    }

    /** Names the shape of documents made for these fields. */
    public static String format(SearchFields fields) {
        return Names.FORMAT + " " + Integer.toHexString(fields.toString().hashCode());
    }

    /** What an update of a record replaces. */
    public static Term key(String record) {
        return new Term(Names.IRI, LuceneStore.term(record));
    }

    public Document of(RevisionSummary revision, SearchDocument record) {
        Document document = new Document();
        term(document, Names.IRI, revision.record());
        document.add(new SortedDocValuesField(Names.IRI_ORDER, new BytesRef(LuceneStore.term(revision.record()))));
        term(document, Names.KIND, record.kind());
        document.add(new StringField(AudienceFilter.FIELD, AudienceFilter.term(revision.audience()), Field.Store.NO));
        document.add(new NumericDocValuesField(Names.MODIFIED, revision.when().toEpochMilli()));
        document.add(new StoredField(Names.SUMMARY, RevisionCodec.encode(revision)));
        if (record.names()) {
            term(document, Names.NAMES, "1");
            ConceptNames.add(document, record, analyzers, labels);
        }
        facet(document, Facet.KIND, record.kind());
        labels.add(document, record.labels());
        addTexts(document, record);
        Set<String> terms = new LinkedHashSet<>();
        record.values().forEach(value -> add(document, value, terms));
        record.values().stream().filter(SearchDocument.Reference.class::isInstance)
                .map(SearchDocument.Reference.class::cast)
                .filter(value -> widening.contains(Names.compose(record.kind(), value.field())))
                .forEach(value -> document.add(
                        new SortedSetDocValuesField(Names.WIDER, new BytesRef(LuceneStore.term(value.iri())))));
        return document;
    }

    private void addTexts(Document document, SearchDocument record) {
        List<SearchDocument.Text> texts = record.values().stream()
                .filter(SearchDocument.Text.class::isInstance).map(SearchDocument.Text.class::cast).toList();
        texts.stream().map(text -> Language.base(text.text().language())).distinct()
                .forEach(base -> term(document, Names.LANGUAGE, base));
        Map<Language, List<SearchDocument.Text>> byLanguage = texts.stream().collect(Collectors.groupingBy(
                text -> Language.of(text.text().language()), () -> new EnumMap<>(Language.class), Collectors.toList()));
        byLanguage.forEach((language, some) -> addTexts(document, language, some));
        for (SearchDocument.Text text : texts) {
            document.add(new StoredField(Names.STORED, Layout.store(text.field(), cut(text.text()))));
        }
    }

    private void addTexts(Document document, Language language, List<SearchDocument.Text> texts) {
        List<String> plain = plain(texts, text -> true);
        document.add(new BinaryDocValuesField(language.field(Names.LAYOUT),
                Layout.encode(texts.stream().map(SearchDocument.Text::field).toList(), TextsStream.starts(plain))));
        add(document, language, Names.TEXT, plain, WITH_POSITIONS);
        add(document, language, Names.TITLE, plain(texts, text -> text.weight() >= Names.TITLE_WEIGHT), WITH_COUNTS);
        add(document, language, Names.SUMMARIES, plain(texts, text -> text.weight() >= Names.SUMMARY_WEIGHT
                && text.weight() < Names.TITLE_WEIGHT), WITH_COUNTS);
    }

    private void add(Document document, Language language, String name, List<String> texts, FieldType type) {
        if (!texts.isEmpty()) {
            document.add(new Field(language.field(name), new TextsStream(analyzers.of(language), texts), type));
        }
    }

    private static List<String> plain(List<SearchDocument.Text> texts, Predicate<SearchDocument.Text> which) {
        return texts.stream().filter(which).map(text -> cut(text.text()).text()).toList();
    }

    static LangText cut(LangText text) {
        return text.text().length() <= LONGEST_TEXT ? text
                : new LangText(text.text().substring(0, LONGEST_TEXT), text.language());
    }

    private void add(Document document, SearchDocument.Value value, Set<String> seen) {
        String field = value.field();
        switch (value) {
            case SearchDocument.Text text -> facetIfAsked(document, field, text.text().text());
            case SearchDocument.Keyword keyword -> {
                facetIfAsked(document, field, keyword.value());
                addWords(document, keyword, seen);
            }
            case SearchDocument.Reference reference -> {
                facetIfAsked(document, field, reference.iri());
                term(document, Names.REFERENCE, reference.iri());
                document.add(new StringField(Names.FIELD_REFERENCE, Names.compose(field, reference.iri()),
                        Field.Store.YES));
            }
            case SearchDocument.Moment moment ->
                document.add(new LongPoint(Names.MOMENT + field, moment.when().toEpochMilli()));
            case SearchDocument.Number number -> document.add(new DoublePoint(Names.NUMBER + field, number.value()));
            case SearchDocument.Measure measure -> {
                document.add(new NumericDocValuesField(Names.OWN + field, measure.own()));
                measure.hinges().forEach(hinge -> document.add(new SortedSetDocValuesField(Names.HINGE + field,
                        new BytesRef(Names.compose(hinge.point() + Names.SEPARATOR + hinge.grant(),
                                hinge.record())))));
            }
        }
    }

    private void addWords(Document document, SearchDocument.Keyword keyword, Set<String> seen) {
        List<String> words = new ArrayList<>();
        Stream.concat(Stream.of(keyword.value()), keyword.labels().stream())
                .forEach(text -> Analyzers.forEachToken(keywords, text, token -> words.add(token.toString())));
        words.add(Forms.fold(keyword.value()));
        for (String word : words) {
            String composed = Names.compose(keyword.field(), word);
            if (seen.add(composed)) {
                document.add(new StringField(Names.FIELD_KEYWORD, composed, Field.Store.YES));
            }
            if (keyword.labels().isEmpty() && seen.add(word)) {
                term(document, Names.KEYWORD, word);
            }
        }
    }

    private void facetIfAsked(Document document, String field, String value) {
        if (valued.contains(field)) {
            facet(document, field, value);
        }
    }

    private static void facet(Document document, String field, String value) {
        String whole = value.length() <= LONGEST_FACET ? value : value.substring(0, LONGEST_FACET);
        document.add(new SortedSetDocValuesField(Names.FACET + field, new BytesRef(whole)));
        document.add(new SortedSetDocValuesField(Names.VALUES, new BytesRef(field + Names.SEPARATOR + whole)));
        term(document, Names.FACET + field, whole);
    }

    private static void term(Document document, String field, String value) {
        document.add(new StringField(field, LuceneStore.term(value), Field.Store.NO));
    }
}
