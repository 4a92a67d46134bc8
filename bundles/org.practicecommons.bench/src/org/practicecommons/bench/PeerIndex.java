package org.practicecommons.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.practicecommons.model.IndexUse;
import org.practicecommons.model.Kind;
import org.practicecommons.model.RecordModel;

/** One Lucene writer with the fields that our index has: texts by language, titles, keywords, facets, stored texts. */
final class PeerIndex implements AutoCloseable {

    private static final double BUFFER_MIB = 64;

    private final IndexWriter writer;
    /** By IRI of the predicate. */
    private final Map<String, org.practicecommons.model.Field> fields = new HashMap<>();
    private Document document = new Document();
    private final Set<String> terms = new LinkedHashSet<>();
    private String record = "";

    PeerIndex(Path folder) throws IOException {
        Map<String, Analyzer> analyzers = new HashMap<>();
        for (String name : new String[] {"text", "title"}) {
            analyzers.put(name + ".en", new EnglishAnalyzer());
            analyzers.put(name + ".fr", new FrenchAnalyzer());
        }
        IndexWriterConfig config =
                new IndexWriterConfig(new PerFieldAnalyzerWrapper(new StandardAnalyzer(), analyzers));
        config.setRAMBufferSizeMB(BUFFER_MIB);
        config.setOpenMode(IndexWriterConfig.OpenMode.CREATE);
        writer = new IndexWriter(FSDirectory.open(folder), config);
        RecordModel model = RecordModel.standard();
        for (Kind kind : model.recordKinds()) {
            kind.fields().forEach(field -> fields.putIfAbsent(field.term(), field));
        }
        for (Kind kind : model.partKinds()) {
            kind.fields().forEach(field -> fields.putIfAbsent(field.term(), field));
        }
    }

    /** Adds one statement to the document of its record. */
    void add(Quad quad) {
        record = quad.getGraph().getURI();
        org.practicecommons.model.Field field = fields.get(quad.getPredicate().getURI());
        if (field == null || field.index() == IndexUse.NONE) {
            return;
        }
        Node value = quad.getObject();
        if (value.isLiteral() && !value.getLiteralLanguage().isEmpty()) {
            addText(field, value);
        } else {
            String text = value.isURI() ? value.getURI() : value.getLiteralLexicalForm();
            if (terms.add(field.name() + " " + text)) {
                document.add(new StringField("keyword", field.name() + " " + text, Field.Store.YES));
            }
            if (field.facet() && terms.add("facet " + field.name() + " " + text)) {
                document.add(new SortedSetDocValuesField("facet." + field.name(), new BytesRef(text)));
                document.add(new StringField("facet." + field.name(), text, Field.Store.NO));
            }
        }
    }

    private void addText(org.practicecommons.model.Field field, Node value) {
        String language = value.getLiteralLanguage().startsWith("fr") ? "fr"
                : value.getLiteralLanguage().startsWith("en") ? "en" : "und";
        String text = value.getLiteralLexicalForm();
        document.add(new TextField("text." + language, text, Field.Store.NO));
        if (field.index() == IndexUse.TITLE) {
            document.add(new TextField("title." + language, text, Field.Store.NO));
        }
        document.add(new StoredField("stored", field.name() + " " + language + " " + text));
    }

    /** Writes the document of the record whose statements came last. */
    void finish() throws IOException {
        if (!record.isEmpty()) {
            document.add(new StringField("iri", record, Field.Store.YES));
            writer.addDocument(document);
            document = new Document();
            terms.clear();
            record = "";
        }
    }

    @Override
    public void close() throws IOException {
        writer.commit();
        writer.close();
    }
}
