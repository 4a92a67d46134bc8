package org.practicecommons.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.practicecommons.base.Environment;
import org.practicecommons.base.Progress;
import org.practicecommons.journal.internal.FileJournal;

/**
 * Kills a writing process, again and again on the same home, and looks for everything that it said was saved.
 * {@code -Dkill.rounds=200} kills more often; {@code -Dkill.seed=N} repeats the moments (as far as a machine can).
 */
@Execution(ExecutionMode.CONCURRENT) // it waits for processes of its own most of the time
class KillTest {

    private static final int ROUNDS = Integer.getInteger("kill.rounds", 20);

    @TempDir
    Path home;

    @Test
    void nothingAcknowledgedIsLostWhenTheProcessIsKilled() throws Exception {
        long seed = Long.getLong("kill.seed", System.nanoTime());
        System.out.println("KillTest: -Dkill.seed=" + seed);
        Random random = new Random(seed);
        List<String> acknowledged = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            runAndKill(1 + random.nextInt(60), acknowledged);
            look(acknowledged);
        }
        System.out.println("KillTest: " + ROUNDS + " kills, " + acknowledged.size() + " acknowledgements");
        assertTrue(acknowledged.size() > ROUNDS);
    }

    /** Kills the child once it has acknowledged so many things, in the middle of whatever it does then. */
    private void runAndKill(int lines, List<String> acknowledged) throws IOException, InterruptedException {
        Process child = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-cp",
                System.getProperty("java.class.path"), KillChild.class.getName(), home.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (BufferedReader out = child.inputReader()) {
            int before = acknowledged.size();
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (!line.endsWith(" .")) {
                    continue; // it was killed while it said this
                }
                acknowledged.add(line);
                if (acknowledged.size() - before == lines) {
                    child.toHandle().destroyForcibly(); // SIGKILL; what it has said by then counts as well
                }
            }
            assertTrue(acknowledged.size() - before >= lines, "the child ended by itself");
        } finally {
            child.destroyForcibly().waitFor();
        }
    }

    private void look(List<String> acknowledged) throws IOException {
        Environment environment = Environment.system();
        try (Storage storage = Storage.at(home)) {
            AttachmentStore attachments = new AttachmentStore(storage, environment);
            PrivateStore privateStore = new PrivateStore(storage);
            long kept = 0;
            try (Journal journal = new FileJournal(storage, attachments, List.of(), environment,
                    FileJournal.SEGMENT_BYTES)) {
                assertEquals(List.of(), journal.verify(Progress.none()).findings());
                for (String line : acknowledged) {
                    String[] words = line.split(" ");
                    switch (words[0]) {
                        case "entry" -> assertEquals(words[2], journal.entry(Long.parseLong(words[1])).id());
                        case "erased" -> assertTrue(journal.payload(journal.entry(Long.parseLong(words[2])).revisions()
                                .getFirst().place()).isEmpty());
                        default -> kept = Long.parseLong(words[1]);
                    }
                }
            }
            if (kept > 0) {
                String found = Samples.text(privateStore.get("area", "number").orElseThrow());
                assertTrue(Long.parseLong(found) >= kept, found + " after " + kept);
            }
        }
    }
}
