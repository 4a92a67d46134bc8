package org.practicecommons.exchange.internal.table;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Where the rows of one table go, the head line first. */
@FunctionalInterface
interface RowSink {

    /** What a cell of a workbook may be that is no value by itself. */
    enum Oddity {
        /** A formula; the text is what the spreadsheet last made of it. */
        COMPUTED,
        /** An error, such as {@code #REF!}, or a formula that was never computed. */
        BROKEN
    }

    /**
     * @param number as spreadsheets count rows, from 1
     * @param odd what is odd about cells, by their place from 0
     */
    void row(long number, List<String> cells, Map<Integer, Oddity> odd) throws IOException;

    /** After the last row. */
    default void end() {
    }
}
