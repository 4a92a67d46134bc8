package org.practicecommons.exchange.internal.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One row of a foreign table, and the value that a rule is at.
 *
 * @param fields a JSON object; a row of a CSV file is one too
 * @param where file and line
 * @param value what {@code {value}} stands for; empty outside of a list
 * @param empty values that count as none
 */
record Row(JsonNode fields, String where, String value, Set<String> empty) {

    /** The name by which templates call the value that a rule is at. */
    static final String VALUE = "value";

    Row at(String newValue) {
        return new Row(fields, where, newValue, empty);
    }

    /** All values of a field that are not empty, white space at the ends removed; dots lead into nested objects. */
    List<String> values(String path) {
        if (path.equals(VALUE) && !fields.has(VALUE)) {
            return value.isEmpty() ? List.of() : List.of(value);
        }
        List<String> found = new ArrayList<>();
        collect(node(path), found);
        return found;
    }

    private JsonNode node(String path) {
        JsonNode node = fields.path(path);
        if (node.isMissingNode() && path.contains(".")) {
            node = fields;
            for (String step : path.split("\\.")) {
                node = node.path(step);
            }
        }
        return node;
    }

    private void collect(JsonNode node, List<String> found) {
        if (node.isArray()) {
            node.forEach(element -> collect(element, found));
        } else if (node.isValueNode() && !node.isNull()) {
            String text = node.asText().strip();
            if (!text.isEmpty() && !empty.contains(text)) {
                found.add(text);
            }
        }
    }
}
