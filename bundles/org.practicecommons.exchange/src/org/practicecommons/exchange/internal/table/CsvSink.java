package org.practicecommons.exchange.internal.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.practicecommons.model.RecordModel;

/** Tables as CSV: RFC 4180, UTF-8 with a byte order mark, by which spreadsheets know it, all cells quoted. */
public final class CsvSink implements TableSink {

    /** The name by which CSV on the Web finds what describes the tables beside it. */
    static final String METADATA = "csv-metadata.json";

    static final String ENDING = ".csv";

    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Writer out;
    private final ZipOutputStream zip;
    private final CsvwMetadata metadata;
    private final CSVPrinter printer;

    private CsvSink(RecordModel model, OutputStream stream, ZipOutputStream zip) {
        this.zip = zip;
        this.metadata = new CsvwMetadata(model);
        this.out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
        this.printer = printer(out);
    }

    private static CSVPrinter printer(Writer out) {
        try {
            return new CSVPrinter(out, CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.ALL_NON_NULL)
                    .setNullString("").get());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One table, by itself. */
    public static CsvSink alone(RecordModel model, OutputStream stream) {
        return new CsvSink(model, stream, null);
    }

    /** A zip with a file for each table, and the description beside them. */
    public static CsvSink zip(RecordModel model, OutputStream stream) {
        ZipOutputStream zip = new ZipOutputStream(stream, StandardCharsets.UTF_8);
        return new CsvSink(model, zip, zip);
    }

    @Override
    public void begin(Head head) throws IOException {
        entry(head.name() + ENDING);
        metadata.add(head);
        out.write('\ufeff');
        row(head.headings());
    }

    @Override
    public void row(List<String> cells) throws IOException {
        printer.printRecord(cells.stream().map(cell -> cell.isEmpty() ? null : cell));
    }

    @Override
    public void finish() throws IOException {
        if (zip != null) {
            entry(METADATA);
            out.write(metadata.json());
        }
        out.flush();
        if (zip != null) {
            zip.finish();
            zip.flush();
        }
    }

    private void entry(String name) throws IOException {
        if (zip != null) {
            out.flush();
            ZipEntry entry = new ZipEntry(name);
            entry.setTimeLocal(NO_TIME);
            zip.putNextEntry(entry);
        }
    }
}
