package org.practicecommons.exchange.internal.mapping;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with fields of the row in it: {@code method/{id}}, {@code {country|countries|lower}}. What stands after a bar
 * is {@code lower}, {@code slug}, {@code capital} or a table of the mapping; a table with an exclamation mark gives
 * nothing for what it does not list.
 */
final class Template {

    private static final Pattern SLOT = Pattern.compile("\\{([^{}|]+)((?:\\|[^{}|]+)*)\\}");

    /** A field and what is done to it; without a field, fixed text. */
    private record Piece(String text, String field, List<String> filters) {
    }

    private final List<Piece> pieces = new ArrayList<>();
    private final Map<String, Map<String, String>> tables;

    /**
     * @throws IllegalArgumentException for a filter or a brace that means nothing
     */
    Template(String text, Map<String, Map<String, String>> tables) {
        this.tables = tables;
        Matcher slot = SLOT.matcher(text);
        int end = 0;
        while (slot.find()) {
            fixed(text.substring(end, slot.start()));
            List<String> filters =
                    slot.group(2).isEmpty() ? List.of() : List.of(slot.group(2).substring(1).split("\\|"));
            filters.forEach(this::requireKnown);
            pieces.add(new Piece("", slot.group(1).strip(), filters));
            end = slot.end();
        }
        fixed(text.substring(end));
    }

    private void fixed(String text) {
        if (text.contains("{") || text.contains("}")) {
            throw new IllegalArgumentException(text);
        }
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, "", List.of()));
        }
    }

    private void requireKnown(String filter) {
        if (!Set.of("lower", "slug", "capital").contains(filter) && !tables.containsKey(tableName(filter))) {
            throw new IllegalArgumentException(filter);
        }
    }

    /** The fields that it speaks of. */
    Set<String> fields() {
        Set<String> fields = new LinkedHashSet<>();
        pieces.stream().map(Piece::field).filter(field -> !field.isEmpty()).forEach(fields::add);
        return fields;
    }

    /** The text for a row; empty when one of its fields is empty there. Several values are joined with commas. */
    Optional<String> fill(Row row) {
        StringBuilder filled = new StringBuilder();
        for (Piece piece : pieces) {
            if (piece.field().isEmpty()) {
                filled.append(piece.text());
                continue;
            }
            List<String> values = row.values(piece.field()).stream()
                    .map(value -> filtered(value, piece.filters())).filter(value -> !value.isEmpty()).toList();
            if (values.isEmpty()) {
                return Optional.empty();
            }
            filled.append(String.join(", ", values));
        }
        return Optional.of(filled.toString());
    }

    private String filtered(String value, List<String> filters) {
        String result = value;
        for (String filter : filters) {
            result = switch (filter) {
                case "lower" -> Texts.lower(result);
                case "slug" -> Texts.slug(result);
                case "capital" -> Texts.capital(result);
                default -> tables.get(tableName(filter)).getOrDefault(result, filter.endsWith("!") ? "" : result);
            };
        }
        return result;
    }

    private static String tableName(String filter) {
        return filter.endsWith("!") ? filter.substring(0, filter.length() - 1) : filter;
    }
}
