package org.practicecommons.exchange.internal.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.practicecommons.exchange.internal.Problems;

/** A place in a mapping file that knows its JSON pointer, so that each mistake can be said with its place. */
record Pointed(JsonNode node, String pointer, Problems problems) {

    void error(String key, Object... namesAndValues) {
        problems.error(problems.at(0) + "#" + pointer, key, namesAndValues);
    }

    boolean has(String name) {
        return node.has(name);
    }

    Pointed get(String name) {
        JsonNode child = node.isObject() && node.has(name) ? node.get(name) : MissingNode.getInstance();
        return new Pointed(child, pointer + "/" + name.replace("~", "~0").replace("/", "~1"), problems);
    }

    /** Reports members that mean nothing here. */
    void allow(Set<String> names) {
        node.fieldNames().forEachRemaining(name -> {
            if (!names.contains(name)) {
                get(name).error("mapping.unknownMember", "name", name, "known",
                        String.join(", ", names.stream().sorted().toList()));
            }
        });
    }

    /** The member's text; empty when there is none. */
    Optional<String> text(String name) {
        Pointed member = get(name);
        if (member.node.isMissingNode()) {
            return Optional.empty();
        }
        if (!member.node.isTextual()) {
            member.error("mapping.noText");
            return Optional.empty();
        }
        return Optional.of(member.node.textValue());
    }

    boolean flag(String name) {
        Pointed member = get(name);
        if (!member.node.isMissingNode() && !member.node.isBoolean()) {
            member.error("mapping.noFlag");
        }
        return member.node.asBoolean(false);
    }

    /** The member's texts, whether it is one or a list of them. */
    List<String> texts(String name) {
        Pointed member = get(name);
        List<String> texts = new ArrayList<>();
        for (Pointed each : member.node.isArray() ? member.elements() : List.of(member)) {
            if (each.node.isTextual() || each.node.isNumber()) {
                texts.add(each.node.asText());
            } else if (!each.node.isMissingNode()) {
                each.error("mapping.noText");
            }
        }
        return texts;
    }

    /** The member's members as texts, such as a table. */
    Map<String, String> table(String name) {
        Map<String, String> table = new LinkedHashMap<>();
        get(name).members().forEach((key, value) -> {
            if (value.node.isTextual()) {
                table.put(key, value.node.textValue());
            } else {
                value.error("mapping.noText");
            }
        });
        return table;
    }

    /** In the order of the file; reports what is no object. */
    Map<String, Pointed> members() {
        Map<String, Pointed> members = new LinkedHashMap<>();
        if (node.isObject()) {
            node.fieldNames().forEachRemaining(name -> members.put(name, get(name)));
        } else if (!node.isMissingNode()) {
            error("mapping.noObject");
        }
        return members;
    }

    /** In the order of the file; reports what is no list. */
    List<Pointed> elements() {
        List<Pointed> elements = new ArrayList<>();
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                elements.add(new Pointed(node.get(i), pointer + "/" + i, problems));
            }
        } else if (!node.isMissingNode()) {
            error("mapping.noList");
        }
        return elements;
    }
}
