package org.practicecommons.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How long an import takes beside the plain libraries, and what it leaves on the disk. Making the practices is not
 * counted; every load runs in a process of its own, one after the other.
 */
public final class ImportBench {

    /** Makes a file of that many practices. */
    @FunctionalInterface
    public interface Generator {
        void generate(int practices, Path file) throws IOException;
    }

    private final Generator generator;
    private final PrintStream out;

    public ImportBench(Generator generator, PrintStream out) {
        this.generator = generator;
        this.out = out;
    }

    /**
     * @param counts how many practices, a load for each
     * @param edits single edits after the last load
     * @param folder for files of the run; what it makes there goes when it is done
     */
    public void run(List<Integer> counts, int edits, Path folder) throws IOException, InterruptedException {
        Path work = Files.createTempDirectory(folder, "bench-import");
        Map<Integer, Figures> ours = new LinkedHashMap<>();
        try {
            for (int count : counts) {
                Path file = work.resolve(count + ".nq");
                generator.generate(count, file);
                say("%,d practices, %,.0f MiB of N-Quads", count, Files.size(file) / (double) (1 << 20));
                Path home = work.resolve("home-" + count);
                Figures mine = measured("ours", "import-ours", file, home);
                Figures peer = measured("TDB2 by 20,000 + Lucene", "import-peer", file, work.resolve("peer-" + count));
                Figures once = measured("TDB2 in one transaction + Lucene", "import-once", file,
                        work.resolve("once-" + count));
                say("  time: ours / peer = %.2f", mine.seconds() / peer.seconds());
                disk(mine, once);
                ours.put(count, mine);
                if (count == counts.getLast() && edits > 0) {
                    say("%,d single edits", edits);
                    disk(measured("ours", "edit-ours", home, Path.of(Integer.toString(edits))), once);
                }
                Files.delete(file);
            }
            compare(ours);
        } finally {
            delete(work);
        }
    }

    private Figures measured(String name, String what, Path first, Path second)
            throws IOException, InterruptedException {
        Figures figures = ChildProcess.measure(what, first.toString(), second.toString());
        say("  %-34s %8.1f s  %,8.0f records/s  heap %,6.0f MiB  disk %,7.0f MiB (graph %,7.0f)", name,
                figures.seconds(), figures.records() / figures.seconds(), figures.heapMiB(), figures.diskMiB(),
                figures.graphMiB());
        return figures;
    }

    private void disk(Figures mine, Figures once) {
        say("  disk: ours / one transaction = %.2f (graph alone %.2f)", mine.diskMiB() / once.diskMiB(),
                mine.graphMiB() / once.graphMiB());
    }

    private void compare(Map<Integer, Figures> ours) {
        Map.Entry<Integer, Figures> before = null;
        for (Map.Entry<Integer, Figures> entry : ours.entrySet()) {
            if (before != null) {
                say("%,d / %,d practices: time %.1f, heap %.2f", entry.getKey(), before.getKey(),
                        entry.getValue().seconds() / before.getValue().seconds(),
                        entry.getValue().heapMiB() / before.getValue().heapMiB());
            }
            before = entry;
        }
    }

    private void say(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
        out.flush();
    }

    /** With all that is in it. */
    public static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
