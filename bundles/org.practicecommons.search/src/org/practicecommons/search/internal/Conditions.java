package org.practicecommons.search.internal;

import java.util.Map;
import java.util.Optional;
import org.apache.lucene.search.Query;

/**
 * What has to hold besides words.
 *
 * @param always whatever is chosen
 * @param choices each of which may be left out, see {@link RankedWalk#matchesBut}
 */
record Conditions(Optional<Query> always, Map<String, Query> choices) {

    static final Conditions NONE = new Conditions(Optional.empty(), Map.of());
}
