package org.practicecommons.journal.internal;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/**
 * Where the entries of one segment begin, with their change set ids and hashes: 56 bytes an entry. Derived from the
 * segment; its file may be deleted at any time. Not safe for several threads while it grows.
 */
final class IndexTable {

    private static final int RECORD = 8 + 16 + Digests.LENGTH;
    private static final int HEAD = 24;
    private static final int MAGIC = 0x50434A49; // PCJI
    private static final int FORMAT = 1;

    private byte[] records = new byte[64 * RECORD];
    private int count;

    int count() {
        return count;
    }

    void add(long offset, UUID id, byte[] hash) {
        if ((count + 1) * RECORD > records.length) {
            records = Arrays.copyOf(records, records.length * 2);
        }
        ByteBuffer.wrap(records, count * RECORD, RECORD).putLong(offset).putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits()).put(hash);
        count++;
    }

    /** An entry that cannot be read; the damage begins at that offset. */
    void addDamaged(long offset) {
        add(~offset, new UUID(0, 0), new byte[Digests.LENGTH]);
    }

    /** Offset of the entry; negative when it is damaged: the complement of where the damage begins. */
    long offset(int entry) {
        return ByteBuffer.wrap(records).getLong(entry * RECORD);
    }

    byte[] hash(int entry) {
        return Arrays.copyOfRange(records, entry * RECORD + 24, (entry + 1) * RECORD);
    }

    /** The last entry of that change set; -1 when there is none. */
    int find(UUID id) {
        ByteBuffer all = ByteBuffer.wrap(records);
        for (int i = count - 1; i >= 0; i--) {
            if (all.getLong(i * RECORD + 8) == id.getMostSignificantBits()
                    && all.getLong(i * RECORD + 16) == id.getLeastSignificantBits()) {
                return i;
            }
        }
        return -1;
    }

    /** @param segmentSize bytes of the segment that this describes */
    byte[] toFile(long segmentSize) {
        ByteBuffer file = ByteBuffer.allocate(HEAD + count * RECORD);
        file.putInt(MAGIC).putInt(FORMAT).putLong(segmentSize).putInt(count);
        file.putInt(Digests.crc32c(file.slice(0, HEAD - 4), ByteBuffer.wrap(records, 0, count * RECORD)));
        return file.put(records, 0, count * RECORD).array();
    }

    /** Empty when the file is damaged or belongs to another state of the segment. */
    static Optional<IndexTable> fromFile(byte[] bytes, long segmentSize) {
        ByteBuffer file = ByteBuffer.wrap(bytes);
        if (bytes.length < HEAD || file.getInt(0) != MAGIC || file.getInt(4) != FORMAT
                || file.getLong(8) != segmentSize || file.getInt(16) != (bytes.length - HEAD) / RECORD
                || (bytes.length - HEAD) % RECORD != 0
                || file.getInt(20) != Digests.crc32c(file.slice(0, HEAD - 4), file.slice(HEAD, bytes.length - HEAD))) {
            return Optional.empty();
        }
        IndexTable table = new IndexTable();
        table.count = file.getInt(16);
        table.records = Arrays.copyOfRange(bytes, HEAD, Math.max(bytes.length, HEAD + RECORD));
        return Optional.of(table);
    }
}
