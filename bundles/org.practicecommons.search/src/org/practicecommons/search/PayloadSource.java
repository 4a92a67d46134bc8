package org.practicecommons.search;

import java.util.Optional;
import org.practicecommons.journal.Entry;
import org.practicecommons.journal.Journal;
import org.practicecommons.journal.Place;

/** Where payloads are read. */
@FunctionalInterface
public interface PayloadSource {

    static PayloadSource of(Journal journal) {
        return new PayloadSource() {
            @Override
            public Optional<byte[]> payload(Place place) {
                return journal.payload(place);
            }

            @Override
            public Entry entry(long sequence) {
                return journal.entry(sequence);
            }
        };
    }

    /** Empty when it was erased. */
    Optional<byte[]> payload(Place place);

    /** An entry before; asked for only when companions are seen otherwise. */
    default Entry entry(long sequence) {
        throw new IllegalStateException("there is no journal to look back in");
    }
}
