package org.practicecommons.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.practicecommons.base.FileTrouble;
import org.practicecommons.base.Finding;
import org.practicecommons.base.Message;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Report;
import org.practicecommons.exchange.internal.FileReading;
import org.practicecommons.exchange.internal.Handover;
import org.practicecommons.exchange.internal.Intake;
import org.practicecommons.exchange.internal.Problems;
import org.practicecommons.exchange.internal.ReaderSource;
import org.practicecommons.exchange.internal.mapping.MappedImport;
import org.practicecommons.exchange.internal.rdf.RecordAssembly;
import org.practicecommons.exchange.internal.source.Formats;
import org.practicecommons.exchange.internal.source.SourceFile;
import org.practicecommons.exchange.internal.table.TableImport;
import org.practicecommons.model.RecordModel;

/**
 * Imports files: configure a {@link ImportRequest}, look at the {@link #preview}, then {@link #run} it. Bad rows and
 * bad files become findings; the other rows and files are imported all the same. Each call reads the files anew.
 */
public final class Import {

    private final RecordModel model;
    private final Path temporary;
    private final KnownRecords known;
    private final List<RecordReader> readers;

    /**
     * @param temporary an existing folder for files that are deleted at the end; they hold what the imported files hold
     */
    public Import(RecordModel model, Path temporary) {
        this(model, temporary, KnownRecords.NONE);
    }

    /** @param known asked from the thread that reads, while the sink stores what was read before */
    public Import(RecordModel model, Path temporary, KnownRecords known) {
        this(model, temporary, known, RecordReaders.installed());
    }

    /** @param readers instead of those that are installed */
    Import(RecordModel model, Path temporary, KnownRecords known, List<RecordReader> readers) {
        this.readers = List.copyOf(readers);
        this.model = model;
        this.temporary = temporary;
        this.known = known;
    }

    /**
     * Reads everything and stores nothing.
     *
     * @param first how many records to show
     */
    public ImportPreview preview(ImportRequest request, int first, Progress progress) {
        List<IncomingRecord> shown = new ArrayList<>();
        Report report = new Report();
        read(request, report, progress, record -> {
            if (shown.size() < first) {
                shown.add(record);
            }
        });
        return new ImportPreview(report, shown);
    }

    /**
     * Reads everything and hands the records to the sink. Reading is on a thread of its own; the sink is called on this
     * one.
     *
     * @return counts and findings of reading; what storing makes of the records is for the sink to count
     * @throws Refusal when a temporary file cannot be written or the user cancels; and whatever the sink throws
     */
    public Report run(ImportRequest request, RecordSink sink, Progress progress) {
        Report report = new Report();
        new Handover(ImportRequest.BATCH).run(receiver -> read(request, report, progress, receiver), sink);
        return report;
    }

    private void read(ImportRequest request, Report report, Progress progress, Consumer<IncomingRecord> receiver) {
        progress.begin(Message.of(Format.class, "import.task"), -1);
        Intake intake = new Intake(model, record -> {
            if (progress.isCancelled()) {
                throw new Refusal(Refusal.Reason.CANCELLED, Message.of(Format.class, "import.cancelled"));
            }
            progress.worked(1);
            receiver.accept(record);
        });
        try {
            if (request.mappings().isEmpty()) {
                TableImport tables = new TableImport(request, intake, known, temporary, report);
                readFiles(request, report, (file, problems) -> readRecords(file, request, intake, tables, problems));
                tables.finish();
                return;
            }
            try (MappedImport mapped = new MappedImport(intake, request.baseIri(), report, temporary)) {
                readFiles(request, report, (file, problems) -> {
                    mapped.read(file, request.mappingOf(file.path()), problems);
                    return true;
                });
                mapped.finish();
            }
        } catch (IOException e) {
            throw new Refusal(Refusal.Reason.STORAGE, Message.of(Format.class, "import.temporary", "detail",
                    FileTrouble.cause(e)), e);
        }
    }

    private boolean readRecords(SourceFile file, ImportRequest request, Intake intake, TableImport tables,
            Problems problems) throws IOException {
        Optional<RecordReader> reader = Formats.reader(file, request.format(), readers);
        if (reader.isPresent()) {
            reader.get().read(new ReaderSource(reader.get(), file, intake, problems, request.baseIri()));
            return true;
        }
        Format format = Formats.of(file, request.format().flatMap(Format::of));
        if (format == Format.CSV || format == Format.XLSX) {
            tables.read(file);
            return false;
        } else {
            RecordAssembly.read(file, format, intake, problems, temporary);
        }
        return true;
    }

    private static void readFiles(ImportRequest request, Report report, FileReader reader) {
        for (Path path : request.files()) {
            report.count("files", 1);
            Problems problems = new Problems(report, path.getFileName().toString());
            look(path, problems).ifPresent(file -> {
                long before = found(report);
                boolean[] read = {false};
                if (FileReading.told(file, problems, () -> read[0] = reader.read(file, problems)) && read[0]
                        && found(report) == before) {
                    problems.error(problems.at(0), request.mappings().isEmpty() ? "file.noRecord" : "file.noRow");
                }
            });
            problems.finish();
        }
    }

    private static Optional<SourceFile> look(Path path, Problems problems) {
        try {
            return Optional.of(SourceFile.of(path));
        } catch (Refusal e) {
            if (e.reason() == Refusal.Reason.STORAGE) {
                throw e;
            }
            problems.error(problems.at(0), "file.refused", "reason", e.sentence());
            return Optional.empty();
        }
    }

    /** Records and rows, and what was wrong with some: a file that adds to none of these holds none. */
    private static long found(Report report) {
        return report.count("read") + report.count("rows") + report.total(Finding.Severity.ERROR);
    }

    /** Reads one file; an exception is trouble with that file alone. */
    @FunctionalInterface
    private interface FileReader {

        /** @return whether it is to be said here when it held nothing */
        boolean read(SourceFile file, Problems problems) throws IOException;
    }
}
