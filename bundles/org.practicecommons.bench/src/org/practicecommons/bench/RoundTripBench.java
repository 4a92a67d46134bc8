package org.practicecommons.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.practicecommons.exchange.Format;

/** Writes practices in each format and reads them back, each in a process of its own. */
public final class RoundTripBench {

    private final ImportBench.Generator generator;
    private final PrintStream out;

    public RoundTripBench(ImportBench.Generator generator, PrintStream out) {
        this.generator = generator;
        this.out = out;
    }

    /**
     * @param practices how many
     * @param folder for files of the run; what it makes there goes when it is done
     * @throws IOException also when a statement differs
     */
    public void run(int practices, Path folder) throws IOException, InterruptedException {
        Path work = Files.createTempDirectory(folder, "bench-roundtrip");
        try {
            Path source = work.resolve("source.nq");
            generator.generate(practices, source);
            say("%,d practices, %,.0f MiB of N-Quads", practices, size(source));
            for (Format format : Format.exported()) {
                Path file = work.resolve("all." + format.extension());
                Figures written = ChildProcess.measure("roundtrip-write", source.toString(), file.toString());
                Figures read = ChildProcess.measure("roundtrip-read", source.toString(), file.toString());
                say("  %-8s %,8d records, all the same  written %6.1f s, heap %,5.0f MiB  read %6.1f s, heap %,5.0f MiB"
                        + "  file %,6.0f MiB", format.id(), read.records(), written.seconds(), written.heapMiB(),
                        read.seconds(), read.heapMiB(), size(file));
                Files.delete(file);
            }
        } finally {
            ImportBench.delete(work);
        }
    }

    private static double size(Path file) throws IOException {
        return Files.size(file) / (double) (1 << 20);
    }

    private void say(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
        out.flush();
    }
}
