package org.practicecommons.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Report;
import org.practicecommons.exchange.ExportSettings;
import org.practicecommons.exchange.Exports;
import org.practicecommons.exchange.Format;
import org.practicecommons.exchange.Import;
import org.practicecommons.exchange.ImportRequest;
import org.practicecommons.exchange.RecordExport;
import org.practicecommons.exchange.RecordSink;
import org.practicecommons.model.RecordModel;

/** Records written in a format and read back: every statement of every record has to be the same. */
final class RoundTrip {

    private static final String BASE = "https://bench.example/";

    private RoundTrip() {
    }

    /**
     * @param source records as N-Quads
     * @param target its ending says the format
     */
    static Figures write(Path source, Path target) throws IOException {
        Gauge gauge = new Gauge();
        long[] records = {0};
        RecordModel model = RecordModel.standard();
        Format format = format(target);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target), 1 << 20);
                RecordExport export = Exports.open(format, model, ExportSettings.plain(target.getParent()), out)) {
            read(source, batch -> batch.forEach(record -> {
                export.add(record.iri(), record.payload());
                records[0]++;
            }));
        }
        return gauge.end(records[0], target);
    }

    /** @throws IOException when a statement differs */
    static Figures compare(Path source, Path target) throws IOException {
        Map<String, Integer> expected = new HashMap<>();
        read(source, batch -> batch.forEach(record -> expected.put(record.iri(), Arrays.hashCode(record.payload()))));
        int all = expected.size();
        Gauge gauge = new Gauge();
        String[] different = {""};
        read(target, batch -> batch.forEach(record -> {
            Integer hash = expected.remove(record.iri());
            if (hash == null || hash != Arrays.hashCode(record.payload())) {
                different[0] = record.iri();
            }
        }));
        if (!different[0].isEmpty() || !expected.isEmpty()) {
            throw new IOException(target.getFileName() + ": " + (different[0].isEmpty()
                    ? expected.size() + " records are missing" : different[0] + " differs"));
        }
        return gauge.end(all, target);
    }

    private static void read(Path file, RecordSink sink) throws IOException {
        Report report = new Import(RecordModel.standard(), file.getParent()).run(new ImportRequest(List.of(file),
                Optional.of(format(file).id()), List.of(), BASE), sink, Progress.none());
        if (!report.findings().isEmpty()) {
            throw new IOException(report.findings().getFirst().sentence().in(Locale.ENGLISH));
        }
    }

    private static Format format(Path file) {
        String name = file.getFileName().toString();
        return Format.of(name.substring(name.lastIndexOf('.') + 1)).orElseThrow();
    }
}
