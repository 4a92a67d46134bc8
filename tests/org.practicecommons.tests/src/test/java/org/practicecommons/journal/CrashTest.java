package org.practicecommons.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.practicecommons.journal.Samples.bytes;
import static org.practicecommons.journal.Samples.change;
import static org.practicecommons.journal.Samples.revision;
import static org.practicecommons.journal.Samples.text;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Report;

/**
 * Lets the power fail at every single change that a mixed load makes on the disk, load after load, until ten thousand
 * failures are through. Each time the home is opened again (with, now and then, a second failure while it recovers),
 * must hold all that was acknowledged, check clean, and go on working.
 *
 * <p>{@code -Dcrash.seed=N} repeats the loads from N on; {@code -Dcrash.points=N} sets the number of failures.
 */
@Execution(ExecutionMode.CONCURRENT) // each power failure has a folder of its own
class CrashTest {

    private static final int POINTS = Integer.getInteger("crash.points", 10_000);
    private static final int MOST_STEPS = 14;

    @Test
    void nothingAcknowledgedIsLostWhereverThePowerFails() throws IOException {
        long first = Long.getLong("crash.seed", System.nanoTime() & 0xffffff);
        System.out.println("CrashTest: -Dcrash.seed=" + first);
        int points = 0;
        int loads = 0;
        for (long seed = first; points < POINTS; seed++, loads++) {
            long changes = changesOf(seed);
            for (long at = 1; at <= changes && points < POINTS; at++, points++) {
                try {
                    failAt(seed, at);
                } catch (AssertionError | RuntimeException e) {
                    throw new AssertionError("-Dcrash.seed=" + seed + ", failure at change " + at + ": " + e, e);
                }
            }
        }
        System.out.println("CrashTest: " + points + " power failures in " + loads + " loads");
        assertEquals(POINTS, points);
    }

    private static int steps(long seed) {
        return 4 + (int) (seed % (MOST_STEPS - 3));
    }

    private static long changesOf(long seed) throws IOException {
        CrashStorage disk = new CrashStorage(seed);
        new MixedLoad(seed).run(new TestHome(disk, new SeededEnvironment(seed)), steps(seed));
        return disk.changes();
    }

    private static void failAt(long seed, long at) throws IOException {
        CrashStorage disk = new CrashStorage(seed * 31 + at);
        SeededEnvironment environment = new SeededEnvironment(seed);
        MixedLoad load = new MixedLoad(seed);
        disk.failAfter(at);
        try {
            load.run(new TestHome(disk, environment), steps(seed));
        } catch (CrashStorage.PowerFailure | Refusal e) {
            assertTrue(disk.hasFailed(), () -> "no power failure: " + e);
        }
        assertTrue(disk.hasFailed());
        disk.restart();
        Random random = new Random(seed + at);
        if (random.nextInt(3) == 0) {
            failWhileRecovering(disk, environment, 1 + random.nextInt(8));
        }
        TestHome home = new TestHome(disk, environment);
        compare(load, home);
        goOn(load, home, random.nextInt(4) == 0);
    }

    private static void failWhileRecovering(CrashStorage disk, SeededEnvironment environment, int at) {
        disk.failAfter(at);
        try {
            new TestHome(disk, environment);
        } catch (CrashStorage.PowerFailure e) {
            disk.restart();
        }
        disk.failAfter(Long.MAX_VALUE / 2);
    }

    private static void compare(MixedLoad load, TestHome home) throws IOException {
        Journal journal = home.journal();
        int acknowledged = load.acknowledged.size();
        assertTrue(journal.last() == acknowledged || journal.last() == acknowledged + 1,
                () -> acknowledged + " acknowledged, " + journal.last() + " found");
        boolean erasing = journal.last() > acknowledged && journal.entry(journal.last()).kind() == EntryKind.ERASURE;
        for (MixedLoad.Acknowledged one : load.acknowledged) {
            assertEquals(one.entry(), journal.entry(one.entry().sequence()));
            boolean reasonGone = false;
            for (int i = 0; i < one.entry().revisions().size(); i++) {
                Revision revision = one.entry().revisions().get(i);
                Optional<byte[]> payload = journal.payload(revision.place());
                boolean gone = load.erased.contains(revision.id())
                        || erasing && load.perhapsErased.contains(revision.id());
                reasonGone |= gone;
                assertEquals(!gone, payload.isPresent());
                byte[] expected = one.change().revisions().get(i).payload();
                assertTrue(gone || java.util.Arrays.equals(expected, payload.get()), "payload differs");
                revision.companions().forEach(companion -> assertEquals(!gone,
                        journal.payload(companion.place()).isPresent(), "a companion goes with its revision"));
            }
            String why = one.change().why();
            assertEquals(reasonGone && !why.isEmpty() ? Optional.empty() : Optional.of(why), journal.why(one.entry()));
        }
        assertClean(journal.verify(Progress.none()));
        comparePrivate(load, home.privateStore());
        compareBackup(load, home);
    }

    private static void compareBackup(MixedLoad load, TestHome home) throws IOException {
        Optional<TestHome> backup = home.fromBackup();
        assertTrue(load.backedUp == 0 || backup.isPresent(), "the backup is gone");
        if (backup.isPresent()) {
            Journal older = backup.get().journal();
            assertTrue(older.last() >= load.backedUp, "an older backup came back");
            assertClean(older.verify(Progress.none()));
            assertClean(backup.get().privateStore().verify());
        }
    }

    private static void comparePrivate(MixedLoad load, PrivateStore store) {
        Map<String, String> found = new TreeMap<>();
        store.keys("area").forEach(key -> found.put(key, text(store.get("area", key).orElseThrow())));
        Map<String, String> after = new HashMap<>(load.kept);
        load.underWay.forEach((key, value) -> {
            if (value == null) {
                after.remove(key);
            } else {
                after.put(key, value);
            }
        });
        assertTrue(found.equals(load.kept) || found.equals(after),
                () -> "kept " + load.kept + ", under way " + load.underWay + ", found " + found);
        assertClean(store.verify());
    }

    private static void goOn(MixedLoad load, TestHome home, boolean project) throws IOException {
        Entry next = home.journal().append(change("go on", revision("next", "next")));
        home.privateStore().put("area", "next", bytes("next"));
        if (project) {
            assertEquals((int) home.journal().last(), home.project(false));
        }
        home.reopen();
        assertEquals(next, home.journal().entry(home.journal().last()));
        assertEquals("next", text(home.privateStore().get("area", "next").orElseThrow()));
        assertTrue(home.attachments().ids().containsAll(load.attached.stream()
                .filter(id -> load.perhapsErased.isEmpty()).toList()));
        assertClean(home.journal().verify(Progress.none()));
    }

    private static void assertClean(Report report) {
        assertTrue(report.findings().isEmpty(),
                () -> report.findings().getFirst().sentence().in(java.util.Locale.ENGLISH));
    }
}
