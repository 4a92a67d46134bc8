package org.practicecommons.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;
import org.practicecommons.model.Field;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.editor.RecordEditor;
import org.practicecommons.ui.widgets.Names;

/** Somebody opens what was found and looks for the words there. */
class FoundWordsTest extends AtTheDesk {

    private static final Words WORDS = new Words(RecordEditor.class);

    @Test
    void whatMatchedIsMarkedWhereItStands() {
        EditorPage form = desk.explorer().createNew("Practice");
        form.type("title", "en", "Boards by the water");
        form.type("description", "en", "Long before the walk began. Then a kingfisher was painted on each board.");
        form.save("");
        desk.closeEditors();
        desk.turnTo("find");
        SearchPage search = desk.search();
        search.lookFor("kingfishers");
        search.open(0);
        Field field = desk.kind("Practice").field("description").orElseThrow();
        Text text = Until.found("the field with the word", () -> desk.shell().getDisplay().getFocusControl()
                instanceof Text focused && Names.of(focused).startsWith(field.label(desk.language()))
                ? focused : null);
        assertEquals("kingfisher", text.getSelectionText());
        assertTrue(Dialogs.says(desk.shell(), WORDS.say("found.in", "fields", field.label(desk.language()))));
        desk.picture("found-words");
        desk.closeEditors();
    }
}
