package org.practicecommons.exchange.internal.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.practicecommons.base.Finding;
import org.practicecommons.base.Report;
import org.practicecommons.exchange.ImportRequest;
import org.practicecommons.exchange.KnownRecords;
import org.practicecommons.exchange.internal.Intake;
import org.practicecommons.exchange.internal.Problems;
import org.practicecommons.exchange.internal.Spill;
import org.practicecommons.exchange.internal.source.SourceFile;

/**
 * Reads tables of ours. A file that says so holds whole records and is read by itself; all other tables of one import
 * belong together and change only the columns that they have. The rows of one record are brought together from all
 * tables, and nothing comes in before every row was looked at: one bad row keeps all of them out, unless the good ones
 * were asked for.
 */
public final class TableImport {

    private static final long SPILL_MEMORY = 32L << 20;

    private final ImportRequest request;
    private final Intake intake;
    private final KnownRecords known;
    private final Path temporary;
    private final Report report;
    private final List<SourceFile> loose = new ArrayList<>();

    /** @param temporary an existing folder */
    public TableImport(ImportRequest request, Intake intake, KnownRecords known, Path temporary, Report report) {
        this.request = request;
        this.intake = intake;
        this.known = known;
        this.temporary = temporary;
        this.report = report;
    }

    /** Reads a file of whole records; a loose one waits for {@link #finish}. */
    public void read(SourceFile file) throws IOException {
        boolean whole;
        try (TableSource source = TableSource.open(file, temporary)) {
            whole = source.whole().isPresent();
        }
        if (whole) {
            take(List.of(file), true);
        } else {
            loose.add(file);
        }
    }

    /** Reads the loose tables. */
    public void finish() throws IOException {
        if (!loose.isEmpty()) {
            take(loose, false);
        }
    }

    private void take(List<SourceFile> files, boolean whole) throws IOException {
        TablesHere here = new TablesHere(known);
        if (!taken(files, whole, here, false)) {
            new Reading(files, new RowIntake(intake.model(), request.baseIri(), here, Optional.empty(),
                    new BadRecords()), new Report(), temporary).run();
            taken(files, whole, here, true);
        }
    }

    /**
     * @param looked whether the titles that rows ask for were looked for in all tables
     * @return false when that has to be done first
     */
    private boolean taken(List<SourceFile> files, boolean whole, TablesHere here, boolean looked)
            throws IOException {
        try (Spill spill = new Spill(temporary, SPILL_MEMORY)) {
            Report faults = new Report();
            BadRecords bad = new BadRecords();
            Reading reading = new Reading(files, new RowIntake(intake.model(), request.baseIri(), here,
                    Optional.of(spill), bad), faults, temporary);
            reading.run();
            if (here.isAsked() && !looked) {
                return false;
            }
            Problems problems = new Problems(report, files.getFirst().name());
            if (!request.goodRows() && !faults.hasErrors()) {
                tryOut(spill, whole, faults, problems);
            }
            if (faults.count("rows") == 0 && !faults.hasErrors()) {
                problems.error(names(files), "file.noRecord");
            }
            report.include(faults);
            if (faults.hasErrors() && !request.goodRows()) {
                nothing(files, reading.isStopped(), faults, problems);
            } else {
                RecordTables tables = new RecordTables(intake, known, whole, bad);
                spill.groups(items -> tables.take(items, problems));
            }
            return true;
        }
    }

    /** Where one file could not be read, that has been said already. */
    private static void nothing(List<SourceFile> files, boolean stopped, Report faults, Problems problems) {
        if (files.size() > 1) {
            problems.error(names(files), "table.nothingOfAll", "count", faults.total(Finding.Severity.ERROR));
        } else if (!stopped) {
            problems.error(names(files), "table.nothing", "count", faults.total(Finding.Severity.ERROR));
        }
    }

    private static String names(List<SourceFile> files) {
        return files.stream().map(SourceFile::name).collect(Collectors.joining(", "));
    }

    private void tryOut(Spill spill, boolean whole, Report faults, Problems problems) throws IOException {
        Report tried = new Report();
        RecordTables tables = new RecordTables(new Intake(intake.model(), record -> { }), known, whole,
                new BadRecords());
        spill.groups(items -> tables.take(items, problems.into(tried)));
        tried.findings().stream().filter(finding -> finding.severity() == Finding.Severity.ERROR)
                .forEach(faults::add);
    }
}
