package org.practicecommons.operations;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Report;
import org.practicecommons.base.Right;
import org.practicecommons.base.Session;
import org.practicecommons.exchange.Import;
import org.practicecommons.exchange.ImportRequest;
import org.practicecommons.exchange.IncomingRecord;
import org.practicecommons.operations.internal.Mappings;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.operations.internal.StoredRecords;

/** Imports files as one activity. Importing the same again changes nothing. */
public final class ImportFiles extends Operation<Report> {

    private final List<Path> files;
    private final Optional<String> format;
    private final Optional<String> mapping;
    private final boolean dryRun;
    private final boolean goodRows;

    /** Takes nothing of a table of ours that has a bad row. */
    public ImportFiles(List<Path> files, Optional<String> format, Optional<String> mapping, boolean dryRun) {
        this(files, format, mapping, dryRun, false);
    }

    /** @param goodRows whether the good rows of a table of ours come in although others are bad */
    public ImportFiles(List<Path> files, Optional<String> format, Optional<String> mapping, boolean dryRun,
            boolean goodRows) {
        this.files = files;
        this.format = format;
        this.mapping = mapping;
        this.dryRun = dryRun;
        this.goodRows = goodRows;
    }

    @Override
    Optional<Right> needed() {
        return Optional.of(Right.CURATE);
    }

    /** How the names of files end that can be read without a mapping, sorted, without the dot. */
    public static List<String> endings() {
        return Formats.endings();
    }

    /** Names of the mappings for foreign rows that come with the product, sorted. */
    public static List<String> mappings() {
        return Mappings.shipped();
    }

    @Override
    Report execute(OpenHome home, Session session, Progress progress) {
        return execute(home, session, progress, (record, isNew) -> { });
    }

    /** @param written told of each record that is written, and whether it is new */
    Report execute(OpenHome home, Session session, Progress progress, BiConsumer<IncomingRecord, Boolean> written) {
        ImportRequest request = new ImportRequest(files, Formats.imported(format), Mappings.find(mapping),
                home.settings().base(), goodRows);
        Report stored = new Report();
        return store(home, session, request, stored, progress,
                new Importing(home, session, home.settings().audience(), stored, dryRun, progress, written));
    }

    /** Reads what is asked for and stores it as one activity. */
    static Report store(OpenHome home, Session session, ImportRequest request, Report stored, Progress progress,
            Importing importing) {
        home.projections().startAll();
        try {
            Report report = new Import(home.model(), home.temporary(), new StoredRecords(home, session))
                    .run(request, importing, progress);
            importing.finish();
            report.include(stored);
            return report;
        } catch (Refusal e) {
            throw importing.stopped(e);
        } finally {
            importing.close();
        }
    }
}
