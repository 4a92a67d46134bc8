package org.practicecommons.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Collator;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicecommons.operations.query.ReadyQuery;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.WriteFileDialog;

/** An administrator asks questions, ready-made and own ones. */
class QueryTest extends AtTheDesk {

    private static final Words FILE = new Words(WriteFileDialog.class);
    private static final String PRACTICES =
            "SELECT ?practice ?title { ?practice a pc:Practice ; dcterms:title ?title }";
    private static final String ENDLESS =
            "SELECT (COUNT(*) AS ?count) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o }";

    @TempDir
    private Path folder;

    private QueryPage queries;

    @BeforeEach
    void turn() {
        desk.turnTo("curate");
        queries = desk.queries();
        queries.text().setText("");
    }

    @Test
    void aQuestionInPlainWordsIsAnsweredByRecordsThatOpen() {
        queries.ask(ReadyQuery.PRACTICES_BY_ORGANISATION.title().in(desk.language()));
        assertEquals(List.of(desk.kind("Organisation").label(desk.language()), QueryPage.WORDS.say("query.count")),
                queries.headings());
        String organisation = queries.column(0).getFirst();
        assertFalse(organisation.contains(":"), organisation);
        desk.picture("query-ready");
        queries.sort(0);
        assertEquals(queries.column(0).stream().sorted(Collator.getInstance(desk.language())).toList(),
                queries.column(0));
        EditorPage form = queries.open(organisation);
        assertFalse(form.read("name", "en").isEmpty() && form.read("name", "fr").isEmpty());
        desk.closeEditors();
        for (String question : queries.ready()) {
            queries.ask(question);
            assertFalse(queries.says(QueryPage.WORDS.say("query.failed")), question);
        }
    }

    @Test
    void aMistakeIsSaidAndTheCaretGoesThere() {
        queries.run("SELECT ?practice\nWHERE { ?practice LIMIT }\n");
        assertTrue(queries.says(QueryPage.WORDS.say("query.failed")));
        assertEquals(queries.text().getText().indexOf("LIMIT"), queries.text().getCaretOffset());
        desk.picture("query-mistake");
        queries.run(PRACTICES + " LIMIT 3");
        assertEquals(3, queries.column(0).size());
        queries.run("SELECT ?practice { ?practice a pc:Practice ; dcterms:title 'nobody calls it so' }");
        assertTrue(queries.says(QueryPage.WORDS.say("query.nothing")));
        queries.run("SELECT ?a ?b ?c { ?a ?b ?c }");
        assertEquals(1_000, queries.column(0).size());
        desk.picture("query-cut");
    }

    @Test
    void aLongQueryIsStopped() {
        queries.start(ENDLESS);
        desk.pictureNow("query-running");
        Controls.key(queries.text(), SWT.ESC, 0);
        assertTrue(queries.says(QueryPage.WORDS.say("query.stopped")));
        queries.run(PRACTICES);
        assertFalse(queries.column(1).isEmpty());
    }

    @Test
    void aQueryIsKeptRenamedAskedAgainAndDeleted() {
        queries.run(PRACTICES).save("titles");
        assertEquals(List.of("titles"), queries.saved());
        queries.rename("titles", "titles of practices");
        assertEquals(List.of("titles of practices"), queries.saved());
        desk.picture("query-saved");
        queries.ask(ReadyQuery.PRACTICES_WITHOUT_LESSON.title().in(desk.language())).ask("titles of practices");
        assertEquals(PRACTICES, queries.text().getText());
        assertEquals(2, queries.headings().size());
        queries.forget("titles of practices");
        assertEquals(List.of(), queries.saved());
    }

    @Test
    void whatWasWrittenIsTakenBack() {
        queries.text().setText(PRACTICES);
        queries.text().setText("");
        Controls.key(queries.text(), 'z', SWT.MOD1);
        assertEquals(PRACTICES, queries.text().getText());
    }

    @Test
    void anAnswerIsWrittenAsCsv() throws IOException {
        queries.run(PRACTICES);
        Path file = folder.resolve("practices.csv");
        queries.press("query.csv");
        Shell dialog = Dialogs.open(QueryPage.WORDS.say("query.csv.title"));
        Dialogs.write(dialog, FILE.say("write.file"), file.toString());
        Dialogs.press(dialog, FILE.say("write.write"));
        Until.is("the answer is written", () -> Files.exists(file));
        Until.quiet();
        Dialogs.picture(dialog, "query-csv");
        dialog.close();
        assertEquals("practice,title", Files.readAllLines(file).getFirst());
        assertEquals(queries.column(0).size() + 1, Files.readAllLines(file).size());
    }
}
