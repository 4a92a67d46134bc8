package org.practicecommons.ui.editor.fields;

import org.eclipse.emf.ecore.EObject;
import org.practicecommons.model.Field;
import org.practicecommons.model.FieldType;
import org.practicecommons.ui.editor.model.References;

/** Chooses the widget for a field. */
public final class FieldWidgets {

    private FieldWidgets() {
    }

    /** Whether files can be put there with {@link FieldWidget#take}. */
    public static boolean takesFiles(Field field) {
        return field.type() == FieldType.PARTS && FilesField.fits(field);
    }

    public static FieldWidget of(FormContext form, EObject object, Field field) {
        return switch (field.type()) {
            case TEXT -> new LanguagesField(form, object, field);
            case STRING, IRI -> new RowsField(form, object, field);
            case DAY, MOMENT, INTEGER, DECIMAL -> new ParsedField(form, object, field);
            case BOOLEAN -> new ButtonsField(form, object, field);
            case CHOICE -> field.many() ? new ButtonsField(form, object, field) : new ChoiceField(form, object, field);
            case REFERENCE -> References.withinRecord(field) ? new ButtonsField(form, object, field)
                    : new ReferenceField(form, object, field);
            case PARTS -> takesFiles(field) ? new FilesField(form, object, field)
                    : new PartsField(form, object, field);
        };
    }
}
