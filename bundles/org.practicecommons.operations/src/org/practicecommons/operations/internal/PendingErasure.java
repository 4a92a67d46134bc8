package org.practicecommons.operations.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.practicecommons.base.Progress;

/**
 * Remembers in the private store what is left to do once the journal has erased something, until it is done: a crash must
 * leave an erased name neither in drafts nor in an index nor in an automatic backup.
 *
 * <p>Who is erased is remembered only until the private store is purged of the person, which takes the note along; so it
 * gets into no backup.
 */
public final class PendingErasure {

    private static final String AREA = "maintenance";
    private static final String PERSON = "erasing";
    private static final String REBUILD = "rebuild";
    private static final String BACKUPS = "backups";
    private static final String SEPARATOR = "\0";

    private PendingErasure() {
    }

    /** To be called before the journal erases. */
    public static void mark(OpenHome home, String iri, Collection<String> names) {
        List<String> person = new ArrayList<>(List.of(iri));
        person.addAll(names);
        home.privates().transact(changes -> {
            changes.put(AREA, PERSON, String.join(SEPARATOR, person).getBytes(StandardCharsets.UTF_8));
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
        Optional<byte[]> person = home.privates().get(AREA, PERSON);
        List<String> words = person.map(bytes -> List.of(new String(bytes, StandardCharsets.UTF_8).split(SEPARATOR)))
                .orElse(List.of(""));
        int purged = new PersonalTraces(home).purge(words.getFirst(),
                new Mentions(home, Set.of(), words.subList(1, words.size())), key -> key.equals(PERSON));
        home.projections().rebuildAll(Progress.none());
        home.privates().delete(AREA, REBUILD);
        return purged;
    }

    static void finishBackups(OpenHome home, Progress progress) {
        if (home.privates().get(AREA, BACKUPS).isPresent()) {
            home.backups().eraseKnown(progress);
            home.privates().delete(AREA, BACKUPS);
        }
    }
}
