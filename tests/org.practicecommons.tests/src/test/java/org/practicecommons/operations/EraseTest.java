package org.practicecommons.operations;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.InternalEObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicecommons.base.Environment;
import org.practicecommons.base.Finding;
import org.practicecommons.base.LangText;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Report;
import org.practicecommons.base.Table;
import org.practicecommons.journal.Erasure;
import org.practicecommons.model.Kind;
import org.practicecommons.model.RecordModel;
import org.practicecommons.operations.internal.PendingErasure;

/** Who asks to be forgotten is forgotten: in no byte of the home, not in what a restored backup brings back. */
class EraseTest {

    private static final String NAME = "Quillon Fairweather";

    @TempDir
    private Path folder;
    private TestHome home;
    private String person;
    private String practice;

    @BeforeEach
    void aPersonIsNamedInManyPlaces() throws Exception {
        home = TestHome.create(folder.resolve("home"));
        person = home.save("Person", NAME);
        home.retitle(person, NAME + " of the Harbour", "en");
        practice = home.save("Practice", "Access walks");
        EditableRecord edited = home.run(new OpenRecord(practice));
        addContact(edited);
        TestHome.values(edited.root(), "summary").add(LangText.of("Begun by " + NAME + " in a small branch.", "en"));
        home.run(new SaveRecord(edited, "added " + NAME));
        Path file = Files.writeString(folder.resolve("letter.txt"), "Yours, " + NAME);
        home.run(new AttachFile(person, file, "a letter"));
        EditableRecord draft = home.run(new OpenRecord(person));
        TestHome.setTitle(draft, NAME + " the Second", "fr");
        home.run(new SaveDraft(draft));
        home.search("Fairweather");
        home.run(new IncomingReferences(person));
    }

    private void addContact(EditableRecord edited) {
        var field = edited.kind().field("contacts").orElseThrow();
        var kind = field.targets().getFirst();
        EObject contact = kind.create();
        TestHome.values(contact, "name").add(LangText.of(NAME, ""));
        EObject agent = edited.model().kind("Person").orElseThrow().create();
        ((InternalEObject) agent).eSetProxyURI(URI.createURI(person));
        contact.eSet(kind.field("agent").orElseThrow().feature(), agent);
        TestHome.values(edited.root(), "contacts").add(contact);
    }

    @AfterEach
    void close() {
        home.close();
    }

    @Test
    void everythingHeldOnAPersonIsListedByIriAndByName() {
        Table byName = home.run(new HeldOn(NAME + " of the Harbour"));
        Table byIri = home.run(new HeldOn(person));
        assertEquals(byIri, byName);
        int record = byIri.columns().indexOf("record");
        int value = byIri.columns().indexOf("value");
        assertTrue(byIri.rows().stream().anyMatch(row -> row.get(record).equals(practice)
                && row.get(value).startsWith("Begun by")), byIri.toString());
        assertTrue(byIri.rows().stream().anyMatch(row -> row.get(record).equals(person)));
        assertTrue(byIri.rows().stream().anyMatch(row -> row.contains("draft")));
    }

    @Test
    void anErasedNameIsInNoByteOfTheHome() throws Exception {
        home.home().with(opened -> opened.backups()
                .makeIfDue(Progress.none())).orElseThrow();
        assertTrue(BytesOfHome.filesWith(folder, NAME).stream().anyMatch(file -> file.endsWith(".zip")));
        Files.delete(folder.resolve("letter.txt"));
        home.run(new EraseRecord(person, "asked for it"));
        assertEquals(List.of(), BytesOfHome.filesWith(folder, NAME));
        assertEquals(List.of(), BytesOfHome.filesWith(folder, "Fairweather"));
        assertEquals("Access walks", home.title(practice, "en"));
        assertEquals(0, TestHome.values(home.run(new OpenRecord(practice)).root(), "contacts").size());
        assertTrue(home.search("Fairweather").isEmpty());
        assertThrows(Refusal.class, () -> home.run(new OpenRecord(person)));
        HomeCheck check = home.run(new CheckHome());
        assertEquals(List.of(), check.report().findings());
        assertTrue(check.report().count("erased") > 0, check.report().counts().toString());
    }

