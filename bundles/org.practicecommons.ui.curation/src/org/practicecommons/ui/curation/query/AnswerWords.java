package org.practicecommons.ui.curation.query;

import java.util.Locale;
import org.practicecommons.model.Kind;
import org.practicecommons.model.RecordModel;
import org.practicecommons.ui.Languages;
import org.practicecommons.ui.Words;

/** What stands in an answer, in words. */
final class AnswerWords {

    private static final Words WORDS = new Words(AnswerWords.class);

    /** Known to queries, although the model has no use for its prefix. */
    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    private final RecordModel model;

    AnswerWords(RecordModel model) {
        this.model = model;
    }

    /** A variable that is called like a kind is headed by the label of the kind. */
    String heading(String variable) {
        if (variable.equals("count")) {
            return WORDS.say("query.count");
        }
        String name = variable.isEmpty() ? ""
                : variable.substring(0, 1).toUpperCase(Locale.ROOT) + variable.substring(1);
        return model.kind(name).map(kind -> kind.label(Languages.ofWindow())).orElse(variable);
    }

    /** A kind by its label, an address as short as the prefixes make it, everything else as it is. */
    String value(String cell) {
        if (cell == null) {
            return "";
        }
        return model.kindByTerm(cell).map((Kind kind) -> kind.label(Languages.ofWindow())).orElseGet(() ->
                isAddress(cell) ? model.shorten(cell).replace(RDF, "rdf:") : cell.replaceAll("\\s+", " "));
    }

    /** Whether it may name a record. */
    static boolean isAddress(String cell) {
        return cell != null && cell.matches("[A-Za-z][A-Za-z0-9+.-]*:\\S+");
    }
}
