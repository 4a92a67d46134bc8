package org.practicecommons.exchange;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.practicecommons.model.Field;
import org.practicecommons.model.Kind;

/** What is stored already, as far as the importing person may see it. A table that says a part of a record needs it. */
public interface KnownRecords {

    /** Nothing is known. */
    KnownRecords NONE = new KnownRecords() {

        @Override
        public Optional<Known> find(String iri, String revision) {
            return Optional.empty();
        }

        @Override
        public List<String> named(Optional<Field> field, List<Kind> kinds, String label) {
            return List.of();
        }
    };

    /**
     * A record as it was at one revision.
     *
     * @param revision its id
     * @param payload canonical N-Triples
     */
    record Known(String revision, byte[] payload) {

        public Known {
            Objects.requireNonNull(revision, "revision");
            Objects.requireNonNull(payload, "payload");
        }
    }

    /**
     * The record at that revision, or as it is now where the revision is empty or not known; empty when there is none.
     */
    Optional<Known> find(String iri, String revision);

    /**
     * IRIs of records of these kinds that have exactly this label in any language, case aside; a few at most.
     *
     * @param field that is to point there: where it takes its concepts from one scheme and some of that have the label,
     *     the others do not count
     */
    List<String> named(Optional<Field> field, List<Kind> kinds, String label);
}
