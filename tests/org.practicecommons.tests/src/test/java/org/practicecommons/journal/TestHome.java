package org.practicecommons.journal;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.practicecommons.base.Environment;
import org.practicecommons.base.Progress;
import org.practicecommons.journal.internal.FileJournal;

/** All stores of a home on one storage, with small segments. */
final class TestHome {

    private static final Pace WHEN_AWAITED = new Pace(Duration.ofDays(1), Integer.MAX_VALUE);
    private static final long SEGMENT_BYTES = 3000;

    private final Storage storage;
    private final Environment environment;
    private AttachmentStore attachments;
    private Journal journal;
    private PrivateStore privateStore;

    TestHome(Storage storage, Environment environment) {
        this.storage = storage;
        this.environment = environment;
        open();
    }

    private void open() {
        attachments = new AttachmentStore(storage, environment);
        journal = new FileJournal(storage, attachments, List.of(), environment, SEGMENT_BYTES);
        privateStore = new PrivateStore(storage);
    }

    void reopen() {
        journal.close();
        open();
    }

    Journal journal() {
        return journal;
    }

    AttachmentStore attachments() {
        return attachments;
    }

    PrivateStore privateStore() {
        return privateStore;
    }

    /** Lets a projection follow to the end, perhaps into a new generation; answers how many entries it shows. */
    int project(boolean rebuild) throws IOException {
        try (Projector<NotesProjection> projector = Projector.start("notes", WHEN_AWAITED, journal, storage, "i1",
                directory -> new NotesProjection(storage, directory))) {
            projector.await(journal.last()); // first, so that no thread makes the order of changes a matter of chance
            if (rebuild) {
                projector.rebuild(Progress.none());
            }
            return projector.read(journal.last(), notes -> notes.lines().size());
        }
    }
}
