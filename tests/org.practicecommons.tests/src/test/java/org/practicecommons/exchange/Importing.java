package org.practicecommons.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.practicecommons.base.Finding;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Report;
import org.practicecommons.model.RecordModel;

/** Imports into memory, so that tests read like sentences. */
final class Importing {

    static final RecordModel MODEL = RecordModel.standard();

    final Map<String, IncomingRecord> records = new TreeMap<>();
    Report report;

    static Importing of(Path temporary, Path... files) {
        return of(temporary, Optional.empty(), List.of(), files);
    }

    static Importing of(Path temporary, Optional<Format> format, List<Path> mappings, Path... files) {
        Importing result = new Importing();
        ImportRequest request = new ImportRequest(Arrays.asList(files), format.map(Format::id), mappings,
                RandomRecords.BASE);
        result.report = new Import(MODEL, temporary).run(request, batch -> batch.forEach(result::keep),
                Progress.none());
        return result;
    }

    private void keep(IncomingRecord record) {
        IncomingRecord before = records.putIfAbsent(record.iri(), record);
        if (before != null) {
            throw new AssertionError(record.iri() + " came twice");
        }
    }

    Map<String, String> payloads() {
        Map<String, String> result = new TreeMap<>();
        records.forEach((iri, record) -> result.put(iri, RandomRecords.text(record.payload())));
        return result;
    }

    List<Finding> errors() {
        return report.findings().stream().filter(f -> f.severity() == Finding.Severity.ERROR).toList();
    }

    /** The only error, as {@code where: sentence}. */
    String error() {
        if (errors().size() != 1) {
            throw new AssertionError("not one error but " + sentences());
        }
        return sentence(errors().get(0));
    }

    List<String> sentences() {
        return report.findings().stream().map(Importing::sentence).toList();
    }

    private static String sentence(Finding finding) {
        String french = finding.sentence().in(Locale.FRENCH);
        if (french.isBlank()) {
            throw new AssertionError("no French for " + finding);
        }
        return finding.where() + ": " + finding.sentence().in(Locale.ENGLISH);
    }

    static Path export(Format format, Map<String, byte[]> records, Path file) {
        try (OutputStream out = Files.newOutputStream(file); RecordExport export = Exports.open(format, MODEL, out)) {
            records.forEach(export::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}
