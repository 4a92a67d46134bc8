package org.practicecommons.search.internal;

import java.util.List;
import org.apache.lucene.search.Query;

/**
 * Queries of which the best counts in a score; the scores of several groups are added up.
 *
 * @param counts whether a document that one of them finds has one of the words of which some must be there
 */
record Group(List<Query> alternatives, boolean counts) {
}
