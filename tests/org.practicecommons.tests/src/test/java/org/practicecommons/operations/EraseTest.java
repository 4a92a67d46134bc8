package org.practicecommons.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.InternalEObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicecommons.base.LangText;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Table;
import org.practicecommons.journal.AutomaticBackups;

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
}
