package org.practicecommons.journal;

import java.nio.file.Path;
import java.util.List;
import org.practicecommons.base.Audience;
import org.practicecommons.base.Environment;

/**
 * A home on the disk, owned by this process as long as this is open. Opening and making refuse, each in a sentence, what
 * could lose data: a newer format, a synced cloud folder, a network drive, a read-only disk, a second owner.
 */
public final class HomeDirectory implements AutoCloseable {

    /** @param what this process is, for the sentence that others get: {@code workbench}, {@code import} … */
    public static HomeDirectory open(Path directory, String what, Environment environment) {
        throw new UnsupportedOperationException();
    }

    /** Makes a home in a folder that is missing or empty. */
    public static HomeDirectory create(Path directory, String community, String base, Audience audience, String what,
            Environment environment) {
        throw new UnsupportedOperationException();
    }

    public HomeSettings settings() {
        throw new UnsupportedOperationException();
    }

    public Path directory() {
        throw new UnsupportedOperationException();
    }

    public Storage storage() {
        throw new UnsupportedOperationException();
    }

    /** Opens the journal; the caller closes it. */
    public Journal openJournal(AttachmentStore attachments, List<Upcaster> upcasters) {
        throw new UnsupportedOperationException();
    }

    public AttachmentStore attachments() {
        throw new UnsupportedOperationException();
    }

    public PrivateStore privateStore() {
        throw new UnsupportedOperationException();
    }

    /** Where the owner listens; the folder exists and is the owner's alone. */
    public Path socketAddress() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