    @Test
    void aRestoredOlderBackupDoesNotBringItBack() throws Exception {
        Path backup = folder.resolve("older.zip");
        home.run(new BackupHome(backup));
        home.run(new EraseRecord(person, "asked for it"));
        home.run(new RestoreHome(backup));
        assertEquals(List.of(), BytesOfHome.filesWith(folder.resolve("home"), NAME));
        assertEquals("Access walks", home.title(practice, "en"));
        assertEquals(List.of(), home.run(new CheckHome()).report().findings());
    }

    @Test
    void anErasedRevisionSaysSoInTheHistory() {
        home.run(new EraseRecord(person, "asked for it"));
        List<HistoryItem> history = home.run(new RecordHistory(practice));
        assertTrue(history.get(1).erased());
        assertEquals("", history.get(1).why());
        assertFalse(history.getFirst().erased());
    }

    @Test
    void whatTroubleWithTheBackupsLeftIsErasedByTheNextOpening() throws Exception {
        Files.delete(folder.resolve("letter.txt"));
        home.home().with(opened -> opened.backups().makeIfDue(Progress.none())).orElseThrow();
        Path obstacle = Files.createDirectories(folder.resolve("home-backups").resolve("erasures"));
        assertThrows(Refusal.class, () -> home.run(new EraseRecord(person, "asked for it")));
        Files.delete(obstacle);
        home.close();
        home = TestHome.open(folder.resolve("home"));
        assertEquals(List.of(), BytesOfHome.filesWith(folder, NAME));
    }

    @Test
    void aCrashAfterTheJournalErasedLeavesNothingInTheDraftsOnceOpened() throws Exception {
        Files.delete(folder.resolve("letter.txt"));
        home.home().with(opened -> {
            PendingErasure.mark(opened, person, List.of(NAME), 
                    new Erasure("", "", "", "", List.of(), List.of()));
            return null;
        });
        home.close();
        home = TestHome.open(folder.resolve("home"));
        assertEquals(List.of(), home.run(new ListDrafts()));
        assertEquals(List.of(), BytesOfHome.filesWith(folder.resolve("home").resolve("private"), NAME));
    }

    @Test
    void whatTroubleWithTheJournalLeftIsErasedByTheNextOpening() throws Exception {
        Files.delete(folder.resolve("letter.txt"));
        Path obstacle = Files.createDirectories(folder.resolve("home").resolve("journal").resolve("erasing.new/x"));
        Refusal refusal = assertThrows(Refusal.class, () -> home.run(new EraseRecord(person, "asked for it")));
        assertTrue(refusal.getMessage().contains("noted, but not finished"), refusal.getMessage());
        assertFalse(BytesOfHome.filesWith(folder, NAME).isEmpty());
        home.close();
        Files.delete(obstacle);
        Files.delete(obstacle.getParent());
        home = TestHome.open(folder.resolve("home"));
        assertEquals(List.of(), BytesOfHome.filesWith(folder, NAME));
        assertEquals(List.of(), home.run(new CheckHome()).report().findings());
    }

    @Test
    void anErasureSaysWhereSomebodyStillReadsWhatWasThere() throws Exception {
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        var export = CompletableFuture.runAsync(() -> home.home().with(opened -> opened.projections().ledger(ledger -> {
            reading.countDown();
            return assertDoesNotThrow(() -> end.await(1, TimeUnit.MINUTES));
        })));
        reading.await();
        Report report = home.run(new EraseRecord(person, "asked for it"));
        List<String> left = report.findings().stream().filter(finding -> finding.code().equals("erase.stillRead"))
                .map(Finding::where).toList();
        assertEquals(1, left.size(), report.findings().toString());
        assertTrue(Files.exists(Path.of(left.getFirst())));
        end.countDown();
        export.join();
        assertFalse(Files.exists(Path.of(left.getFirst())));
    }

    @Test
    void whatAnImportRemembersOfAPersonIsListed() throws Exception {
        String mapped = "https://elsewhere.example/p";
        importTitled(mapped, "Walks");
        home.run(new EditFields(mapped, List.of("title@fr=Marches"), "here"));
        importTitled(mapped, "Walks with " + NAME);
        Table held = home.run(new HeldOn(person));
        int field = held.columns().indexOf("field");
        assertTrue(held.rows().stream().anyMatch(row -> row.contains(mapped) && row.get(field).equals("last import")
                && row.contains("Walks with " + NAME)), held.toString());
    }

