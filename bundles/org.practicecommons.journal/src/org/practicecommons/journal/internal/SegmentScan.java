package org.practicecommons.journal.internal;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.practicecommons.journal.Entry;
import org.practicecommons.journal.Storage;

/**
 * Reads the headers of one segment from its beginning. An entry that is not whole, with no whole one after it, was
 * never acknowledged: each append is forced before the next begins. Anything else that cannot be read is damage, and
 * the entries behind it are found again by their magic number.
 */
final class SegmentScan {

    private final FrameReader reader;
    private final long first;
    private final IndexTable table = new IndexTable();
    private long offset;
    private long damagedAt = -1;

    private SegmentScan(Storage storage, String path, long first) throws IOException {
        this.reader = new FrameReader(storage, path);
        this.first = first;
    }

    /**
     * The last segment, where the last append may have been torn.
     *
     * @param known an entry that was acknowledged: nothing up to it may be taken for torn
     */
    static SegmentScan ofLast(Storage storage, String path, long first, long known) throws IOException {
        SegmentScan scan = new SegmentScan(storage, path, first);
        scan.run(true);
        scan.fill(known);
        return scan;
    }

    /** A segment that is followed by another; its last entry must be there. */
    static SegmentScan ofSealed(Storage storage, String path, long first, long last) throws IOException {
        SegmentScan scan = new SegmentScan(storage, path, first);
        scan.run(false);
        scan.fill(last);
        return scan;
    }

    IndexTable table() {
        return table;
    }

    /** Where the last whole entry ends. */
    long end() {
        return offset;
    }

    long size() {
        return reader.size();
    }

    /** Where the first damage begins; -1 when there is none. */
    long damagedAt() {
        return damagedAt;
    }

    private long expected() {
        return first + table.count();
    }

    private void run(boolean mayBeTorn) throws IOException {
        while (offset < reader.size()) {
            Optional<Frame> frame = reader.at(offset).filter(found -> found.sequence() == expected());
            if (frame.isPresent() && (!mayBeTorn || isAcknowledged(frame.get()))) {
                add(frame.get());
                continue;
            }
            Optional<Frame> next = nextAfterDamage();
            if (next.isEmpty()) {
                return;
            }
            fill(next.get().sequence() - 1);
            offset = next.get().offset();
        }
    }

    private boolean isAcknowledged(Frame frame) throws IOException {
        return reader.hasWholeBody(frame) || reader.next(frame.offset() + 1, expected() + 1).isPresent();
    }

    private Optional<Frame> nextAfterDamage() throws IOException {
        Optional<Frame> next = reader.next(offset + 1, expected() + 1);
        // Each lost entry took up more bytes than a prefix has: a number that is too high belongs to foreign bytes.
        return next.filter(frame -> frame.sequence() - expected() <= (frame.offset() - offset) / Frame.PREFIX);
    }

    private void add(Frame frame) throws IOException {
        Entry entry = EntryCodec.decode(frame, first);
        table.add(frame.offset(), UUID.fromString(entry.id()), Digests.sha256(frame.header()));
        offset = frame.end();
    }

    private void fill(long last) {
        if (expected() <= last && damagedAt < 0) {
            damagedAt = offset;
        }
        while (expected() <= last) {
            table.addDamaged(offset);
        }
    }
}
