package org.practicecommons.search;

import java.util.List;
import org.practicecommons.base.LangText;

/** Tells the ledger what a payload is about. Must answer for any payload, also one of an unknown kind; thread-safe. */
@FunctionalInterface
public interface RecordDescriber {

    /**
     * @param kind name of the kind in the model, or empty when the model does not know it
     * @param labels the names of the record, one for each language that it has
     */
    record Description(String kind, List<LangText> labels) {

        public Description {
            labels = List.copyOf(labels);
        }
    }

    Description describe(String iri, byte[] payload);
}
