package org.practicecommons.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.practicecommons.journal.Samples.change;
import static org.practicecommons.journal.Samples.revision;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicecommons.base.Audience;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Report;

class AutomaticBackupsTest {

    @TempDir
    Path folder;
    private final SeededEnvironment environment = new SeededEnvironment(5);
    private HomeDirectory home;
    private Journal journal;
    private AutomaticBackups backups;

    @BeforeEach
    void create() {
        home = HomeDirectory.begin(folder.resolve("home"), "C", "https://example.org/id/", Audience.MEMBERS, "test",
                environment).finish();
        journal = home.openJournal(home.openAttachments(), List.of());
        backups = new AutomaticBackups(home, journal);
    }

    @AfterEach
    void close() {
        journal.close();
        home.close();
    }

    private Optional<String> makeOn(String day) {
        environment.set(Instant.parse(day + "T12:00:00Z"));
        return backups.makeIfDue(Progress.none()).map(file -> file.getFileName().toString());
    }

    @Test
    void thereIsOneADayIfAnythingWasWritten() {
        assertEquals(Optional.empty(), makeOn("2026-03-01"));
        journal.append(change("", revision("a", "x")));
        assertEquals(Optional.of("2026-03-01.zip"), makeOn("2026-03-01"));
        journal.append(change("", revision("a", "y")));
        assertEquals(Optional.empty(), makeOn("2026-03-01"));
        assertEquals(Optional.of("2026-03-02.zip"), makeOn("2026-03-02"));
        assertEquals(Optional.empty(), makeOn("2026-03-03"));
    }

    @Test
    void sevenDaysFourWeeksTwelveMonthsAreKept() {
        List<LocalDate> made = new ArrayList<>();
        for (LocalDate day = LocalDate.of(2024, 1, 1); day.isBefore(LocalDate.of(2026, 3, 16)); day = day.plusDays(1)) {
            made.add(day);
        }
        Set<LocalDate> kept = AutomaticBackups.kept(made);
        for (int i = 0; i < 7; i++) {
            assertTrue(kept.contains(LocalDate.of(2026, 3, 15).minusDays(i)));
        }
        assertTrue(kept.containsAll(List.of(LocalDate.of(2026, 3, 8), LocalDate.of(2026, 3, 1),
                LocalDate.of(2026, 2, 22))));
        assertTrue(kept.containsAll(List.of(LocalDate.of(2026, 2, 28), LocalDate.of(2025, 4, 30))));
        assertTrue(kept.stream().noneMatch(LocalDate.of(2025, 4, 30)::isAfter));
        assertEquals(7 + 3 + 11, kept.size());
    }

    @Test
    void whatIsErasedInTheHomeIsErasedInEveryBackup() throws IOException {
        Entry gone = journal.append(change("about Fatima", revision("b", "Fatima")));
        home.openPrivateStore().put("searches", "last", Samples.bytes("Fatima"));
        makeOn("2026-03-01");
        Entry kept = journal.append(change("", revision("a", "Somebody")));
        makeOn("2026-03-02");
        home.openPrivateStore().purge((area, key, value) -> true);
        journal.erase(Samples.erasure(gone));
        backups.eraseKnown(Progress.none());
        for (String day : List.of("2026-03-01", "2026-03-02")) {
            Path copy = folder.resolve("copy-" + day);
            Report report = Backup.restore(folder.resolve("home-backups").resolve(day + ".zip"), copy, environment,
                    Progress.none());
            assertEquals(0, report.count("erased")); // nothing was left to do
            try (HomeDirectory opened = HomeDirectory.open(copy, "test", environment);
                    Journal older = opened.openJournal(opened.openAttachments(), List.of())) {
                assertEquals(Optional.empty(), older.payload(gone.revisions().getFirst().place()));
                assertEquals(List.of(), opened.openPrivateStore().keys("searches"));
                assertEquals(List.of(), older.verify(Progress.none()).findings());
                assertEquals(day.endsWith("2"), older.find(kept.id()).isPresent());
            }
        }
    }

    @Test
    void anInterruptedScrubbingIsMadeGoodAndADamagedBackupGoes() throws IOException {
        Entry gone = journal.append(change("", revision("b", "Fatima")));
        makeOn("2026-03-01");
        Path folderOfBackups = AutomaticBackups.folderOf(home.directory());
        Path older = folderOfBackups.resolve("2026-02-01.zip");
        Files.copy(folderOfBackups.resolve("2026-03-01.zip"), older);
        byte[] before = Files.readAllBytes(older);
        Files.write(folderOfBackups.resolve("2026-01-01.zip"), new byte[] {1, 2, 3});
        journal.erase(Samples.erasure(gone));
        backups.eraseKnown(Progress.none());
        assertTrue(Files.notExists(folderOfBackups.resolve("2026-01-01.zip")));
        Files.write(older, before); // as if the power had failed before this one was scrubbed
        assertEquals(Optional.of("2026-03-02.zip"), makeOn("2026-03-02"));
        Backup.restore(older, folder.resolve("copy"), environment, Progress.none());
        assertTrue(!java.util.Arrays.equals(before, Files.readAllBytes(older)));
        try (var names = Files.list(folderOfBackups)) {
            assertEquals(List.of("2026-02-01.zip", "2026-03-01.zip", "2026-03-02.zip", "erasures"),
                    names.map(path -> path.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void foreignFilesInTheFolderConfuseNothing() throws IOException {
        journal.append(change("", revision("a", "x")));
        makeOn("2026-03-01");
        Path backupFolder = AutomaticBackups.folderOf(home.directory());
        Path far = Files.copy(backupFolder.resolve("2026-03-01.zip"), backupFolder.resolve("9999-12-31.zip"));
        List<String> foreign = List.of("9999-99-99.zip", "2026-02-30.zip", "0000-00-00.zip", "notes.txt");
        for (String name : foreign) {
            Files.writeString(backupFolder.resolve(name), "mine");
        }
        Files.createDirectory(backupFolder.resolve("2026-02-28.zip"));
        Files.writeString(backupFolder.resolve("2026-03-02.zip"), "no backup at all");
        journal.append(change("", revision("a", "y")));
        assertEquals(Optional.of("2026-03-03.zip"), makeOn("2026-03-03"));
        for (int day = 4; day < 24; day++) {
            journal.append(change("", revision("a", "on day " + day)));
            assertTrue(makeOn("2026-03-%02d".formatted(day)).isPresent());
        }
        Entry gone = journal.append(change("", revision("b", "Fatima")));
        journal.erase(Samples.erasure(gone));
        backups.eraseKnown(Progress.none());
        for (int day = 17; day < 24; day++) {
            assertTrue(Files.exists(backupFolder.resolve("2026-03-%02d.zip".formatted(day))));
        }
        assertTrue(Files.exists(far));
        for (String name : foreign) {
            assertEquals("mine", Files.readString(backupFolder.resolve(name)));
        }
    }

    @Test
    void whatAKilledProcessLeftInTheFolderGoes() throws IOException {
        journal.append(change("", revision("a", "x")));
        makeOn("2026-03-01");
        Path backupFolder = AutomaticBackups.folderOf(home.directory());
        Path part = Files.writeString(backupFolder.resolve("2026-02-27.zip.part"), "Fatima");
        Path copy = Files.createDirectories(backupFolder.resolve("scrubbing/journal"));
        backups.eraseKnown(Progress.none());
        assertTrue(Files.notExists(part));
        assertTrue(Files.notExists(copy));
    }
}
