package org.practicecommons.exchange.internal.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.practicecommons.base.Report;
import org.practicecommons.exchange.internal.FileReading;
import org.practicecommons.exchange.internal.Problems;
import org.practicecommons.exchange.internal.source.SourceFile;

/** One reading of all rows of some files. */
final class Reading {

    private final List<SourceFile> files;
    private final RowIntake rows;
    private final Report faults;
    private final Path temporary;
    private boolean stopped;

    Reading(List<SourceFile> files, RowIntake rows, Report faults, Path temporary) {
        this.files = files;
        this.rows = rows;
        this.faults = faults;
        this.temporary = temporary;
    }

    void run() {
        for (SourceFile file : files) {
            Problems problems = new Problems(faults, file.name());
            stopped |= !FileReading.told(file, problems, () -> read(file, problems));
        }
    }

    /** Whether a file could not be read to its end. */
    boolean isStopped() {
        return stopped;
    }

    private void read(SourceFile file, Problems problems) throws IOException {
        try (TableSource source = TableSource.open(file, temporary)) {
            Optional<Map<String, List<String>>> whole = source.whole();
            int before = rows.tables();
            for (String table : source.tables()) {
                String name = table.isEmpty() ? file.name() : file.name() + "/" + table;
                List<String> needed = whole.map(tables -> tables.getOrDefault(table, List.of())).orElse(List.of());
                source.read(table, rows.table(name, needed, source.mayHoldOthers(), problems.of(name)));
            }
            if (source.mayHoldOthers() && !source.tables().isEmpty() && rows.tables() == before) {
                throw RowIntake.refusal("table.noKind", file.name(), "");
            }
        }
    }
}
