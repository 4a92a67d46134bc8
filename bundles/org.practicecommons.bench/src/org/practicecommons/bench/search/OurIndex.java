package org.practicecommons.bench.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.practicecommons.base.Environment;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Session;
import org.practicecommons.bench.Figures;
import org.practicecommons.bench.Gauge;
import org.practicecommons.operations.EditFields;
import org.practicecommons.operations.Home;
import org.practicecommons.operations.HomeSpec;
import org.practicecommons.operations.ImportFiles;
import org.practicecommons.operations.SearchMeans;
import org.practicecommons.operations.SearchRecords;
import org.practicecommons.search.SearchMode;
import org.practicecommons.search.SearchRequest;

/** The parts of {@link IndexBench}, each for a process of its own. */
public final class OurIndex {

    private static final Duration PATIENCE = Duration.ofDays(1);

    private OurIndex() {
    }

    /** A home that has lost its index makes it anew from the journal. */
    public static Figures rebuilt(Path directory) throws IOException {
        Gauge gauge = new Gauge();
        try (Home home = Home.open(directory, Environment.system())) {
            return gauge.end(find(home, "", SearchMode.KEYWORD), directory.resolve("index"));
        }
    }

    /** Lucene by itself, from the file from which the home was made. */
    public static Figures plain(Path quads, Path folder) throws IOException {
        Gauge gauge = new Gauge();
        try (Directory directory = FSDirectory.open(folder)) {
            return gauge.end(new PlainDocuments(new FacetsConfig(), Terms.facets(), Terms.texts())
                    .write(quads, directory), folder);
        }
    }

    /**
     * Saves practices one after the other while others are imported, and asks for each until it is found.
     *
     * @param practices how many there are; those with the highest numbers are saved
     */
    public static Latency found(Path directory, Path imported, int practices) {
        List<Long> nanos = new ArrayList<>();
        long began = System.nanoTime();
        try (Home home = Home.open(directory, Environment.system())) {
            Session session = home.session(Locale.ENGLISH);
            find(home, "", SearchMode.KEYWORD);
            CompletableFuture<Void> running = CompletableFuture.runAsync(() -> new ImportFiles(List.of(imported),
                    Optional.of("nquads"), Optional.empty(), false).run(home, session, Progress.none()));
            for (int i = 1; i <= practices / 2 && !running.isDone(); i++) {
                String word = "zq" + i;
                new EditFields(home.baseIri() + "practice/" + (practices - i), List.of("costs@en=Costs " + word), "")
                        .run(home, session, Progress.none());
                long saved = System.nanoTime();
                while (find(home, word, SearchMode.KEYWORD) == 0) {
                    Thread.onSpinWait();
                }
                nanos.add(System.nanoTime() - saved);
            }
            running.join();
        }
        return Latency.of(nanos.stream().mapToLong(Long::longValue).toArray(), System.nanoTime() - began);
    }

    /** Imports, and then looks at what all texts mean; only the second is measured, in passages. */
    public static Figures meaning(Path quads, Path directory) throws IOException {
        try (Home home = Home.create(directory, new HomeSpec("Bench", "https://bench.example/", "", "", false),
                Environment.system())) {
            new ImportFiles(List.of(quads), Optional.of("nquads"), Optional.empty(), false)
                    .run(home, home.session(Locale.ENGLISH), Progress.none());
        }
        Gauge gauge = new Gauge();
        try (Home home = Home.open(directory, Environment.system(), SearchMeans.ALL_INSTALLED)) {
            find(home, "question", SearchMode.SEMANTIC);
        }
        return gauge.end(passages(directory.resolve("vectors")), directory.resolve("vectors"));
    }

    private static long passages(Path vectors) throws IOException {
        try (Stream<Path> generations = Files.list(vectors)) {
            for (Path generation : generations.filter(Files::isDirectory).toList()) {
                try (Directory directory = FSDirectory.open(generation);
                        DirectoryReader reader = DirectoryReader.open(directory)) {
                    return reader.numDocs();
                }
            }
        }
        throw new IOException("no vectors in " + vectors);
    }

    private static long find(Home home, String words, SearchMode mode) {
        return new SearchRecords(new SearchRequest(words, Set.of(), Map.of(), "", 0, 1, false, mode), PATIENCE)
                .run(home, home.session(Locale.ENGLISH), Progress.none()).total();
    }
}
