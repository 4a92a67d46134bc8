package org.practicecommons.search;

import java.util.Optional;
import org.practicecommons.journal.Place;

/** Where payloads are read: {@code journal::payload}. */
@FunctionalInterface
public interface PayloadSource {

    /** Empty when it was erased. */
    Optional<byte[]> payload(Place place);
}
