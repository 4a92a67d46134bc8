package org.practicecommons.journal;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Report;

/**
 * The truth of a home: change sets in the order in which they were acknowledged. Safe for any number of threads; one
 * writes at a time, readers never wait for the disk to force a write.
 *
 * <p>Every method throws a {@link org.practicecommons.base.Refusal} of reason STORAGE when the disk fails or what it
 * has to read is damaged; the sentence names file and offset.
 */
public interface Journal extends AutoCloseable {

    /** The number of the last entry, 0 when there is none. */
    long last();

    /** The hash of that entry; {@link Entry#NO_HASH} for 0; empty when the journal does not go that far. */
    Optional<String> hashAt(long sequence);

    /**
     * Returns only after the whole change set was forced to disk. When it throws, nothing of it stays; only a failing
     * disk and the death of this process together leave it open whether all of it is there afterwards or nothing.
     *
     * @param change of any kind but ERASURE
     */
    Entry append(ChangeSet change);

    /** @throws org.practicecommons.base.Refusal NOT_FOUND when there is no such entry */
    Entry entry(long sequence);

    Optional<Entry> find(String changeSetId);

    /** Visits the entries in order from {@code after + 1} until the visitor answers false or the journal ends. */
    void forEach(long after, Predicate<Entry> visitor);

    /**
     * The payload in its newest form, verified; empty when it was erased. What was appended shortly before comes from
     * memory. The array is shared: do not change it.
     */
    Optional<byte[]> payload(Place place);

    /** The reason given for a change; empty when none was given; absent when it was erased. */
    Optional<String> why(Entry entry);

    /**
     * Forces an ERASURE entry, then blanks what it names and deletes the attachments. Once the entry is there, a crash
     * only delays the rest until the next opening. Targets that are erased already are no trouble.
     */
    Entry erase(Erasure erasure);

    /**
     * Reads everything: the chain, every digest, every attachment that an entry names. What was erased counts as
     * erased, never as damaged.
     */
    Report verify(Progress progress);

    /**
     * Tells of every entry appended from now on, after it became durable, in order, on the writer's thread: be quick
     * and throw nothing.
     *
     * @return closes the subscription
     */
    Subscription onAppend(Consumer<Entry> listener);

    /** Ends a subscription. */
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }

    @Override
    void close();
}
