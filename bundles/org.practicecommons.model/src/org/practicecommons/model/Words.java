package org.practicecommons.model;

import java.util.Locale;
import org.eclipse.emf.ecore.EModelElement;
import org.eclipse.emf.ecore.EAnnotation;

/** One text of the model in both languages; English where a language is neither, or where French is missing. */
record Words(String english, String french) {

    /** The details {@code key.en} and {@code key.fr}; {@code fallback} where there are none. */
    static Words of(EModelElement element, String key, String fallback) {
        String english = detail(element, key + ".en");
        String french = detail(element, key + ".fr");
        if (english == null) {
            english = french == null ? fallback : french;
        }
        return new Words(english, french == null ? english : french);
    }

    /** A detail of the element's {@code pc} annotation, or null. */
    static String detail(EModelElement element, String key) {
        EAnnotation annotation = element.getEAnnotation(RecordModel.ANNOTATION);
        return annotation == null ? null : annotation.getDetails().get(key);
    }

    static boolean flag(EModelElement element, String key) {
        return Boolean.parseBoolean(detail(element, key));
    }

    String in(Locale locale) {
        return locale.getLanguage().equals("fr") ? french : english;
    }
}
