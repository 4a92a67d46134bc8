package org.practicecommons.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicecommons.base.Message;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Refusal;

/** What reading and storing owe each other. */
class ImportRunTest {

    private static final int RECORDS = 3000;

    @TempDir
    Path folder;

    private Import imports;
    private ImportRequest request;
    private Path temporary;

    @BeforeEach
    void write() throws IOException {
        Map<String, byte[]> records =
                new RandomRecords(RandomRecords.seeded(ImportRunTest.class), Importing.MODEL).make(RECORDS);
        Path file = Importing.export(Format.NQUADS, records, folder.resolve("many.nq"));
        request = new ImportRequest(List.of(file), Optional.empty(), List.of(), RandomRecords.BASE);
        temporary = Files.createDirectory(folder.resolve("temporary"));
        imports = new Import(Importing.MODEL, temporary);
    }

    @Test
    void batchesComeOnTheCallersThreadAndInOrder() {
        List<String> iris = new ArrayList<>();
        Set<Thread> threads = new HashSet<>();
        imports.run(request, batch -> {
            threads.add(Thread.currentThread());
            assertTrue(batch.size() <= ImportRequest.BATCH);
            batch.forEach(record -> iris.add(record.iri()));
        }, Progress.none());
        assertEquals(Set.of(Thread.currentThread()), threads);
        assertEquals(RECORDS, iris.size());
        assertEquals(iris.stream().sorted().toList(), iris);
    }

    @Test
    void troubleOfTheSinkEndsTheImportAndReachesTheCaller() {
        IllegalStateException trouble = new IllegalStateException("the disk is full");
        assertSame(trouble, assertThrows(IllegalStateException.class, () -> imports.run(request, batch -> {
            throw trouble;
        }, Progress.none())));
        assertFalse(Thread.currentThread().isInterrupted());
        assertTrue(Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.isAlive() && thread.getName().equals("import reader")));
    }

    @Test
    void cancellingKeepsWhatWasStored() {
        AtomicInteger stored = new AtomicInteger();
        AtomicInteger read = new AtomicInteger();
        Progress progress = new Progress() {
            @Override
            public void begin(Message task, long total) {
                assertFalse(task.in(Locale.FRENCH).isEmpty());
            }

            @Override
            public void worked(long steps) {
                read.addAndGet((int) steps);
            }

            @Override
            public boolean isCancelled() {
                return read.get() >= 2 * ImportRequest.BATCH;
            }
        };
        Refusal refusal = assertThrows(Refusal.class,
                () -> imports.run(request, batch -> stored.addAndGet(batch.size()), progress));
        assertEquals(Refusal.Reason.CANCELLED, refusal.reason());
        assertEquals(2 * ImportRequest.BATCH, stored.get());
    }

    @Test
    void aPreviewReadsAllAndShowsTheFirst() {
        ImportPreview preview = imports.preview(request, 3, Progress.none());
        assertEquals(3, preview.first().size());
        assertEquals(RECORDS, preview.report().count("read"));
    }

    @Test
    void nothingTemporaryIsLeft() throws IOException {
        Path file = request.files().get(0);
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        Collections.shuffle(lines, new Random(1));
        Files.write(file, lines);
        AtomicInteger stored = new AtomicInteger();
        imports.run(request, batch -> stored.addAndGet(batch.size()), Progress.none());
        assertEquals(RECORDS, stored.get());
        try (Stream<Path> left = Files.list(temporary)) {
            assertEquals(0, left.count());
        }
    }
}
