package org.practicecommons.exchange.internal.rdf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.practicecommons.exchange.internal.Problems;
import org.practicecommons.exchange.internal.source.JsonItems;
import org.practicecommons.exchange.internal.source.SourceFile;

/**
 * Takes a JSON-LD file apart into small documents that mean the same together: some elements of {@code @graph} at a
 * time with the context of the whole, each element of a plain array, each line. Only where elements share blank nodes
 * by label is the file taken as one.
 */
final class JsonLdItems {

    /** Where the documents go. */
    @FunctionalInterface
    interface Sink {

        /**
         * @param items what the document holds
         * @return false when it could not be read; then its items come one by one, unless it was one already
         */
        boolean accept(JsonNode document, List<Item> items);
    }

    /** One item and the line on which it begins. */
    record Item(JsonNode json, long line) {
    }

    private static final String CONTEXT = "@context";
    private static final String GRAPH = "@graph";
    private static final String ID = "@id";
    private static final int MOST_ITEMS = 100;
    private static final int MOST_CHARACTERS = 1 << 20;

    private final JsonItems items;

    JsonLdItems(SourceFile file) {
        this.items = new JsonItems(file);
    }

    void read(Sink sink, Problems problems) throws IOException {
        JsonItems.Sink single = (item, line) -> sink.accept(item, List.of(new Item(item, line)));
        if (items.isLines()) {
            items.readLines(single, problems);
            return;
        }
        boolean[] blanks = {false};
        ObjectNode frame = items.readDocument(GRAPH, (item, line) -> blanks[0] |= hasLabels(item));
        if (blanks[0]) {
            items.readDocument("", single);
            return;
        }
        if (frame.size() > (frame.has(CONTEXT) ? 1 : 0) + (frame.has(ID) ? 1 : 0)) {
            single.accept(frame, 1);
        }
        if (frame.isEmpty()) {
            items.readDocument(GRAPH, single);
        } else {
            readTogether(frame, sink);
        }
    }

    /** Understanding the context costs more than reading a record with it, so a number of items share that. */
    private void readTogether(ObjectNode frame, Sink sink) throws IOException {
        List<Item> together = new ArrayList<>();
        long[] characters = {0};
        try {
            items.readDocument(GRAPH, (item, line) -> {
                together.add(new Item(item, line));
                characters[0] += characters(item);
                if (together.size() == MOST_ITEMS || characters[0] > MOST_CHARACTERS) {
                    hand(frame, together, sink);
                    characters[0] = 0;
                }
            });
        } finally {
            hand(frame, together, sink);
        }
    }

    private static void hand(ObjectNode frame, List<Item> together, Sink sink) {
        List<Item> handed = List.copyOf(together);
        together.clear();
        if (!handed.isEmpty() && !sink.accept(framed(frame, handed), handed) && handed.size() > 1) {
            handed.forEach(item -> sink.accept(framed(frame, List.of(item)), List.of(item)));
        }
    }

    private static JsonNode framed(ObjectNode frame, List<Item> held) {
        ObjectNode document = frame.objectNode();
        for (String key : new String[] {CONTEXT, ID}) {
            if (frame.has(key)) {
                document.set(key, frame.get(key));
            }
        }
        ArrayNode graph = document.putArray(GRAPH);
        held.forEach(item -> graph.add(item.json()));
        return document;
    }

    private static boolean hasLabels(JsonNode node) {
        if (node.isTextual()) {
            return node.textValue().startsWith("_:");
        }
        for (JsonNode child : node) {
            if (hasLabels(child)) {
                return true;
            }
        }
        return false;
    }

    private static long characters(JsonNode node) {
        long sum = node.isTextual() ? node.textValue().length() : 8;
        for (JsonNode child : node) {
            sum += characters(child);
        }
        return sum;
    }
}
