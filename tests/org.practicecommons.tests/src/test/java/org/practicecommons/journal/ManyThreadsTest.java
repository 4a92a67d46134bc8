package org.practicecommons.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.practicecommons.journal.Samples.change;
import static org.practicecommons.journal.Samples.revision;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.practicecommons.base.Environment;
import org.practicecommons.base.Progress;
import org.practicecommons.journal.internal.FileJournal;

/** Writers, readers, an eraser and a checker on one journal at the same time. */
@Timeout(120)
class ManyThreadsTest {

    private static final int WRITERS = 3;
    private static final int EACH = 100;

    @TempDir
    Path folder;
    private volatile boolean written;

    @Test
    void everybodySeesWholeEntries() throws Exception {
        try (Storage storage = Storage.at(folder);
                Journal journal =
                        new FileJournal(storage, new AttachmentStore(storage, Environment.system()), List.of(),
                        Environment.system(), 20_000);
                ExecutorService threads = Executors.newCachedThreadPool()) {
            List<Future<Integer>> writing = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                String name = "w" + i;
                writing.add(threads.submit(() -> write(journal, name)));
            }
            List<Future<Integer>> reading = List.of(threads.submit(read(journal)), threads.submit(read(journal)),
                    threads.submit(() -> check(journal)));
            int erased = 0;
            try {
                for (Future<Integer> writer : writing) {
                    erased += writer.get();
                }
            } finally {
                written = true; // or nobody writes any more, and the readers would wait for ever
            }
            for (Future<Integer> reader : reading) {
                assertTrue(reader.get() > 0);
            }
            assertEquals(WRITERS * EACH + erased, journal.last());
            assertEquals(erased, journal.verify(Progress.none()).count("erased"));
            assertEquals(List.of(), journal.verify(Progress.none()).findings());
        }
    }

    private static int write(Journal journal, String name) {
        int erased = 0;
        for (int i = 0; i < EACH; i++) {
            Entry entry = journal.append(change("why", revision(name, "payload " + i + "x".repeat(i * 10))));
            if (i % 10 == 9) {
                journal.erase(Samples.erasure(entry));
                erased++;
            }
        }
        return erased;
    }

    private Callable<Integer> read(Journal journal) {
        return () -> {
            int seen = 0;
            while (!written) {
                List<Entry> entries = new ArrayList<>();
                journal.forEach(Math.max(0, journal.last() - 20), entries::add);
                for (Entry entry : entries) {
                    for (Revision revision : entry.revisions()) {
                        seen += journal.payload(revision.place()).isPresent() ? 1 : 0;
                    }
                }
            }
            return seen;
        };
    }

    private int check(Journal journal) throws IOException, ExecutionException {
        int checks = 0;
        do {
            assertEquals(List.of(), journal.verify(Progress.none()).findings());
            checks++;
        } while (!written);
        return checks;
    }
}
