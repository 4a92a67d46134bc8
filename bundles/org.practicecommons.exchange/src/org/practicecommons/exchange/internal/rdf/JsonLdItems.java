package org.practicecommons.exchange.internal.rdf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.practicecommons.exchange.internal.Problems;
import org.practicecommons.exchange.internal.source.JsonItems;
import org.practicecommons.exchange.internal.source.SourceFile;

/**
 * Takes a JSON-LD file apart into small documents that mean the same together: each element of {@code @graph} with the
 * context of the whole, each element of a plain array, each line. Only where elements share blank nodes by label is the
 * file taken as one.
 */
final class JsonLdItems {

    private static final String CONTEXT = "@context";
    private static final String GRAPH = "@graph";
    private static final String ID = "@id";

    private final JsonItems items;

    JsonLdItems(SourceFile file) {
        this.items = new JsonItems(file);
    }

    void read(JsonItems.Sink sink, Problems problems) throws IOException {
        if (items.isLines()) {
            items.readLines(sink, problems);
            return;
        }
        boolean[] blanks = {false};
        ObjectNode frame = items.readDocument(GRAPH, (item, line) -> blanks[0] |= hasLabels(item));
        if (blanks[0]) {
            items.readDocument("", sink);
            return;
        }
        if (frame.size() > (frame.has(CONTEXT) ? 1 : 0) + (frame.has(ID) ? 1 : 0)) {
            sink.accept(frame, 1);
        }
        items.readDocument(GRAPH, (item, line) -> sink.accept(framed(frame, item), line));
    }

    private static JsonNode framed(ObjectNode frame, JsonNode item) {
        if (frame.isEmpty()) {
            return item;
        }
        ObjectNode document = frame.objectNode();
        for (String key : new String[] {CONTEXT, ID}) {
            if (frame.has(key)) {
                document.set(key, frame.get(key));
            }
        }
        return document.set(GRAPH, frame.arrayNode().add(item));
    }

    private static boolean hasLabels(JsonNode node) {
        if (node.isTextual()) {
            return node.textValue().startsWith("_:");
        }
        if (node.isContainerNode()) {
            for (JsonNode child : node) {
                if (hasLabels(child)) {
                    return true;
                }
            }
        }
        return false;
    }
}
