package org.practicecommons.exchange.internal.rdf;

import java.io.IOException;
import org.practicecommons.exchange.internal.Problems;

/** Reads the statements of one file; each call of {@link #read} starts from the beginning. */
interface QuadReader {

    /**
     * Hands out every statement that can be read.
     *
     * @param problems gets each bad row where the format lets the reader go on after it
     * @throws org.practicecommons.base.Refusal where it cannot go on; the sentence says where it stopped
     */
    void read(QuadSink sink, Problems problems) throws IOException;
}
