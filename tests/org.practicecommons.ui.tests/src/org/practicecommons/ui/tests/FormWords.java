package org.practicecommons.ui.tests;

import org.practicecommons.ui.Words;
import org.practicecommons.ui.editor.fields.FieldWidget;

/** The words on the buttons of fields, in the language of the window. */
final class FormWords {

    private static final Words WORDS = new Words(FieldWidget.class);

    private FormWords() {
    }

    static String say(String key, Object... namesAndValues) {
        return WORDS.say(key, namesAndValues);
    }
}
