package org.practicecommons.search;

import java.util.List;
import org.practicecommons.base.LangText;

/** Tells the ledger what a payload is about. Must answer for any payload, also one of an unknown kind; thread-safe. */
@FunctionalInterface
public interface RecordDescriber {

    /**
     * @param kind name of the kind in the model, or empty when the model does not know it
     * @param labels the names of the record, one for each language that it has
     * @param unsplit whether it says something that belongs into a companion
     */
    record Description(String kind, List<LangText> labels, boolean unsplit) {

        public Description {
            labels = List.copyOf(labels);
        }

        public Description(String kind, List<LangText> labels) {
            this(kind, labels, false);
        }
    }

    Description describe(String iri, byte[] payload);

    /** Another one where it tells other things of a payload than before; what it told before is then told anew. */
    default String version() {
        return "";
    }
}
