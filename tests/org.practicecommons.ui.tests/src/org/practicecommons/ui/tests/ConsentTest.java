package org.practicecommons.ui.tests;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.widgets.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicecommons.operations.EditFields;
import org.practicecommons.operations.PutRecord;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.editor.RecordEditor;

/** A form of which parts are hidden says so. */
class ConsentTest extends AtTheDesk {

    private static final String HIDDEN = new Words(RecordEditor.class).say("header.hidden");
    private static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

    @TempDir
    private Path folder;

    @Test
    void theFormSaysThatPartsAreHiddenSinceTheirConsentEnded() throws IOException {
        EditorPage consent = desk.explorer().createNew("Consent");
        consent.type("title", "en", "Quote me").save("");
        EditorPage practice = desk.explorer().createNew("Practice");
        practice.type("title", "en", "Quoted Walks").save("");
        desk.beside(new EditFields(consent.iri(), List.of("givenOn=2020-01-01"), ""));
        quote(practice.iri(), consent.iri());
        assertFalse(says("Quoted Walks"));
        desk.beside(new EditFields(consent.iri(), List.of("end=2020-12-31"), ""));
        assertTrue(says("Quoted Walks"));
        desk.picture("hidden-parts");
        desk.beside(new EditFields(consent.iri(), List.of("end="), ""));
        assertFalse(says("Quoted Walks"));
    }

    private void quote(String practice, String consent) throws IOException {
        Path file = folder.resolve("quote.nt");
        Files.write(file, List.of(
                line(practice, TYPE, "<" + desk.kind("Practice").term() + ">"),
                line(practice, term("Practice", "title"), "\"Quoted Walks\"@en"),
                line(practice, term("Practice", "quotes"), "<" + practice + "#q>"),
                line(practice + "#q", TYPE, "<" + desk.kind("Quote").term() + ">"),
                line(practice + "#q", term("Quote", "text"), "\"At last.\"@en"),
                line(practice + "#q", term("Quote", "consent"), "<" + consent + ">")));
        desk.beside(new PutRecord(file, Optional.of("ntriples"), ""));
    }

    private String term(String kind, String field) {
        return desk.kind(kind).field(field).orElseThrow().term();
    }

    private static String line(String subject, String predicate, String object) {
        return "<" + subject + "> <" + predicate + "> " + object + " .";
    }

    /** What the form says that is opened now. */
    private boolean says(String name) {
        desk.closeEditors();
        desk.explorer().open("Practice", name);
        return Controls.all(desk.shell(), Label.class).stream().map(Label::getText)
                .anyMatch(text -> text.contains(HIDDEN));
    }
}
