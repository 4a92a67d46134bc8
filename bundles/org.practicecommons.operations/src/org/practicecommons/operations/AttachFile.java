package org.practicecommons.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.practicecommons.base.FileTrouble;
import org.practicecommons.base.Localised;
import org.practicecommons.base.Message;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Session;
import org.practicecommons.exchange.details.Detail;
import org.practicecommons.exchange.details.HiddenDetails;
import org.practicecommons.journal.AttachmentStore;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.search.RevisionSummary;

/** Keeps a file with a record. */
public final class AttachFile extends Operation<Attached> {

    /** What becomes of what the file tells beside its content, such as the place of a photograph or an author. */
    public enum Hidden {
        /** Nobody has been asked: the file is refused if it tells anything. */
        ASK,
        KEEP,
        REMOVE
    }

    private final String iri;
    private final Path file;
    private final Hidden hidden;
    private final String why;

    /** Refuses a file that tells more than it shows. */
    public AttachFile(String iri, Path file, String why) {
        this(iri, file, Hidden.ASK, why);
    }

    public AttachFile(String iri, Path file, Hidden hidden, String why) {
        this.iri = iri;
        this.file = file;
        this.hidden = hidden;
        this.why = why;
    }

    /** In one go: an erasure in between would delete a file that no record names yet. */
    @Override
    Attached execute(OpenHome home, Session session, Progress progress) {
        HiddenDetails details = new InspectFile(file).execute(home, session, progress);
        if (hidden == Hidden.ASK && !details.list().isEmpty()) {
            throw new Refusal(Refusal.Reason.BAD_INPUT, Message.of(Operation.class, "attach.tells", "file",
                    file.getFileName(), "details", (Localised) reader -> details.list().stream()
                            .map(detail -> sentence(detail).in(reader)).collect(Collectors.joining("; "))));
        }
        return home.writer().alone(() -> attach(home, session, progress, details));
    }

    /** A detail in words, such as “place: 45.50, -73.56”. */
    public static Message sentence(Detail detail) {
        return Message.of(Operation.class, "detail." + detail.kind(), "value", detail.value());
    }

    private Attached attach(OpenHome home, Session session, Progress progress, HiddenDetails details) {
        RevisionSummary head = home.records().live(iri, session);
        home.writer().requireChange(session, Optional.of(head));
        EditableRecord record = new OpenRecord(iri).execute(home, session, progress);
        AttachmentStore.Attachment kept = keep(home, details);
        String name = file.getFileName().toString();
        AttachedFiles files = new AttachedFiles(record);
        if (files.find(kept.id()).isEmpty()) {
            files.add(name, kept.id(), kept.size());
        }
        return new Attached(kept.id(), name, kept.size(), details.understood(),
                new SaveRecord(record, why).execute(home, session, progress));
    }

    private AttachmentStore.Attachment keep(OpenHome home, HiddenDetails details) {
        boolean strips = hidden == Hidden.REMOVE && !details.list().isEmpty();
        try {
            return home.attachments().put(strips ? out -> HiddenDetails.strip(file, out)
                    : out -> Files.copy(file, out));
        } catch (IOException e) {
            throw new Refusal(Refusal.Reason.BAD_INPUT, Message.of(Operation.class,
                    strips ? "attach.notRemoved" : "attach.unreadable", "file", file, "cause", FileTrouble.cause(e)), e);
        }
    }
}
