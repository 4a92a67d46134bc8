package org.practicecommons.exchange.internal.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.practicecommons.exchange.internal.source.Look;
import org.practicecommons.exchange.internal.source.SourceFile;

/** A file with one table or several, open for reading. */
interface TableSource extends AutoCloseable {

    /**
     * @param temporary an existing folder
     * @throws org.practicecommons.base.Refusal when it cannot be opened as what it seems to be
     */
    static TableSource open(SourceFile file, Path temporary) throws IOException {
        return switch (file.look()) {
            case ZIP -> file.extension().equals(XlsxBook.EXTENSION) ? XlsxBook.open(file.path(), temporary)
                    : CsvZip.open(file.path());
            case WORKBOOK, OLE -> XlsxBook.open(file.path(), temporary);
            default -> new Alone(file);
        };
    }

    /** Names of the tables; a table alone has none. */
    List<String> tables();

    /**
     * The headings that each table had when all of them were written together; empty when the file does not say that it
     * holds whole records.
     *
     * @throws org.practicecommons.base.Refusal when a table is missing
     */
    Optional<Map<String, List<String>>> whole() throws IOException;

    /** Whether there may be tables that are none of ours, which are passed over. */
    default boolean mayHoldOthers() {
        return false;
    }

    /** @throws org.practicecommons.base.Refusal when it cannot be read to its end */
    void read(String table, RowSink sink) throws IOException;

    @Override
    void close() throws IOException;

    /** One table in CSV. */
    record Alone(SourceFile file) implements TableSource {

        static final String NO_NAME = "";

        @Override
        public List<String> tables() {
            return List.of(NO_NAME);
        }

        @Override
        public Optional<Map<String, List<String>>> whole() {
            return Optional.empty();
        }

        @Override
        public void read(String table, RowSink sink) throws IOException {
            try (InputStream in = file.open()) {
                CsvRows.read(file.name(), in, sink);
            }
        }

        @Override
        public void close() {
            // opened anew for each reading
        }
    }
}
