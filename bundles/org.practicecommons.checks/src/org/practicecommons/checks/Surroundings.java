package org.practicecommons.checks;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.practicecommons.base.LangText;
import org.practicecommons.graph.RecordObject;

/** What a check may know of other records: those that the one who asked for the check may see. */
public interface Surroundings {

    /** Name of the record's kind; empty when there is no such record. */
    Optional<String> kindOf(String iri);

    /** Empty when there is no such record. */
    List<LangText> labelsOf(String iri);

    Optional<RecordObject> read(String iri);

    /** The record that another one went into when both became one; empty for all others. */
    default Optional<String> mergedInto(String iri) {
        return Optional.empty();
    }

    /** The grounds on which parts of a record stand that are hidden, most of them IRIs of consents. */
    default Set<String> hiddenIn(String iri) {
        return Set.of();
    }

    /**
     * The records of a kind that point to another one, in no order.
     *
     * @param field a reference of that kind that is searched, or of one of its parts by the field that holds the part
     */
    List<RecordObject> pointingTo(String kind, String field, String iri);

    /** The records of a kind whose label has all words of the text; some of them, if there are many. */
    List<Named> named(String kind, String text);

    /** A record and what it is called. */
    record Named(String iri, List<LangText> labels) {
    }

    /** The day of the check. */
    LocalDate today();
}
