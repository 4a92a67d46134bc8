package org.practicecommons.operations.internal;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.practicecommons.journal.EntryKind;

/**
 * Attached files that no change names, because it was refused or a crash came between: nobody can reach them, and no
 * erasure would.
 */
public final class Orphans {

    /** Time enough to notice what went wrong and to fetch the file from the home. */
    private static final Duration KEPT = Duration.ofDays(30);

    private Orphans() {
    }

    /**
     * Deletes those that have been so for 30 days. Others wait only while what was written since it began is looked
     * through.
     *
     * @return how many there were
     */
    public static int delete(OpenHome home) {
        Set<String> unnamed = new HashSet<>(home.attachments().olderThan(home.environment().now().minus(KEPT)));
        long looked = home.journal().last();
        forget(home, 0, unnamed);
        return home.writer().alone(() -> {
            forget(home, looked, unnamed);
            unnamed.forEach(home.attachments()::delete);
            return unnamed.size();
        });
    }

    private static void forget(OpenHome home, long after, Set<String> unnamed) {
        home.journal().forEach(after, entry -> {
            if (entry.kind() != EntryKind.ERASURE) { // that one names what it deleted
                entry.attachments().forEach(unnamed::remove);
            }
            return !unnamed.isEmpty();
        });
    }
}
