package org.practicecommons.operations;

import java.io.IOException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.practicecommons.base.Table;

/** A table as CSV by RFC 4180, with its column names in the first row. */
public final class TableCsv {

    private TableCsv() {
    }

    public static void write(Table table, Appendable out) throws IOException {
        CSVFormat format = CSVFormat.RFC4180.builder().setHeader(table.columns().toArray(String[]::new)).get();
        CSVPrinter printer = new CSVPrinter(out, format);
        printer.printRecords(table.rows());
        printer.flush();
    }
}
