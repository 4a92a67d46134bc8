package org.practicecommons.exchange.internal.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.practicecommons.base.Finding;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Report;
import org.practicecommons.exchange.ImportRequest;
import org.practicecommons.exchange.KnownRecords;
import org.practicecommons.exchange.internal.Intake;
import org.practicecommons.exchange.internal.Problems;
import org.practicecommons.exchange.internal.Spill;
import org.practicecommons.exchange.internal.source.Look;
import org.practicecommons.exchange.internal.source.SourceFile;

/**
 * Reads tables of ours. A zip that says so holds whole records; any other table changes only the columns that it has.
 * The rows of one record are brought together from all tables of the file, and nothing comes in before every row was
 * looked at: one bad row keeps the whole file out, unless the good ones were asked for.
 */
public final class TableImport {

    private static final long SPILL_MEMORY = 32L << 20;

    private final SourceFile file;
    private final ImportRequest request;
    private final Intake intake;
    private final KnownRecords known;
    private final Problems problems;

    public TableImport(SourceFile file, ImportRequest request, Intake intake, KnownRecords known, Problems problems) {
        this.file = file;
        this.request = request;
        this.intake = intake;
        this.known = known;
        this.problems = problems;
    }

    /** @throws Refusal where reading had to stop; nothing of the file was taken in then */
    public void read(Path temporary) throws IOException {
        try (Spill spill = new Spill(temporary, SPILL_MEMORY)) {
            Report faults = new Report();
            BadRecords bad = new BadRecords();
            boolean whole = readRows(new RowIntake(intake.model(), request.baseIri(), known, spill, bad),
                    problems.into(faults));
            if (!request.goodRows() && !faults.hasErrors()) {
                tryOut(spill, whole, faults);
            }
            problems.report().include(faults);
            if (faults.hasErrors() && !request.goodRows()) {
                problems.error(problems.at(0), "table.nothing", "count", faults.total(Finding.Severity.ERROR));
                return;
            }
            RecordTables tables = new RecordTables(intake, known, whole, bad);
            spill.groups(items -> tables.take(items, problems));
        }
    }

    private void tryOut(Spill spill, boolean whole, Report faults) throws IOException {
        Report tried = new Report();
        RecordTables tables = new RecordTables(new Intake(intake.model(), record -> { }), known, whole,
                new BadRecords());
        spill.groups(items -> tables.take(items, problems.into(tried)));
        tried.findings().stream().filter(finding -> finding.severity() == Finding.Severity.ERROR)
                .forEach(faults::add);
    }

    /** Whether the rows are whole records. */
    private boolean readRows(RowIntake rows, Problems tried) throws IOException {
        if (file.look() != Look.ZIP) {
            try (InputStream in = file.open()) {
                CsvRows.read(file.name(), in, rows.table(file.name(), List.of(), tried));
            }
            return false;
        }
        try (CsvZip zip = CsvZip.open(file.path())) {
            Optional<Map<String, List<String>>> whole = zip.whole();
            for (String table : zip.tables()) {
                List<String> needed = whole.map(tables -> tables.getOrDefault(table, List.of())).orElse(List.of());
                zip.read(table, rows.table(file.name() + "/" + table, needed, tried.of(file.name() + "/" + table)));
            }
            return whole.isPresent();
        }
    }
}
