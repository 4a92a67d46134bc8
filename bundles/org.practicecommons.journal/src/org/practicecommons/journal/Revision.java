package org.practicecommons.journal;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.practicecommons.base.Audience;

/**
 * A revision as the journal keeps it.
 *
 * @param digest SHA-256 of salt and payload in hexadecimal; stays after an erasure, and tells nothing without the salt
 * @param place where its payload lies
 * @param companions what else the record says, each with an audience of its own
 */
public record Revision(RevisionId id, String record, List<RevisionId> parents, Audience audience, boolean deleted,
        String digest, Place place, List<Companion> companions) {

    public Revision {
        parents = List.copyOf(parents);
        companions = List.copyOf(companions);
    }

    /** Where all that it says lies. */
    public Stream<Place> places() {
        return Stream.concat(Stream.of(place), companions.stream().map(Companion::place));
    }

    /** @param sights one for each companion */
    Revision seen(List<Sight> sights) {
        return new Revision(id, record, parents, audience, deleted, digest, place, IntStream
                .range(0, sights.size()).mapToObj(i -> companions.get(i).seen(sights.get(i))).toList());
    }
}
