package org.practicecommons.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;
import org.practicecommons.base.Message;
import org.practicecommons.operations.Operation;
import org.practicecommons.operations.QueryLimits;
import org.practicecommons.operations.RecordHistory;
import org.practicecommons.operations.RevertChange;
import org.practicecommons.operations.RunQuery;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.explorer.concepts.ConceptHandler;

/** Somebody puts a vocabulary in order. */
class ConceptsTest extends AtTheDesk {

    private static final Words WORDS = new Words(ConceptHandler.class);
    private static final String COMMAND = "org.practicecommons.ui.explorer.concept.";

    private EditorPage concept(String name) {
        return desk.explorer().createNew("Concept").type("prefLabel", "en", name).save("");
    }

    /** Titles of the practices that have the concept as their issue. */
    private List<String> users(String concept) {
        return desk.beside(new RunQuery("SELECT ?title { ?practice dcterms:subject <" + concept
                + "> ; dcterms:title ?title }", QueryLimits.usual())).rows().stream().map(List::getFirst).toList();
    }

    @Test
    void aConceptMergeIsForeseenDoneAndTakenBack() {
        EditorPage from = concept("Lighthouse keeping");
        EditorPage into = concept("Beacon keeping");
        EditorPage practice = desk.explorer().createNew("Practice").type("title", "en", "Lamps lit by volunteers");
        practice.pick("issues", "Lighthouse", "Lighthouse keeping").save("");
        desk.explorer().choose("Concept", "Lighthouse keeping");
        boolean[] early = new boolean[1];
        boolean[] foreseen = new boolean[1];
        desk.inDialog(WORDS.say("concept.merge.title"), dialog -> {
            Button merge = Controls.button(dialog, WORDS.say("concept.merge.button"));
            early[0] = merge.isEnabled();
            pick(dialog, "concept.merge.other", "Beacon");
            Until.is("the preview", merge::isEnabled);
            foreseen[0] = Dialogs.says(dialog, desk.kind("Practice").plural(desk.language()) + " 1");
            Dialogs.write(dialog, WORDS.say("concept.reason"), "the same work");
            Dialogs.picture(dialog, "concept-merge");
            Controls.press(merge);
        });
        desk.command(COMMAND + "merge", Map.of());
        assertFalse(early[0]);
        assertTrue(foreseen[0]);
        Until.is("the use to follow", () -> users(into.iri()).size() == 1);
        var latest = desk.beside(new RecordHistory(from.iri())).getFirst();
        assertEquals("the same work", latest.why());
        desk.beside(new RevertChange(latest.revision().activity(), "not the same"));
        assertEquals(1, users(from.iri()).size());
        assertEquals(List.of(), users(into.iri()));
    }

    @Test
    void aMoveUnderSomethingNarrowerIsRefusedInTheDialog() {
        concept("Harbour matters");
        EditorPage narrow = concept("Pier matters");
        narrow.pick("broader", "Harbour m", "Harbour matters").save("");
        desk.explorer().choose("Concept", "Harbour matters");
        boolean[] possible = new boolean[1];
        desk.inDialog(WORDS.say("concept.move.title"), dialog -> {
            Button move = Controls.button(dialog, WORDS.say("concept.move.button"));
            Until.is("the first preview", move::isEnabled);
            pick(dialog, "concept.move.other", "Pier m");
            String refused = Message.of(Operation.class, "concept.circle", "label", "Harbour matters", "under",
                    "Pier matters").in(desk.language());
            Until.is("the answer", () -> Dialogs.says(dialog, refused.substring(0, 30)));
            possible[0] = move.isEnabled();
            Dialogs.picture(dialog, "concept-move-refused");
            dialog.close();
        });
        desk.command(COMMAND + "move", Map.of());
        assertFalse(possible[0]);
    }

    private static void pick(Shell dialog, String field, String words) {
        Text text = Controls.named(dialog, Text.class, WORDS.say(field));
        text.setFocus();
        text.setText(words);
        Until.is("a proposal for " + words, () -> Arrays.stream(dialog.getShells())
                .flatMap(shell -> Controls.all(shell, Table.class).stream())
                .anyMatch(table -> table.getItemCount() > 0 && table.getItem(0).getText().startsWith(words)));
        Controls.key(text, SWT.CR, 0);
    }
}
