package org.practicecommons.search;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.practicecommons.base.Environment;
import org.practicecommons.base.Session;
import org.practicecommons.journal.Checkpoint;
import org.practicecommons.journal.Entry;
import org.practicecommons.journal.Projection;
import org.practicecommons.journal.RevisionId;

/**
 * Knows every revision of every record without its payload: heads, history, lists, labels.
 *
 * <p>Only {@link #list} and {@link #labels} look at the session; everything else answers with all there is, and an
 * operation asks {@link Session#maySee} with the summary's audience before it shows anything.
 */
public final class Ledger implements Projection {

    /** @throws IOException when the directory holds something that is not a ledger that this class can read */
    public static Ledger open(Path directory, PayloadSource payloads, RecordDescriber describer,
            Environment environment) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** The head to go on from; of several, the one that came last. It may be a deletion. */
    public Optional<RevisionSummary> head(String record) {
        throw new UnsupportedOperationException();
    }

    /** Revisions without a successor, the latest first: more than one when copies went apart. */
    public List<RevisionSummary> heads(String record) {
        throw new UnsupportedOperationException();
    }

    public Optional<RevisionSummary> revision(RevisionId id) {
        throw new UnsupportedOperationException();
    }

    /**
     * @param prefix the first hexadecimal digits of a revision id, at least four
     * @throws org.practicecommons.base.Refusal WRONG_USE when it is too short, no hexadecimal number, or several begin so
     */
    public Optional<RevisionSummary> revision(String prefix) {
        throw new UnsupportedOperationException();
    }

    /** All revisions of a record, the latest first. */
    public List<RevisionSummary> history(String record) {
        throw new UnsupportedOperationException();
    }

    /** The last revision that was there at that time; it may be a deletion. */
    public Optional<RevisionSummary> asOf(String record, Instant time) {
        throw new UnsupportedOperationException();
    }

    /** Live records that the session may see. */
    public RecordPage list(ListRequest request, Session session) {
        throw new UnsupportedOperationException();
    }

    /** Labels of those records that exist, are live, and may be seen by the session; others are left out. */
    public Map<String, RecordLabel> labels(Collection<String> iris, Session session) {
        throw new UnsupportedOperationException();
    }

    /** The revisions of an activity in the order of the journal. */
    public List<RevisionSummary> activity(String activity) {
        throw new UnsupportedOperationException();
    }

    /** The revisions of a change set in the order of the journal. */
    public List<RevisionSummary> changeSet(String changeSet) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Checkpoint checkpoint() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void apply(List<Entry> entries) {
        throw new UnsupportedOperationException();
    }

    /**
     * Makes all that was applied visible at once; durable only every so often and on closing, because a crash costs
     * nothing but reading the journal again from the last durable checkpoint.
     */
    @Override
    public void commit(Checkpoint checkpoint) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
