package org.practicecommons.operations;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.practicecommons.base.Environment;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Session;
import org.practicecommons.journal.HomeDirectory;
import org.practicecommons.search.ListRequest;

/** What a home is besides its records: profile, listeners, backup, restore, rebuild. */
class HomeTest {

    @TempDir
    private Path folder;

    @Test
    void aNewHomeHasRecordsOfThePersonAndTheOrganisationOfItsProfile() {
        try (TestHome home = TestHome.create(folder.resolve("home"))) {
            Profile profile = home.home().profile();
            assertEquals("Amira Test", home.title(profile.person(), ""));
            assertEquals("Test Organisation", home.title(profile.organisation(), ""));
            Session session = home.session();
            assertEquals(profile.organisation(), session.organisation());
            assertNotEquals(profile.person(), session.actor());
        }
    }

    @Test
    void theLanguageOfTheProfileOutlivesTheHomeAndOthersAreRefused() {
        try (TestHome home = TestHome.create(folder.resolve("home"))) {
            home.run(new ChooseLanguage("fr"));
            assertEquals("fr", home.home().profile().language());
            assertThrows(Refusal.class, () -> home.run(new ChooseLanguage("de")));
        }
        try (TestHome home = TestHome.open(folder.resolve("home"))) {
            assertEquals("fr", home.home().profile().language());
            assertEquals("Amira Test", home.home().profile().actorName());
        }
    }

    @Test
    void whateverIsAskedOfAClosedHomeIsRefusedInASentence() {
        TestHome home = TestHome.create(folder.resolve("home"));
        Session session = home.session();
        EditableRecord record = home.run(new NewRecord("Practice"));
        home.close();
        home.close();
        List<Executable> questions = List.of(() -> home.run(new ListDrafts(), session),
                () -> home.run(new LoadDraft(record.iri()), session), () -> home.run(new SaveDraft(record), session),
                () -> home.run(new SaveRecord(record, ""), session), () -> home.home().profile(),
                () -> home.home().session(Locale.ENGLISH), () -> home.home().community(),
                () -> home.home().ownerSocket(), () -> home.home().restoreOpen(folder, Progress.none()));
        for (Executable question : questions) {
            Refusal refusal = assertThrows(Refusal.class, question);
            assertEquals(Refusal.Reason.CANCELLED, refusal.reason());
            assertTrue(refusal.getMessage().contains("closed"), refusal.getMessage());
        }
        try (HomeDirectory owned = HomeDirectory.open(folder.resolve("home"), "test", Environment.system())) {
            assertEquals(List.of(), owned.openPrivateStore().keys("drafts"));
        }
    }

    @Test
    @Timeout(60)
    void theProfileIsToldWhileARestoreWaitsForSomethingLong() throws Exception {
        try (TestHome home = TestHome.create(folder.resolve("home"))) {
            Path backup = folder.resolve("backup.zip");
            home.run(new BackupHome(backup));
            CountDownLatch begun = new CountDownLatch(1);
            CountDownLatch end = new CountDownLatch(1);
            var rebuild = CompletableFuture.runAsync(() -> home.home().with(opened -> {
                begun.countDown();
                return assertDoesNotThrow(() -> end.await(1, TimeUnit.MINUTES));
            }));
            begun.await();
            Session session = home.session();
            Thread restore = Thread.ofPlatform().start(() -> home.run(new RestoreHome(backup), session));
            while (restore.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
            assertEquals("Amira Test", home.home().profile().actorName());
            assertFalse(home.home().community().isBlank());
            end.countDown();
            rebuild.join();
            restore.join();
        }
    }

    @Test
    void listenersHearOfEveryChangeOnceItCanBeRead() throws Exception {
        try (TestHome home = TestHome.create(folder.resolve("home"))) {
            BlockingQueue<ChangeEvent> heard = new ArrayBlockingQueue<>(10);
            AutoCloseable subscription = home.home().onChange(heard::add);
            String iri = home.save("Practice", "Walks");
            assertEquals(Set.of(iri), heard.poll(1, TimeUnit.MINUTES).records());
            subscription.close();
            home.retitle(iri, "Longer walks", "en");
            assertTrue(heard.isEmpty());
        }
    }

    @Test
    void aBackupRestoresAHomeThatIsGone() throws Exception {
        Path backup = folder.resolve("backup.zip");
        String state;
        String iri;
        try (TestHome home = TestHome.create(folder.resolve("home"))) {
            iri = home.save("Practice", "Walks");
            home.run(new AttachFile(iri, Files.writeString(folder.resolve("minutes.txt"), "Minutes"), "kept"));
            state = home.run(new CheckHome()).stateHash();
            home.run(new BackupHome(backup));
        }
        Home.restore(backup, folder.resolve("elsewhere"), Environment.system(), Progress.none());
        try (TestHome home = TestHome.open(folder.resolve("elsewhere"))) {
            HomeCheck check = home.run(new CheckHome());
            assertEquals(List.of(), check.report().findings());
            assertEquals(state, check.stateHash());
            assertEquals(List.of(iri), home.search("walks"));
        }
    }

    @Test
    void anOpenHomeGoesBackToABackupAndStaysOpen() {
        Path backup = folder.resolve("backup.zip");
        try (TestHome home = TestHome.create(folder.resolve("home"))) {
            String iri = home.save("Practice", "Walks");
            home.run(new BackupHome(backup));
            home.retitle(iri, "Mistake", "en");
            home.run(new RestoreHome(backup));
            assertEquals("Walks", home.title(iri, "en"));
            home.retitle(iri, "Longer walks", "en");
            assertEquals(List.of(iri), home.search("longer"));
        }
    }

    @Test
    void attachedFilesComeBackByteForByteAndCanBeTakenOff() throws Exception {
        try (TestHome home = TestHome.create(folder.resolve("home"))) {
            String iri = home.save("Practice", "Walks");
            Path file = Files.writeString(folder.resolve("minutes.txt"), "Minutes of the walk");
            Attached attached = home.run(new AttachFile(iri, file, "evidence"));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            home.run(new ReadAttachment(attached.id(), out));
            assertEquals("Minutes of the walk", out.toString(StandardCharsets.UTF_8));
            assertEquals(SaveResult.Outcome.UNCHANGED, home.run(new AttachFile(iri, file, "again")).save().outcome());
            home.run(new DetachFile(iri, attached.id(), "not ours"));
            assertTrue(TestHome.values(home.run(new OpenRecord(iri)).root(), "files").isEmpty());
            assertEquals(List.of(), home.run(new CheckHome()).report().findings());
        }
    }

    @Test
    void projectionsThatWereThrownAwayComeBack() throws Exception {
        String state;
        try (TestHome home = TestHome.create(folder.resolve("home"))) {
            home.save("Practice", "Walks");
            state = home.run(new CheckHome()).stateHash();
            home.run(new RebuildProjections());
            assertEquals(state, home.run(new CheckHome()).stateHash());
        }
        for (String projection : List.of("ledger", "index", "graph")) {
            deleteTree(folder.resolve("home").resolve(projection));
        }
        try (TestHome home = TestHome.open(folder.resolve("home"))) {
            assertEquals(1, home.search("walks").size());
            assertEquals(3, home.run(new ListRecords(ListRequest.ofKind("", 9))).total());
            HomeCheck check = home.run(new CheckHome());
            assertEquals(state, check.stateHash());
            assertFalse(check.report().hasErrors());
        }
    }

    private static void deleteTree(Path root) throws Exception {
        try (var files = Files.walk(root)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
