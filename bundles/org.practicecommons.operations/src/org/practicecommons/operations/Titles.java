package org.practicecommons.operations;

import java.util.List;
import java.util.Locale;
import org.eclipse.emf.ecore.EObject;
import org.practicecommons.base.LangText;
import org.practicecommons.graph.RecordObject;
import org.practicecommons.model.RecordModel;
import org.practicecommons.search.RecordLabel;

/** What a part is called. */
final class Titles {

    private static final int LONGEST = 60;

    private Titles() {
    }

    /** Its title in that language or the next best, cut if long; its IRI when it has none. */
    static String of(RecordModel model, EObject part, Locale language) {
        List<LangText> texts = model.kindOf(part).title().values(part).stream().map(LangText.class::cast).toList();
        return RecordLabel.best(texts, language.getLanguage()).map(LangText::text).map(Titles::cut)
                .orElseGet(() -> RecordObject.iriOf(part).orElse(""));
    }

    static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
