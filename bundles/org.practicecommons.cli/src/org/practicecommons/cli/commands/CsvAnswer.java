package org.practicecommons.cli.commands;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.practicecommons.base.Table;

/** A table as CSV by RFC 4180, with its column names in the first row. */
final class CsvAnswer {

    private CsvAnswer() {
    }

    static void write(Table table, PrintStream out) {
        CSVFormat format = CSVFormat.RFC4180.builder().setHeader(table.columns().toArray(String[]::new)).get();
        try {
            CSVPrinter printer = new CSVPrinter(out, format);
            printer.printRecords(table.rows());
            printer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
