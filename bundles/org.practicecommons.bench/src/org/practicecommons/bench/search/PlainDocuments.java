package org.practicecommons.bench.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.AsyncParser;
import org.apache.jena.sparql.core.Quad;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.practicecommons.model.Kind;
import org.practicecommons.model.RecordModel;

/**
 * Records as somebody would index them who has Lucene and its manual: texts by language with what the highlighter asks
 * for, titles once more, facets as its facet module keeps them.
 */
final class PlainDocuments {

    static final List<String> LANGUAGES = List.of("en", "fr", "und");
    private static final double BUFFER_MIB = 64;
    private static final FieldType TEXT = highlighted();

    private final FacetsConfig config;
    private final Set<String> facets;
    private final Set<String> texts;
    private final Set<String> titles = new HashSet<>();
    private final Set<String> seen = new HashSet<>();
    private Document document = new Document();
    private String record = "";
    private Document practice;

    PlainDocuments(FacetsConfig config, List<String> facets, List<String> texts) {
        this.config = config;
        this.facets = Set.copyOf(facets);
        this.texts = Set.copyOf(texts);
        facets.forEach(facet -> config.setMultiValued(facet, true));
        RecordModel.standard().recordKinds().stream().map(Kind::title).forEach(title -> titles.add(title.term()));
    }

    /** The last practice that was written, as the index takes it. */
    Document practice() {
        return practice;
    }

    static Analyzer analyzer() {
        Analyzer english = new EnglishAnalyzer();
        Analyzer french = new FrenchAnalyzer();
        return new PerFieldAnalyzerWrapper(new StandardAnalyzer(),
                Map.of("text.en", english, "title.en", english, "text.fr", french, "title.fr", french));
    }

    private static FieldType highlighted() {
        FieldType type = new FieldType(TextField.TYPE_STORED);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        type.freeze();
        return type;
    }

    /** Answers with how many records there are. */
    long write(Path quads, Directory directory) throws IOException {
        IndexWriterConfig settings = new IndexWriterConfig(analyzer());
        settings.setRAMBufferSizeMB(BUFFER_MIB);
        try (IndexWriter writer = new IndexWriter(directory, settings)) {
            AsyncParser.asyncParseQuads(quads.toString()).forEachRemaining(quad -> {
                try {
                    add(quad, writer);
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
            finish(writer);
            writer.commit();
            return writer.getDocStats().numDocs;
        }
    }

    private void add(Quad quad, IndexWriter writer) throws IOException {
        String graph = quad.getGraph().getURI();
        if (!graph.equals(record)) {
            finish(writer);
            record = graph;
        }
        String predicate = quad.getPredicate().getURI();
        Node value = quad.getObject();
        if (texts.contains(predicate) && value.isLiteral()) {
            String language = value.getLiteralLanguage().isEmpty() ? "und" : value.getLiteralLanguage().substring(0, 2);
            String known = LANGUAGES.contains(language) ? language : "und";
            document.add(new Field("text." + known, value.getLiteralLexicalForm(), TEXT));
            if (titles.contains(predicate)) {
                document.add(new TextField("title." + known, value.getLiteralLexicalForm(), Field.Store.YES));
            }
        }
        if (facets.contains(predicate)) {
            String text = value.isURI() ? value.getURI() : value.getLiteralLexicalForm();
            if (seen.add(predicate + " " + text)) {
                document.add(new SortedSetDocValuesFacetField(predicate, text));
                document.add(new StringField(predicate, text, Field.Store.NO));
            }
        }
    }

    private void finish(IndexWriter writer) throws IOException {
        if (!record.isEmpty()) {
            document.add(new StringField("iri", record, Field.Store.YES));
            Document built = config.build(document);
            practice = record.contains("/practice/") ? built : practice;
            writer.addDocument(built);
            document = new Document();
            seen.clear();
        }
    }
}
