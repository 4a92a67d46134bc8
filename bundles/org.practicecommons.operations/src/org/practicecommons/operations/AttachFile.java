package org.practicecommons.operations;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.practicecommons.base.FileTrouble;
import org.practicecommons.base.Message;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Session;
import org.practicecommons.journal.AttachmentStore;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.search.RevisionSummary;

/** Keeps a file with a record. */
public final class AttachFile extends Operation<Attached> {

    private final String iri;
    private final Path file;
    private final String why;

    public AttachFile(String iri, Path file, String why) {
        this.iri = iri;
        this.file = file;
        this.why = why;
    }

    /** In one go: an erasure in between would delete a file that no record names yet. */
    @Override
    Attached execute(OpenHome home, Session session, Progress progress) {
        return home.writer().alone(() -> attach(home, session, progress));
    }

    private Attached attach(OpenHome home, Session session, Progress progress) {
        RevisionSummary head = home.records().live(iri, session);
        home.writer().requireChange(session, Optional.of(head));
        EditableRecord record = new OpenRecord(iri).execute(home, session, progress);
        AttachmentStore.Attachment kept = keep(home);
        String name = file.getFileName().toString();
        AttachedFiles files = new AttachedFiles(record);
        if (files.find(kept.id()).isEmpty()) {
            files.add(name, kept.id(), kept.size());
        }
        return new Attached(kept.id(), name, kept.size(), new SaveRecord(record, why).execute(home, session, progress));
    }

    private AttachmentStore.Attachment keep(OpenHome home) {
        if (Files.isDirectory(file)) {
            throw new Refusal(Refusal.Reason.BAD_INPUT, Message.of(Operation.class, "attach.folder", "file", file));
        }
        try (InputStream bytes = Files.newInputStream(file)) {
            return home.attachments().put(bytes);
        } catch (IOException e) {
            throw new Refusal(Refusal.Reason.BAD_INPUT,
                    Message.of(Operation.class, "attach.unreadable", "file", file, "cause", FileTrouble.cause(e)), e);
        }
    }
}
