package org.practicecommons.operations.internal;

import java.util.HashSet;
import java.util.Set;
import org.practicecommons.journal.EntryKind;

/**
 * Attached files that no change names, because it was refused or a crash came between: nobody can reach them, and no
 * erasure would.
 */
public final class Orphans {

    private Orphans() {
    }

    /**
     * Deletes them. Others wait only while what was written since it began is looked through.
     *
     * @return how many there were
     */
    public static int delete(OpenHome home) {
        Set<String> unnamed = new HashSet<>(home.attachments().ids());
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
