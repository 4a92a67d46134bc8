package org.practicecommons.operations.internal;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.practicecommons.base.Progress;
import org.practicecommons.journal.EntryKind;
import org.practicecommons.journal.Erasure;

/**
 * Remembers in the private store what an erasure has to do, until all of it is done: neither a crash nor trouble may
 * leave an erased name in the journal, in drafts, in an index or in an automatic backup.
 *
 * <p>Who is erased is remembered only until the private store is purged of the person, which takes the note along; so
 * it gets into no backup.
 */
public final class PendingErasure {

    private static final String AREA = "maintenance";
    private static final String PERSON = "erasing";
    private static final String REBUILD = "rebuild";
    private static final String BACKUPS = "backups";

    private PendingErasure() {
    }

    /**
     * To be called before anything is erased; {@link #finish} does it all.
     *
     * @param iri the record
     * @param names what the person is called
     */
    public static void mark(OpenHome home, String iri, Collection<String> names, Erasure erasure) {
        byte[] note = new ErasureNote(iri, List.copyOf(names), home.journal().last(), erasure).toBytes();
        home.privates().transact(changes -> {
            changes.put(AREA, PERSON, note);
            changes.put(AREA, REBUILD, new byte[] {1});
            changes.put(AREA, BACKUPS, new byte[] {1});
        });
    }

    /**
     * Does what is left to do, while nobody else writes.
     *
     * @return how many private values were deleted
     */
    public static int finish(OpenHome home, Progress progress) {
        return home.writer().alone(() -> {
            int purged = finishHome(home);
            finishBackups(home, progress);
            return purged;
        });
    }

    /** As {@link #finish}; trouble with the backups is no reason not to open a home, and is met again the next time. */
    static void finishOnOpen(OpenHome home) {
        finishHome(home);
        new DailyBackup(home).finishErasure();
    }

    private static int finishHome(OpenHome home) {
        if (home.privates().get(AREA, REBUILD).isEmpty()) {
            return 0;
        }
        int purged = home.privates().get(AREA, PERSON).map(ErasureNote::of).map(note -> erase(home, note)).orElse(0);
        home.projections().rebuildAll(Progress.none());
        home.privates().delete(AREA, REBUILD);
        return purged;
    }

    private static int erase(OpenHome home, ErasureNote note) {
        boolean[] done = {false};
        home.journal().forEach(note.before(), entry -> {
            done[0] = entry.kind() == EntryKind.ERASURE;
            return !done[0];
        });
        if (!done[0]) {
            home.journal().erase(note.erasure());
        }
        return new PersonalTraces(home).purge(note.record(), new Mentions(home, Set.of(), note.names()),
                key -> key.equals(PERSON));
    }

    static void finishBackups(OpenHome home, Progress progress) {
        if (home.privates().get(AREA, BACKUPS).isPresent()) {
            home.backups().eraseKnown(progress);
            home.privates().delete(AREA, BACKUPS);
        }
    }
}
