package org.practicecommons.operations;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.practicecommons.base.Finding;
import org.practicecommons.base.Localised;
import org.practicecommons.base.Message;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Report;
import org.practicecommons.base.Session;
import org.practicecommons.exchange.Import;
import org.practicecommons.exchange.ImportRequest;
import org.practicecommons.exchange.IncomingRecord;
import org.practicecommons.graph.Payload;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.operations.internal.StoredRecords;
import org.practicecommons.search.RevisionSummary;

/** Puts the records of a file in the place of what they say now. */
public final class PutRecord extends Operation<List<SaveResult>> {

    /** They are all saved or none, and so have to be in memory together. */
    private static final long MOST_MEGABYTES = 64;

    private final Path file;
    private final Optional<String> format;
    private final String why;

    public PutRecord(Path file, Optional<String> format, String why) {
        this.file = file;
        this.format = format;
        this.why = why;
    }

    @Override
    List<SaveResult> execute(OpenHome home, Session session, Progress progress) {
        List<IncomingRecord> incoming = new ArrayList<>();
        long[] bytes = {0};
        Report report = new Import(home.model(), home.temporary(), new StoredRecords(home, session)).run(
                new ImportRequest(List.of(file), Formats.imported(format), List.of(), home.settings().base()),
                        batch -> {
            bytes[0] += batch.stream().mapToLong(record -> record.payload().length).sum();
            if (bytes[0] > MOST_MEGABYTES << 20) {
                throw new Refusal(Refusal.Reason.BAD_INPUT, Message.of(Operation.class, "put.tooMuch", "file", file,
                        "megabytes", MOST_MEGABYTES));
            }
            incoming.addAll(batch);
        }, progress);
        if (report.hasErrors()) {
            throw new Refusal(Refusal.Reason.BAD_INPUT, Message.of(Operation.class, "put.mistakes", "file", file,
                    "mistakes", (Localised) language -> mistakes(report, language)));
        }
        if (incoming.isEmpty()) {
            throw new Refusal(Refusal.Reason.BAD_INPUT, Message.of(Operation.class, "put.nothing", "file", file));
        }
        Saving saving = new Saving(home, session);
        return home.writer().alone(() -> incoming.stream().map(record -> put(home, session, saving, record)).toList());
    }

    /** One mistake a line, each with its place. */
    private static String mistakes(Report report, Locale language) {
        return report.findings().stream().filter(finding -> finding.severity() == Finding.Severity.ERROR
                        && !finding.code().equals("record.cutOff"))
                .map(finding -> finding.where() + ": " + finding.sentence().in(language))
                .collect(Collectors.joining("\n"));
    }

    private SaveResult put(OpenHome home, Session session, Saving saving, IncomingRecord record) {
        return saving.save(record.iri(), home.records().head(record.iri(), session).map(RevisionSummary::id),
                Payload.of(record.payload()), why);
    }
}
