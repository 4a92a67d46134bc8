package org.practicecommons.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.practicecommons.base.Environment;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Report;
import org.practicecommons.base.Session;
import org.practicecommons.operations.EditFields;
import org.practicecommons.operations.Home;
import org.practicecommons.operations.HomeSpec;
import org.practicecommons.operations.ImportFiles;
import org.practicecommons.operations.ListRecords;
import org.practicecommons.operations.QueryLimits;
import org.practicecommons.operations.RunQuery;
import org.practicecommons.search.ListRequest;
import org.practicecommons.search.RecordLabel;

/** The import as a user runs it, until journal, ledger, index and graph all hold it. */
final class ImportOurs {

    private static final String BASE = "https://bench.example/";
    private static final int PAGE = 1000;

    private ImportOurs() {
    }

    static Figures load(Path file, Path directory) throws IOException {
        Gauge gauge = new Gauge();
        Report report;
        try (Home home = Home.create(directory, new HomeSpec("Bench", BASE, "", "", false), Environment.system())) {
            Session session = home.session(Locale.ENGLISH);
            report = new ImportFiles(List.of(file), Optional.of("nquads"), Optional.empty(), false)
                    .run(home, session, Progress.none());
            awaitGraph(home, session);
        }
        if (report.hasErrors()) {
            throw new IOException("the import failed: " + report.findings().getFirst().sentence().in(Locale.ENGLISH));
        }
        return gauge.end(report.count("created"), directory);
    }

    /** Changes the title of that many records, one save each. */
    static Figures edit(Path directory, int edits) throws IOException {
        Gauge gauge = new Gauge();
        int done = 0;
        try (Home home = Home.open(directory, Environment.system())) {
            Session session = home.session(Locale.ENGLISH);
            while (done < edits) {
                List<RecordLabel> page = new ListRecords(new ListRequest("Practice", "", done, Math.min(PAGE,
                        edits - done), ListRequest.Order.LABEL)).run(home, session, Progress.none()).records();
                if (page.isEmpty()) {
                    throw new IOException("only " + done + " practices to edit");
                }
                for (RecordLabel record : page) {
                    new EditFields(record.iri(), List.of("costs@en=Edit " + done), "").run(home, session,
                            Progress.none());
                    done++;
                }
            }
            awaitGraph(home, session);
        }
        return gauge.end(done, directory);
    }

    private static void awaitGraph(Home home, Session session) {
        new RunQuery("ASK { ?s ?p ?o }", new QueryLimits(1, Duration.ofHours(1))).run(home, session, Progress.none());
    }
}
