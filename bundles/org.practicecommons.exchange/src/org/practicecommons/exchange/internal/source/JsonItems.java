package org.practicecommons.exchange.internal.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.practicecommons.base.Message;
import org.practicecommons.base.Refusal;
import org.practicecommons.exchange.Format;
import org.practicecommons.exchange.internal.Problems;

/**
 * The items of a JSON file, one at a time: a value a line, the elements of an array, or the one value that there is. In
 * a file of lines a bad one is reported and reading goes on; in one document it stops there.
 */
public final class JsonItems {

    /** Where the items go. */
    @FunctionalInterface
    public interface Sink {

        /** @param line where the item begins */
        void accept(JsonNode item, long line);
    }

    /** Characters of one item. */
    static final int LARGEST_ITEM = 32 << 20;

    private static final int DEEPEST = 100;
    private static final Set<String> LINE_EXTENSIONS = Set.of("jsonl", "ndjson");
    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST)
                    .maxStringLength(LARGEST_ITEM / 2).maxNumberLength(1000).build())
            .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final ObjectReader WHOLE = MAPPER.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final SourceFile file;

    public JsonItems(SourceFile file) {
        this.file = file;
    }

    /** Whether each line holds a value of its own. */
    public boolean isLines() throws IOException {
        if (LINE_EXTENSIONS.contains(file.extension())) {
            return true;
        }
        try (InputStream in = file.open()) {
            Lines lines = new Lines(in, Look.HEAD * 16);
            if (!lines.next() || lines.isTooLong()) {
                return false;
            }
            WHOLE.readTree(lines.buffer(), lines.start(), lines.end() - lines.start());
            return lines.next() && !lines.isTooLong() && lines.text().stripLeading().startsWith("{");
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    /** Hands out the value of each line. */
    public void readLines(Sink sink, Problems problems) throws IOException {
        try (InputStream in = file.open()) {
            Lines lines = new Lines(in, LARGEST_ITEM);
            while (lines.next()) {
                String where = problems.at(lines.number());
                if (lines.isTooLong()) {
                    problems.error(where, "line.tooLong", "megabytes", LARGEST_ITEM >> 20);
                } else if (!lines.isUtf8()) {
                    problems.error(where, "line.notUtf8");
                } else if (!lines.text().isBlank()) {
                    readLine(lines, sink, problems);
                }
            }
        }
    }

    private static void readLine(Lines lines, Sink sink, Problems problems) throws IOException {
        JsonNode item;
        try {
            item = WHOLE.readTree(lines.buffer(), lines.start(), lines.end() - lines.start());
        } catch (JsonProcessingException e) {
            problems.error(problems.at(lines.number()), "json.line",
                    "column", column(e), "detail", e.getOriginalMessage());
            return;
        }
        sink.accept(item, lines.number());
    }

    /**
     * Hands out the elements of the document's array, which is the document itself or its member of that name; the
     * document as a whole where there is no such array.
     *
     * @return the other members of the document, those before the array and those after it
     */
    public ObjectNode readDocument(String member, Sink sink) throws IOException {
        ObjectNode others = MAPPER.createObjectNode();
        try (InputStream in = file.open(); Utf8Guard guard = new Utf8Guard(in, LARGEST_ITEM, false);
                JsonParser parser = MAPPER.getFactory().createParser(guard)) {
            JsonToken first = parser.nextToken();
            if (first == JsonToken.START_ARRAY) {
                elements(parser, guard, sink);
            } else if (first == JsonToken.START_OBJECT && !member.isEmpty()) {
                members(parser, guard, member, others, sink);
            } else {
                sink.accept(MAPPER.readTree(parser), 1);
            }
            if (parser.nextToken() != null) {
                throw refusal("json.trailing", parser.currentLocation(), "");
            }
            return others;
        } catch (StreamConstraintsException e) {
            throw refusal("json.limits", e.getLocation(), e.getOriginalMessage());
        } catch (JsonProcessingException e) {
            throw refusal("json.syntax", e.getLocation(), e.getOriginalMessage());
        }
    }

    private static void members(JsonParser parser, Utf8Guard guard, String member, ObjectNode others, Sink sink)
            throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            if (parser.nextToken() == JsonToken.START_ARRAY && name.equals(member)) {
                elements(parser, guard, sink);
            } else {
                others.set(name, MAPPER.readTree(parser));
            }
        }
    }

    private static void elements(JsonParser parser, Utf8Guard guard, Sink sink) throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            guard.step();
            long line = parser.currentLocation().getLineNr();
            sink.accept(MAPPER.readTree(parser), line);
        }
    }

    private Refusal refusal(String key, JsonLocation location, String detail) {
        return new Refusal(Refusal.Reason.BAD_INPUT, Message.of(Format.class, key, "file", file.name(),
                "line", location == null ? 1 : location.getLineNr(),
                "column", location == null ? 1 : location.getColumnNr(), "detail", detail));
    }

    private static int column(JsonProcessingException e) {
        return e.getLocation() == null ? 1 : e.getLocation().getColumnNr();
    }
}
