package org.practicecommons.search.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.SmallFloat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentLengthTest {

    @ParameterizedTest
    @CsvSource({
        "ENGLISH, The ramps of the city buses, 3",
        "ENGLISH, ramps city buses, 3",
        "ENGLISH, to be or not to be, 6",
        "FRENCH, Les rampes des autobus de la ville, 3",
        "FRENCH, l’autobus, 1",
        "OTHER, las rampas de los autobuses, 5"})
    void aTextIsAsLongAsItHasWordsThatSaySomething(Language language, String text, int words) throws IOException {
        try (Directory directory = new ByteBuffersDirectory()) {
            try (IndexWriter writer = new IndexWriter(directory,
                    new IndexWriterConfig().setSimilarity(new ContentLength()))) {
                Document document = new Document();
                document.add(new TextField("text", new TextsStream(new Analyzers().of(language), List.of(text))));
                writer.addDocument(document);
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                NumericDocValues lengths = reader.leaves().get(0).reader().getNormValues("text");
                lengths.nextDoc();
                assertEquals(words, SmallFloat.byte4ToInt((byte) lengths.longValue()));
            }
        }
    }
}
