package org.practicecommons.exchange.internal.table;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.practicecommons.base.Message;
import org.practicecommons.base.Refusal;
import org.practicecommons.exchange.Format;
import org.practicecommons.exchange.internal.Intake;
import org.practicecommons.exchange.internal.source.Utf8Guard;

/** The rows of CSV as spreadsheets write it: separated by commas, semicolons or tabs, which the first line tells. */
final class CsvRows {

    /** A first line by which some spreadsheets say what separates cells. */
    static final String SEPARATOR_HINT = "sep=";

    private static final int LOOKED_AT = 1 << 16;
    private static final int LONGEST_ROW = 2 * Intake.LARGEST_PAYLOAD;

    private CsvRows() {
    }

    /** Hands out all rows with their numbers, the head line too, as spreadsheets number them. */
    static void read(String name, InputStream stream, RowSink sink) throws IOException {
        BufferedInputStream in = new BufferedInputStream(stream, LOOKED_AT);
        in.mark(LOOKED_AT);
        String start = new String(in.readNBytes(LOOKED_AT / 2), StandardCharsets.UTF_8);
        in.reset();
        if (start.startsWith("\ufeff")) {
            in.skipNBytes(3);
            start = start.substring(1);
        }
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(delimiter(start)).setIgnoreEmptyLines(false).get();
        try (Utf8Guard guard = new Utf8Guard(in, LONGEST_ROW, false);
                CSVParser parser = format.parse(new InputStreamReader(guard, StandardCharsets.UTF_8))) {
            Iterator<CSVRecord> records = parser.iterator();
            while (records.hasNext()) {
                CSVRecord row = records.next();
                guard.step();
                sink.row(row.getRecordNumber(), row.toList(), Map.of());
            }
            sink.end();
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CSVException bad) {
                throw broken(name, bad);
            }
            throw e.getCause();
        } catch (CSVException e) {
            throw broken(name, e);
        }
    }

    /** The sign that stands most often between the headings. */
    private static char delimiter(String start) {
        if (start.startsWith(SEPARATOR_HINT) && start.length() > SEPARATOR_HINT.length()) {
            return start.charAt(SEPARATOR_HINT.length());
        }
        int commas = 0;
        int semicolons = 0;
        int tabs = 0;
        boolean quoted = false;
        for (int i = 0; i < start.length() && (quoted || start.charAt(i) != '\n'); i++) {
            char c = start.charAt(i);
            quoted ^= c == '"';
            commas += c == ',' && !quoted ? 1 : 0;
            semicolons += c == ';' && !quoted ? 1 : 0;
            tabs += c == '\t' && !quoted ? 1 : 0;
        }
        return tabs > commas && tabs > semicolons ? '\t' : semicolons > commas ? ';' : ',';
    }

    private static Refusal broken(String name, CSVException e) {
        return new Refusal(Refusal.Reason.BAD_INPUT, Message.of(Format.class, "table.broken", "file", name,
                "detail", String.valueOf(e.getMessage())));
    }
}
