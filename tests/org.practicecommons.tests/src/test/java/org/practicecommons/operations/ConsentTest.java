package org.practicecommons.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.practicecommons.base.LangText;
import org.practicecommons.base.Session;
import org.practicecommons.journal.Entry;

/** What stands on a consent is in no read path once it has ended, for nobody; and it is back when it is renewed. */
class ConsentTest extends ConsentScene {

    private static final Session PUBLIC = Session.publicReader(Locale.ENGLISH);

    private ReadPaths paths() {
        EditableRecord draft = home.run(new OpenRecord(practice));
        TestHome.setTitle(draft, "Walks for access", "en");
        home.run(new SaveDraft(draft));
        return new ReadPaths(this, clock.now());
    }

    private Set<String> telling(ReadPaths paths, Session session) {
        return paths.answers(session).entrySet().stream()
                .filter(answer -> Stream.of(WORDS, ADDRESS, quote, practice + "#c", "At last")
                        .anyMatch(answer.getValue()::contains)
                        || answer.getKey().endsWith(ReadPaths.BY_IT_ALONE) && answer.getValue().contains(practice))
                .map(Map.Entry::getKey).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyReadOperationIsAmongThoseThatAreAsked() throws Exception {
        Set<Class<?>> known = paths().known();
        Set<Class<?>> operations = Set.copyOf(operations());
        assertEquals(List.of(), operations.stream().filter(operation -> !known.contains(operation)).toList(),
                "new: let ReadPaths ask them, or say there that they tell nothing of what records say");
        assertEquals(List.of(), known.stream().filter(operation -> !operations.contains(operation)).toList(), "gone");
    }

    /** The classes lie in a folder or in the jar that the build made of them. */
    private static List<Class<?>> operations() throws URISyntaxException, IOException {
        Path code = Path.of(Operation.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        if (Files.isDirectory(code)) {
            return operations(code);
        }
        try (FileSystem jar = FileSystems.newFileSystem(code)) {
            return operations(jar.getPath("/"));
        }
    }

    private static List<Class<?>> operations(Path code) throws IOException {
        try (Stream<Path> files = Files.list(code.resolve("org/practicecommons/operations"))) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.matches("[A-Z]\\w*\\.class"))
                    .<Class<?>>map(name -> named("org.practicecommons.operations." + name.replace(".class", "")))
                    .filter(type -> Operation.class.isAssignableFrom(type) && type != Operation.class).toList();
        }
    }

