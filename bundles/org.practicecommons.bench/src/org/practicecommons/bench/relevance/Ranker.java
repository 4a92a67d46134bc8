package org.practicecommons.bench.relevance;

import java.io.IOException;
import java.util.List;

/** Something that ranks documents. */
@FunctionalInterface
interface Ranker {

    /**
     * @param words as a person would type them
     * @return ids of documents, best first, ties by id
     */
    List<String> rank(String words, int most) throws IOException;
}
