package org.practicecommons.journal;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.practicecommons.base.Audience;
import org.practicecommons.base.Environment;
import org.practicecommons.base.Progress;
import org.practicecommons.journal.internal.ArchiveInfo;
import org.practicecommons.journal.internal.ArchiveReader;
import org.practicecommons.journal.internal.ArchiveWriter;
import org.practicecommons.journal.internal.FileJournal;
import org.practicecommons.journal.internal.HomeFile;

/** All stores of a home on one storage, with small segments. */
final class TestHome {

    private static final Pace WHEN_AWAITED = new Pace(Duration.ofDays(1), Integer.MAX_VALUE, Integer.MAX_VALUE);
    private static final long SEGMENT_BYTES = 3000;
    private static final String BACKUP = "backup.zip";

    private final Storage storage;
    private final Environment environment;
    private AttachmentStore attachments;
    private FileJournal journal;
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

    /** Writes a backup of all of it beside the rest. */
    void backUp() throws IOException {
        if (storage.size(HomeFile.NAME) < 0) {
            storage.replace(HomeFile.NAME, HomeFile.format(new HomeSettings("C", "urn:x:", "i1", environment.now(),
                    Audience.MEMBERS, FileLimits.USUAL)));
        }
        ArchiveInfo info = new ArchiveInfo("i1", "", journal.last(), 0);
        new ArchiveWriter(storage, journal, info, Progress.none()).write(privateStore::copyTo, storage, BACKUP);
    }

    /** The home that the backup holds, on a disk of its own; empty when there is no backup. */
    Optional<TestHome> fromBackup() throws IOException {
        if (storage.size(BACKUP) < 0) {
            return Optional.empty();
        }
        CrashStorage other = new CrashStorage(1);
        ArchiveReader.extract(storage, BACKUP, other, Progress.none());
        return Optional.of(new TestHome(other, environment));
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
