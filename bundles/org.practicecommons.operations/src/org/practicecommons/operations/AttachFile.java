package org.practicecommons.operations;

import java.nio.file.Path;
import java.util.Optional;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Session;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.search.RevisionSummary;

/** Keeps a file with a record. */
public final class AttachFile extends Operation<Attached> {

    private final String iri;
    private final Path file;
    private final KeepFile.Hidden hidden;
    private final String why;

    /** Refuses a file that tells more than it shows. */
    public AttachFile(String iri, Path file, String why) {
        this(iri, file, KeepFile.Hidden.ASK, why);
    }

    public AttachFile(String iri, Path file, KeepFile.Hidden hidden, String why) {
        this.iri = iri;
        this.file = file;
        this.hidden = hidden;
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
        KeptFile kept = new KeepFile(file, hidden).execute(home, session, progress);
        AttachedFiles files = new AttachedFiles(record);
        if (files.find(kept.id()).isEmpty()) {
            files.add(kept);
        }
        return new Attached(kept, new SaveRecord(record, why).execute(home, session, progress));
    }
}
