package org.practicecommons.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Right;
import org.practicecommons.base.Session;
import org.practicecommons.base.Table;
import org.practicecommons.operations.query.ReadyQuery;
import org.practicecommons.operations.query.SavedQuery;

/** Queries that somebody keeps, and those that come with the product. */
class SavedQueryTest extends HomeScene {

    private static final String QUERY = "SELECT ?p { ?p a pc:Practice }";
    private static final Session OTHER = new Session("https://commons.example/account/other",
            "https://commons.example/other-organisation", Set.of(), Set.of(Right.CONTRIBUTE), Locale.ENGLISH);

    private List<String> names() {
        return home.run(new ListQueries()).stream().map(SavedQuery::name).toList();
    }

    private static Refusal.Reason refused(Executable work) {
        return assertThrows(Refusal.class, work).reason();
    }

    @Test
    void aQueryIsKeptRenamedReplacedAndForgotten() {
        home.run(new SaveQuery(" two ", QUERY, false));
        home.run(new SaveQuery("one", "nonsense, but mine", false));
        assertEquals(List.of("one", "two"), names());
        assertEquals(QUERY, home.run(new FindQuery("two")));
        assertEquals(Refusal.Reason.WRONG_USE, refused(() -> home.run(new SaveQuery("one", QUERY, false))));
        home.run(new SaveQuery("one", QUERY, true));
        assertEquals(QUERY, home.run(new FindQuery("one")));
        assertEquals(Refusal.Reason.WRONG_USE, refused(() -> home.run(new RenameQuery("one", "two"))));
        home.run(new RenameQuery("one", "three"));
        home.run(new ForgetQuery("two"));
        assertEquals(List.of("three"), names());
        assertEquals(Refusal.Reason.NOT_FOUND, refused(() -> home.run(new FindQuery("two"))));
        assertEquals(Refusal.Reason.NOT_FOUND, refused(() -> home.run(new ForgetQuery("two"))));
    }

    @Test
    void itBelongsToOneAccount() {
        home.run(new SaveQuery("mine", QUERY, false));
        assertEquals(List.of(), home.run(new ListQueries(), OTHER));
        assertEquals(Refusal.Reason.NOT_FOUND, refused(() -> home.run(new FindQuery("mine"), OTHER)));
        Session publicly = Session.publicReader(Locale.ENGLISH);
        assertEquals(List.of(), home.run(new ListQueries(), publicly));
        assertEquals(Refusal.Reason.NOT_ALLOWED, refused(() -> home.run(new SaveQuery("it", QUERY, false), publicly)));
    }

    @Test
    void whatCannotBeKeptIsRefused() {
        assertEquals(Refusal.Reason.WRONG_USE, refused(() -> home.run(new SaveQuery(" ", QUERY, false))));
        assertEquals(Refusal.Reason.WRONG_USE, refused(() -> home.run(new SaveQuery("x", " ", false))));
        assertEquals(Refusal.Reason.WRONG_USE, refused(() ->
                home.run(new SaveQuery(ReadyQuery.PRACTICES_BY_ISSUE.id(), QUERY, true))));
    }

    @Test
    void readyQuestionsHaveNamesInBothLanguagesAndCanBeAsked() {
        for (ReadyQuery ready : ReadyQuery.values()) {
            assertFalse(ready.title().in(Locale.ENGLISH).equals(ready.title().in(Locale.FRENCH)), ready.id());
            assertEquals(ready.sparql(), home.run(new FindQuery(ready.id())));
            home.run(new RunQuery(ready.sparql(), QueryLimits.usual()));
        }
    }

    @Test
    void readyQuestionsFindWhatTheyAskFor() {
        String practice = home.save("Practice", "Walks");
        String organisation = home.save("Organisation", "Nobody’s helpers");
        assertEquals(List.of(List.of(practice)), answer(ReadyQuery.PRACTICES_WITHOUT_LESSON).rows());
        assertEquals(List.of(List.of(practice)), answer(ReadyQuery.PRACTICES_NOBODY_ADOPTED).rows());
        assertTrue(answer(ReadyQuery.ORGANISATIONS_WITHOUT_PRACTICE).rows().contains(List.of(organisation)));
        home.run(new EditFields(practice, List.of("leadOrganisations=" + organisation), ""));
        assertFalse(answer(ReadyQuery.ORGANISATIONS_WITHOUT_PRACTICE).rows().contains(List.of(organisation)));
        assertEquals(List.of(List.of(organisation, "1")), answer(ReadyQuery.PRACTICES_BY_ORGANISATION).rows());
    }

    private Table answer(ReadyQuery ready) {
        return home.run(new RunQuery(ready.sparql(), QueryLimits.usual()));
    }

    @Test
    void aRestoredHomeHasTheQueriesOfTheBackup() {
        home.run(new SaveQuery("mine", QUERY, false));
        Path backup = folder.resolve("backup.zip");
        home.run(new BackupHome(backup));
        home.run(new ForgetQuery("mine"));
        home.run(new RestoreHome(backup));
        assertEquals(List.of("mine"), names());
    }

    @Test
    void anErasedPersonIsInNoSavedQuery() throws Exception {
        String person = home.save("Person", "Quillon Fairweather");
        home.run(new SaveQuery("of Quillon Fairweather", QUERY, false));
        home.run(new SaveQuery("somebody", "SELECT ?p { ?p foaf:name 'Quillon Fairweather'@en }", false));
        home.run(new SaveQuery("practices", QUERY, false));
        assertEquals(Set.of("of Quillon Fairweather", "somebody"), home.run(new HeldOn(person)).rows().stream()
                .filter(row -> row.contains("saved query")).map(row -> row.get(2)).collect(Collectors.toSet()));
        home.run(new EraseRecord(person, "asked for"));
        assertEquals(List.of("practices"), names());
        home.home().close();
        assertEquals(List.of(), BytesOfHome.filesWith(folder.resolve("home"), "Fairweather"));
    }

    @Test
    void anAnswerIsWrittenAsCsv() throws IOException {
        String practice = home.save("Practice", "Walks");
        Path file = home.run(new WriteQueryFile(QUERY, QueryLimits.usual(), folder.resolve("answer.csv")));
        assertEquals(List.of("p", practice), Files.readAllLines(file));
    }
}
