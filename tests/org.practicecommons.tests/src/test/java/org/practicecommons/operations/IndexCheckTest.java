package org.practicecommons.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicecommons.base.Finding;

/** A check of the home names each record of which search knows something else than the journal. */
class IndexCheckTest {

    @TempDir
    private Path folder;
    private String walks;
    private String circles;

    @BeforeEach
    void aHomeWithTwoPractices() {
        try (TestHome home = TestHome.create(folder.resolve("home"))) {
            walks = home.save("Practice", "Walks");
            circles = home.save("Practice", "Circles");
            home.search("walks");
        }
    }

    private Path index() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("home/index"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("segments_")).findFirst()
                    .orElseThrow().getParent();
        }
    }

    private static Map<String, String> checkpoint(Path index) throws IOException {
        try (FSDirectory directory = FSDirectory.open(index); DirectoryReader reader =
                DirectoryReader.open(directory)) {
            return reader.getIndexCommit().getUserData();
        }
    }

    private static void change(Path index, Map<String, String> checkpoint, Term gone) throws IOException {
        try (FSDirectory directory = FSDirectory.open(index);
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.deleteDocuments(gone);
            writer.setLiveCommitData(checkpoint.entrySet());
            writer.commit();
        }
    }

    private List<String> findings() {
        try (TestHome home = TestHome.open(folder.resolve("home"))) {
            return home.run(new CheckHome()).report().findings().stream().map(IndexCheckTest::said).toList();
        }
    }

    private static String said(Finding finding) {
        String iri = finding.sentence().in(Locale.FRENCH).replaceAll(".*(https://\\S+?),? .*", "$1");
        return finding.where() + " " + finding.code() + " " + iri;
    }

    @Test
    void aRecordThatSearchDoesNotKnowIsNamed() throws IOException {
        change(index(), checkpoint(index()), new Term("iri", walks));
        assertEquals(List.of("index check.indexMissing " + walks), findings());
    }

    @Test
    void aRecordThatSearchKnowsInAnotherVersionIsNamed() throws IOException {
        Path old = folder.resolve("old");
        copy(index(), old);
        try (TestHome home = TestHome.open(folder.resolve("home"))) {
            home.retitle(walks, "Access walks", "en");
            home.run(new DeleteRecord(circles, "outdated"));
            home.search("walks");
        }
        change(old, checkpoint(index()), new Term("iri", "none"));
        Path index = index();
        clear(index);
        copy(old, index);
        assertEquals(Stream.of("index check.indexOther " + walks, "index check.indexSurplus " + circles).sorted()
                .toList(), findings().stream().sorted().toList());
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        for (Path file : list(from)) {
            Files.copy(file, to.resolve(file.getFileName()));
        }
    }

    private static void clear(Path folder) throws IOException {
        for (Path file : list(folder)) {
            Files.delete(file);
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
