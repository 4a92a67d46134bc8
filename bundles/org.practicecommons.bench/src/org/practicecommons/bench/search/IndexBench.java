package org.practicecommons.bench.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.practicecommons.base.Message;
import org.practicecommons.bench.ChildProcess;
import org.practicecommons.bench.Figures;
import org.practicecommons.bench.ImportBench;
import org.practicecommons.search.Embedder;

/**
 * How fast records come into the index and texts into the vectors, and how soon a record is found that is saved while
 * an import runs. Each part runs in a process of its own.
 */
public final class IndexBench {

    private static final double MIB = 1 << 20;

    private final ImportBench.Generator generator;
    private final Consumer<Message> notes;

    /** @param notes hears what is left out, and why */
    public IndexBench(ImportBench.Generator generator, Consumer<Message> notes) {
        this.generator = generator;
        this.notes = notes;
    }

    /**
     * @param records how many practices come into the index, with all that they refer to
     * @param passages how many practices are looked at for their meaning; 0 for none
     * @param folder for files of the run; what it makes there goes when it is done
     * @return figures by name, in order
     */
    public Map<String, Double> run(int records, int passages, Path folder) throws IOException, InterruptedException {
        Path work = Files.createTempDirectory(folder, "bench-index");
        Map<String, Double> figures = new LinkedHashMap<>();
        try {
            Path quads = work.resolve("practices.nq");
            Path home = work.resolve("home");
            generator.generate(records, quads);
            ChildProcess.measure("import-ours", quads.toString(), home.toString());
            ImportBench.delete(home.resolve("index"));
            index(figures, "", ChildProcess.measure("index-ours", home.toString(), "-"));
            index(figures, "lucene.",
                    ChildProcess.measure("index-plain", quads.toString(), work.resolve("plain").toString()));
            figures.put("recordsPerSecondRatio",
                    figures.get("recordsPerSecond") / figures.get("lucene.recordsPerSecond"));
            Path again = work.resolve("again.nq");
            generator.generate(Math.max(1, records / 2), again);
            Latency found = ChildProcess.measure(Latency.class, "index-found", home.toString(), again.toString(),
                    Integer.toString(records));
            figures.put("savedToFoundP50", found.p50());
            figures.put("savedToFoundP95", found.p95());
            figures.put("savedToFoundSaves", (double) found.answers());
            meaning(figures, passages, work);
        } finally {
            ImportBench.delete(work);
        }
        return figures;
    }

    private static void index(Map<String, Double> figures, String who, Figures measured) {
        figures.put(who + "records", (double) measured.records());
        figures.put(who + "recordsPerSecond", measured.records() / measured.seconds());
        figures.put(who + "bytesPerRecord", measured.diskMiB() * MIB / measured.records());
        figures.put(who + "heapMiB", measured.heapMiB());
    }

    private void meaning(Map<String, Double> figures, int passages, Path work)
            throws IOException, InterruptedException {
        if (passages > 0 && Embedder.installed().isEmpty()) {
            notes.accept(Message.of(SearchBench.class, "index.noMeaning"));
        } else if (passages > 0) {
            Path quads = work.resolve("texts.nq");
            generator.generate(passages, quads);
            Figures measured =
                    ChildProcess.measure("index-meaning", quads.toString(), work.resolve("meaning").toString());
            figures.put("passages", (double) measured.records());
            figures.put("passagesPerSecond", measured.records() / measured.seconds());
        }
    }
}