    private static Class<?> named(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    @Test
    void goneWithTheDayFromEveryReadPathAndBackWhenRenewed() {
        ReadPaths paths = paths();
        Set<String> members = telling(paths, home.session());
        Set<String> everybody = telling(paths, PUBLIC);
        assertTrue(members.size() > 30, members::toString);
        assertTrue(everybody.size() > 25, everybody::toString);
        clock.forward(PAST_ITS_END);
        assertEquals(Set.of(), telling(paths, PUBLIC));
        assertEquals(Set.of(), telling(paths, home.session()));
        assertWhole();
        renew();
        assertEquals(members, telling(paths, home.session()));
        assertEquals(everybody, telling(paths, PUBLIC));
        assertWhole();
    }

    @Test
    void goneWhenItIsTakenBackOrDeletedOrNotYetGiven() {
        ReadPaths paths = paths();
        Set<String> members = telling(paths, home.session());
        consent("withdrawnOn=" + clock.today());
        assertEquals(Set.of(), telling(paths, home.session()));
        consent("withdrawnOn=");
        assertEquals(members, telling(paths, home.session()));
        consent("givenOn=" + clock.today().plusDays(1));
        assertEquals(Set.of(), telling(paths, home.session()));
        clock.forward(Duration.ofDays(1));
        assertEquals(members, telling(paths, home.session()));
        home.run(new DeleteRecord(consent, ""));
        assertEquals(Set.of(), telling(paths, home.session()));
        assertWhole();
        home.run(new RevertChange(home.latest(consent).orElseThrow().revision().changeSet(), ""));
        assertEquals(members, telling(paths, home.session()));
        assertWhole();
    }

    @Test
    void theFirstStartAfterTheDayJournalsThatItIsGone() {
        ReadPaths paths = paths();
        long entries = last().sequence();
        home.close();
        clock.forward(PAST_ITS_END);
        home = TestHome.open(folder.resolve("home"), clock);
        assertEquals(Set.of(), telling(paths, PUBLIC));
        assertEquals(Set.of(), telling(paths, home.session()));
        assertEquals(entries + 1, last().sequence());
        assertEquals(1, last().shown().size());
        assertTrue(last().shown().getFirst().sights().getFirst().audience().isEmpty());
        restart();
        home.search(WORDS);
        assertEquals(entries + 1, last().sequence(), "once is enough");
        home.run(new RebuildProjections());
        assertEquals(Set.of(), telling(paths, home.session()));
        assertWhole();
    }

    private Entry last() {
        return home.home().with(opened -> opened.journal().entry(opened.journal().last()));
    }

    @Test
    void whoDoesNotSeeItDoesNotDeleteIt() throws IOException {
        ReadPaths paths = paths();
        EditableRecord opened = home.run(new OpenRecord(practice));
        clock.forward(PAST_ITS_END);
        home.retitle(practice, "Visites", "fr");
        TestHome.values(opened.root(), "summary").add(LangText.of("Merged.", "en"));
        assertEquals(SaveResult.Outcome.MERGED, home.run(new SaveRecord(opened, "")).outcome());
        assertEquals(Set.of(consent), hidden());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        home.run(new ExportRecords(Optional.empty(), "trig", out));
        Path file = Files.write(folder.resolve("export.trig"), out.toByteArray());
        int before = home.run(new RecordHistory(practice)).size();
        home.run(new ImportFiles(List.of(file), Optional.empty(), Optional.empty(), false));
        assertEquals(before, home.run(new RecordHistory(practice)).size());
        String german = Files.readString(file).replace("\"Visites\"@fr", "\"Visites\"@fr , \"Begehungen\"@de");
        home.run(new ImportFiles(List.of(Files.writeString(file, german)), Optional.empty(), Optional.empty(), false));
        assertEquals("Begehungen", home.title(practice, "de"));
        String french = german.replace("\"Visites\"", "\"Visites d’accès\"");
        home.run(new PutRecord(Files.writeString(file, french), Optional.empty(), ""));
        assertEquals("Visites d’accès", home.title(practice, "fr"));
        home.run(new DeleteRecord(practice, ""));
        home.run(new RevertChange(home.latest(practice).orElseThrow().revision().changeSet(), ""));
        assertEquals(Set.of(), telling(paths, home.session()));
        renew();
        String now = new ReadPaths(this, clock.now()).answers(home.session()).get("OpenRecord now");
        assertTrue(now.contains(WORDS) && now.contains(ADDRESS), now);
        home.run(new ImportFiles(List.of(file), Optional.empty(), Optional.empty(), false));
        assertEquals(Set.of(), hidden());
        assertTrue(home.search(WORDS).contains(practice), "a file without it does not take it away");
        assertWhole();
    }

    private Set<String> hidden() {
        return home.run(new OpenRecord(practice)).hiddenOn();
    }

    @Test
    void whoMaySeeTheRecordButIsOutOfReachDoesNotSeeIt() {
        ReadPaths paths = paths();
        consent("reach=members");
        assertEquals(Set.of(), telling(paths, PUBLIC));
        assertTrue(telling(paths, home.session()).size() > 30);
        consent("covers=" + person);
        assertEquals(Set.of(), telling(paths, home.session()));
        assertWhole();
    }

    @Test
    void aBackupAndAnErasureKnowWhatIsHidden() throws IOException {
        clock.forward(PAST_ITS_END);
        Path backup = folder.resolve("home.zip");
        home.run(new BackupHome(backup));
        assertTrue(home.run(new HeldOn(ADDRESS)).rows().stream().anyMatch(row -> row.contains(ADDRESS)));
        home.run(new RestoreHome(backup));
        assertEquals(Set.of(consent), hidden());
        home.run(new EraseRecord(practice, "asked for"));
        assertWhole();
        assertTrue(BytesOfHome.filesWith(folder.resolve("home"), WORDS).isEmpty());
    }
}
