package org.practicecommons.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.practicecommons.exchange.Exports;
import org.practicecommons.exchange.Format;
import org.practicecommons.exchange.RecordExport;
import org.practicecommons.exchange.bench.BenchGenerator;
import org.practicecommons.exchange.bench.BenchTexts;
import org.practicecommons.model.RecordModel;

/** Practices made of real sentences, as a file to import. The same texts, seed and number give the same bytes. */
public final class GeneratedFile {

    private static final String BASE = "https://bench.example/";

    private final BenchTexts texts;
    private final long seed;

    /** @param texts files of JSON lines, or folders of such */
    public GeneratedFile(List<Path> texts, long seed) throws IOException {
        this.texts = BenchTexts.of(texts.stream().flatMap(GeneratedFile::files).sorted().toList());
        this.seed = seed;
    }

    private static Stream<Path> files(Path path) {
        if (!Files.isDirectory(path)) {
            return Stream.of(path);
        }
        try (Stream<Path> below = Files.walk(path)) {
            return below.filter(file -> file.toString().endsWith(".jsonl")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes that many practices, and what they refer to, as N-Quads. */
    public void write(int practices, Path file) throws IOException {
        RecordModel model = RecordModel.standard();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20);
                RecordExport export = Exports.open(Format.NQUADS, model, out)) {
            new BenchGenerator(model, texts, seed, BASE).write(practices, export);
        }
    }
}
