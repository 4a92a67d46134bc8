package org.practicecommons.exchange.internal.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.practicecommons.base.Message;
import org.practicecommons.base.Refusal;
import org.practicecommons.exchange.Format;
import org.practicecommons.exchange.internal.Problems;
import org.practicecommons.exchange.internal.source.Formats;
import org.practicecommons.exchange.internal.source.JsonItems;
import org.practicecommons.exchange.internal.source.Look;
import org.practicecommons.exchange.internal.source.SourceFile;
import org.practicecommons.exchange.internal.source.Utf8Guard;

/** The rows of a foreign file: JSON lines, a JSON array, or CSV with a head line. */
final class RowSource {

    private static final int LONGEST_ROW = 8 << 20;

    private final SourceFile file;
    private final Mapping mapping;
    private final Problems problems;

    RowSource(SourceFile file, Mapping mapping, Problems problems) {
        this.file = file;
        this.mapping = mapping;
        this.problems = problems;
    }

    /**
     * Hands out all rows, in the order of the file.
     *
     * @throws Refusal where reading had to stop
     */
    void read(Consumer<Row> receiver) throws IOException {
        Formats.requireText(file);
        if (file.look() != Look.JSON && file.look() != Look.JSON_LD) {
            readCsv(receiver);
            return;
        }
        JsonItems items = new JsonItems(file);
        JsonItems.Sink sink = (item, line) -> take(item, problems.at(line), receiver);
        if (items.isLines()) {
            items.readLines(sink, problems);
        } else {
            items.readDocument(mapping.member(), sink);
        }
    }

    private void take(JsonNode item, String where, Consumer<Row> receiver) {
        if (item.isObject()) {
            receiver.accept(new Row(item, where, "", mapping.empty()));
        } else {
            problems.error(where, "row.noObject");
        }
    }

    private void readCsv(Consumer<Row> receiver) throws IOException {
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(mapping.delimiter()).setHeader()
                .setSkipHeaderRecord(true).setIgnoreEmptyLines(true).setAllowMissingColumnNames(true)
                .setTrailingData(true).get();
        try (InputStream in = file.open(); Utf8Guard guard = new Utf8Guard(in, LONGEST_ROW, false);
                CSVParser parser = format.parse(new InputStreamReader(guard, StandardCharsets.UTF_8))) {
            readCsv(parser, guard, receiver);
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CSVException bad) {
                throw broken(bad.getMessage());
            }
            throw e.getCause();
        } catch (CSVException | IllegalArgumentException e) {
            throw broken(e.getMessage());
        }
    }

    private void readCsv(CSVParser parser, Utf8Guard guard, Consumer<Row> receiver) {
        List<String> columns = parser.getHeaderNames();
        Iterator<CSVRecord> records = parser.iterator();
        long line = parser.getCurrentLineNumber() + 1;
        while (records.hasNext()) {
            CSVRecord record = records.next();
            guard.step();
            if (record.size() != columns.size()) {
                problems.error(problems.at(line), "row.width", "cells", record.size(), "columns", columns.size());
            } else {
                ObjectNode fields = JsonNodeFactory.instance.objectNode();
                for (int i = 0; i < columns.size(); i++) {
                    fields.put(columns.get(i).strip(), record.get(i));
                }
                receiver.accept(new Row(fields, problems.at(line), "", mapping.empty()));
            }
            line = parser.getCurrentLineNumber() + 1;
        }
    }

    private Refusal broken(String detail) {
        return new Refusal(Refusal.Reason.BAD_INPUT, Message.of(Format.class, "csv.broken", "file", file.name(),
                "detail", String.valueOf(detail)));
    }
}
