package org.practicecommons.operations;

import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.practicecommons.base.FileTrouble;
import org.practicecommons.base.Message;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Report;
import org.practicecommons.base.Session;
import org.practicecommons.exchange.ExportSettings;
import org.practicecommons.exchange.Exports;
import org.practicecommons.exchange.RecordExport;
import org.practicecommons.model.Kind;
import org.practicecommons.operations.internal.LiveRecords;
import org.practicecommons.operations.internal.OpenHome;

/**
 * Writes all visible records, or those of one kind, in a format that import reads back. {@code csv} is the table of one
 * kind or part kind by itself, {@code zip} all tables together.
 */
public final class ExportRecords extends Operation<Report> {

    private final Optional<String> kind;
    private final String format;
    private final OutputStream out;

    public ExportRecords(Optional<String> kind, String format, OutputStream out) {
        this.kind = kind;
        this.format = format;
        this.out = out;
    }

    @Override
    Report execute(OpenHome home, Session session, Progress progress) {
        Report report = new Report();
        Optional<Kind> asked = kind.map(name -> Formats.kind(home.model(), name));
        ExportSettings settings = Formats.settings(home, session, format, asked);
        LiveRecords records = new LiveRecords(home, session, asked.filter(Kind::isRecord).map(Kind::name).orElse(""));
        progress.begin(Message.of(Operation.class, "export.task"), records.total());
        try (RecordExport export = Exports.open(Formats.exported(format), home.model(), settings, out)) {
            records.forEach((revision, payload) -> {
                export.add(revision.record(), revision.id().hex(), payload.bytes());
                report.count("exported", 1);
                progress.worked(1);
                if (progress.isCancelled()) {
                    throw new Refusal(Refusal.Reason.CANCELLED, Message.of(Operation.class, "export.cancelled"));
                }
            });
        } catch (UncheckedIOException e) {
            throw new Refusal(Refusal.Reason.STORAGE,
                    Message.of(Operation.class, "export.notWritten", "cause", FileTrouble.cause(e.getCause())), e);
        }
        return report;
    }
}
