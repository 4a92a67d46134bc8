package org.practicecommons.exchange.internal.table;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.practicecommons.model.Kind;

/** Where tables are written to, one after the other. */
interface TableSink extends Closeable {

    /**
     * @param kind of the rows; empty for the table of statements
     * @param columns in their order, with their headings
     */
    record Head(String name, Optional<Kind> kind, List<Column> columns) {

        List<String> headings() {
            return columns.stream().map(column -> kind.map(known -> Heads.of(known, column))
                    .orElseGet(() -> Heads.of(column))).toList();
        }
    }

    void begin(Head head) throws IOException;

    /** @param cells in the order of the columns, empty ones as empty texts */
    void row(List<String> cells) throws IOException;

    /** After the last row of the last table. */
    void finish() throws IOException;

    /** Lets go of what was needed to write; nothing is written any more. */
    @Override
    default void close() throws IOException {
        // most need nothing
    }
}
