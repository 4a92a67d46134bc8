package org.practicecommons.ui.editor.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.emf.ecore.EObject;
import org.practicecommons.base.LangText;
import org.practicecommons.model.Field;
import org.practicecommons.model.FieldType;
import org.practicecommons.model.RecordModel;

/** Reads and rewrites texts of a field in one language and leaves the other languages as they are. */
public final class Texts {

    private Texts() {
    }

    public static List<LangText> all(EObject object, Field field) {
        return field.values(object).stream().map(LangText.class::cast).toList();
    }

    /** The texts in exactly that language. */
    public static List<String> in(EObject object, Field field, String language) {
        return all(object, field).stream().filter(text -> text.language().equals(language)).map(LangText::text)
                .toList();
    }

    /** The whole new value when the texts of one language are replaced by these; blank ones are dropped. */
    public static Object with(EObject object, Field field, String language, List<String> texts) {
        List<LangText> result = new ArrayList<>();
        for (LangText text : all(object, field)) {
            if (!text.language().equals(language)) {
                result.add(text);
            }
        }
        texts.stream().filter(text -> !text.isBlank()).distinct()
                .forEach(text -> result.add(new LangText(text, language)));
        return field.many() ? result : result.isEmpty() ? null : result.getLast();
    }

    /** Another language's text to show where the chosen language has none yet. */
    public static Optional<LangText> instead(EObject object, Field field, String language) {
        return all(object, field).stream().filter(text -> !text.language().equals(language)).findFirst();
    }

    /** The languages of all texts of an object and its parts, sorted. */
    public static Set<String> languages(EObject root, RecordModel model) {
        Set<String> result = new TreeSet<>();
        collect(root, model, result);
        root.eAllContents().forEachRemaining(part -> collect(part, model, result));
        return result;
    }

    private static void collect(EObject object, RecordModel model, Set<String> languages) {
        for (Field field : model.kindOf(object).fields()) {
            if (field.type() == FieldType.TEXT) {
                all(object, field).forEach(text -> languages.add(text.language()));
            }
        }
    }
}
