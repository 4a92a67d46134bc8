package org.practicecommons.operations;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.practicecommons.base.FileTrouble;
import org.practicecommons.base.Message;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Session;
import org.practicecommons.checks.Score;
import org.practicecommons.checks.adoption.Standing;
import org.practicecommons.exchange.Exports;
import org.practicecommons.exchange.RecordExport;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.search.RevisionSummary;

/** Writes one record in a format: {@code text} or one of the export formats. */
public final class ShowRecord extends Operation<Void> {

    private final String iri;
    private final String format;
    private final Optional<Instant> asOf;
    private final OutputStream out;

    public ShowRecord(String iri, String format, Optional<Instant> asOf, OutputStream out) {
        this.iri = iri;
        this.format = format;
        this.asOf = asOf;
        this.out = out;
    }

    @Override
    Void execute(OpenHome home, Session session, Progress progress) {
        RevisionSummary revision = home.records().at(iri, asOf, session);
        byte[] payload = home.records().payload(revision, session).bytes();
        try {
            if (format.equalsIgnoreCase("text")) {
                String text = asOf.isPresent() ? new RecordText(home, session).of(revision)
                        : redirected(session, revision) + text(home, session, revision);
                out.write(text.getBytes(StandardCharsets.UTF_8));
            } else {
                try (RecordExport export = Exports.open(Formats.exported(format), home.model(),
                        Formats.settings(home, session, format, home.model().kind(revision.kind())), out)) {
                    export.add(revision.record(), revision.id().hex(), payload);
                }
            }
        } catch (IOException e) {
            throw new Refusal(Refusal.Reason.STORAGE,
                    Message.of(Operation.class, "export.notWritten", "cause", FileTrouble.cause(e)), e);
        } catch (UncheckedIOException e) {
            throw new Refusal(Refusal.Reason.STORAGE,
                    Message.of(Operation.class, "export.notWritten", "cause", FileTrouble.cause(e.getCause())), e);
        }
        return null;
    }

    private String redirected(Session session, RevisionSummary revision) {
        return revision.record().equals(iri) ? "" : Message.of(Operation.class, "show.redirected", "iri", iri)
                .in(session.language()) + "\n";
    }

    /**
     * A record of today as the session reads it, whoever may see it now: what it says, how complete a practice is and
     * what it has proven. Of the past nobody can tell that from the present.
     */
    static String text(OpenHome home, Session session, RevisionSummary revision) {
        return new RecordText(home, session).of(revision) + worth(home, session, revision);
    }

    private static String worth(OpenHome home, Session session, RevisionSummary revision) {
        if (!revision.kind().equals(ScoreRecord.KIND)) {
            return "";
        }
        Score score = ScoreRecord.of(home, session, revision);
        String complete = Message.of(Operation.class, "show.completeness", "points", score.points(), "most",
                Score.MOST_POINTS, "professional", score.professional(), "coordinating", score.coordinating(),
                "objectBased", score.objectBased(), "lessonsLearned", score.lessonsLearned())
                .in(session.language()) + "\n";
        Standing standing = FindStanding.of(home, session,
                home.mapper().read(revision.record(), home.records().payload(revision, session)));
        return standing.adoptions().isEmpty() ? complete : complete + Message.of(Operation.class, "show.standing",
                "standing", standing.sentence()).in(session.language()) + "\n";
    }
}
