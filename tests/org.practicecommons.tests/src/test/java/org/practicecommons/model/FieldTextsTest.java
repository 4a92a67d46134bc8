package org.practicecommons.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.junit.jupiter.api.Test;
import org.practicecommons.model.records.RecordsPackage;

/** The generated message files say the same as the model, in both languages. */
class FieldTextsTest {

    @Test
    void holdTheWordsOfEveryField() {
        RecordModel model = RecordModel.standard();
        for (Locale reader : new Locale[] {Locale.ENGLISH, Locale.FRENCH}) {
            ResourceBundle texts = ResourceBundle.getBundle(
                    RecordsPackage.class.getPackageName() + ".field-texts", reader,
                    Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
            for (Kind kind : model.recordKinds()) {
                assertEquals(kind.plural(reader), texts.getString(kind.name() + ".plural"));
                for (Field field : kind.fields()) {
                    assertEquals(field.label(reader), texts.getString(field + ".label"));
                    assertEquals(field.help(reader), texts.getString(field + ".help"));
                }
            }
        }
    }
}
