package org.practicecommons.exchange.internal.table;

import java.io.IOException;
import java.util.List;

/** Where the rows of one table go, the head line first. */
@FunctionalInterface
interface RowSink {

    /** @param number as spreadsheets count rows, from 1 */
    void row(long number, List<String> cells) throws IOException;
}