    private void importTitled(String iri, String title) throws Exception {
        Kind practice = RecordModel.standard().kind("Practice").orElseThrow();
        Path file = Files.writeString(folder.resolve("in.nq"),
                "<%1$s> <%2$s> <%3$s> <%1$s> .\n<%1$s> <%4$s> \"%5$s\"@en <%1$s> .\n"
                .formatted(iri, "http://www.w3.org/1999/02/22-rdf-syntax-ns#type", practice.term(),
                        practice.title().term(), title));
        home.run(new ImportFiles(List.of(file), Optional.empty(), Optional.empty(), false));
        Files.delete(file);
    }

    @Test
    void aNameWithQuotationMarksAndBackslashesIsFoundAndErased() throws Exception {
        String odd = "Tove \"Bo\" Ek\\Lind";
        String named = home.save("Person", odd);
        String told = home.save("Practice", "Told by\n" + odd);
        assertTrue(home.run(new HeldOn(named)).rows().stream().anyMatch(row -> row.contains(told)));
        EditableRecord draft = home.run(new OpenRecord(told));
        TestHome.setTitle(draft, "Again " + odd, "fr");
        home.run(new SaveDraft(draft));
        home.run(new EraseRecord(named, "asked for it"));
        assertEquals(List.of(), BytesOfHome.filesWith(folder, "Lind"));
    }

    @Test
    void theProfileOfAnErasedPersonLeavesNoByteOfItsName() throws Exception {
        home.home().with(opened -> {
            Profile mine = opened.profiles().current();
            opened.profiles().write(new Profile(mine.account(), "Renée of the Quay", person, mine.organisation(), "",
                    mine.rights(), false));
            return null;
        });
        home.run(new EraseRecord(person, "asked for it"));
        assertEquals(List.of(), BytesOfHome.filesWith(folder, "Renée"));
        assertEquals("", home.home().profile().actorName());
        home.close();
        home = TestHome.open(folder.resolve("home"));
        assertEquals("", home.home().profile().actorName());
        assertFalse(home.home().profile().account().isEmpty());
    }

    @Test
    void anErasureWaitsUntilAFileThatIsAttachedHasItsRecord() throws Exception {
        AtomicBoolean wrote = new AtomicBoolean();
        AtomicBoolean armed = new AtomicBoolean();
        Environment system = Environment.system();
        Environment watched = new Environment() {
            @Override
            public Instant now() {
                return system.now();
            }

            @Override
            public void fillRandom(byte[] bytes) {
                if (armed.getAndSet(false)) { // the first thing a file asks for when it is kept
                    var other = CompletableFuture.runAsync(() -> home.home().with(opened ->
                            opened.writer().alone(() -> wrote.getAndSet(true))));
                    assertThrows(TimeoutException.class, () -> other.get(2, TimeUnit.SECONDS));
                }
                system.fillRandom(bytes);
            }
        };
        home.close();
        home = TestHome.open(folder.resolve("home"), watched);
        armed.set(true);
        home.run(new AttachFile(practice, folder.resolve("letter.txt"), ""));
        assertFalse(armed.get());
    }

    @Test
    void aNameIsErasedFromTheReasonsOfADeletionAndOfOtherChanges() throws Exception {
        Files.delete(folder.resolve("letter.txt"));
        String other = home.save("Practice", "Talking circles");
        home.run(new EditFields(other, List.of("status=active"), NAME + " told us"));
        home.run(new DeleteRecord(person, NAME + " asked"));
        home.home().with(opened -> opened.backups().makeIfDue(Progress.none())).orElseThrow();
        assertTrue(home.run(new HeldOn(person)).rows().stream().anyMatch(row -> row.contains(NAME + " told us")));
        assertThrows(Refusal.class, () -> home.run(new EraseRecord(person, NAME + " insisted")));
        home.run(new EraseRecord(person, "asked for it"));
        assertEquals(List.of(), BytesOfHome.filesWith(folder, NAME));
        assertEquals("Talking circles", home.title(other, "en"));
        assertFalse(home.run(new RecordHistory(other)).getFirst().erased());
        assertEquals(List.of(), home.run(new CheckHome()).report().findings());
    }
}
