package org.practicecommons.search;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.practicecommons.search.internal.Bounds;

/**
 * What somebody searches for.
 *
 * @param words plain words, {@code "phrases"}, {@code begin*}, {@code fuzzy~}, {@code field:word},
 *     {@code reference.field:word}, {@code -not}; empty
 *     for all records, latest first
 * @param kinds names of kinds to keep to; empty for all
 * @param facets chosen values by facet, or IRIs by the name of a reference field; a record must have one of the values
 *     of each that is named here
 * @param language keep to texts of that language ({@code en}, {@code fr}, any other base language); empty for all
 * @param offset hits to skip
 * @param limit hits to answer with at most
 * @param explain whether hits say why they were found
 * @param mode how hits are found
 */
public record SearchRequest(String words, Set<String> kinds, Map<String, Set<String>> facets, String language,
        int offset, int limit, boolean explain, SearchMode mode) {

    /** Deepest hit that can be asked for: {@code offset + limit} is cut to this. */
    public static final int DEEPEST = 10_000;

    /** By words. */
    public SearchRequest(String words, Set<String> kinds, Map<String, Set<String>> facets, String language,
            int offset, int limit, boolean explain) {
        this(words, kinds, facets, language, offset, limit, explain, SearchMode.KEYWORD);
    }

    public SearchRequest {
        Objects.requireNonNull(words, "words");
        kinds = Set.copyOf(kinds);
        facets = Map.copyOf(facets);
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(mode, "mode");
        if (offset < 0 || limit < 0) {
            throw new IllegalArgumentException("offset " + offset + ", limit " + limit);
        }
    }

    /** Plain words over everything, by words, the first hits, explained. */
    public static SearchRequest words(String words, int limit) {
        return new SearchRequest(words, Set.of(), Map.of(), "", 0, limit, true);
    }

    /** Whether a number, or the ends of a range of numbers, can be read from it: 8, {@code >8}, {@code 2..5}. */
    public static boolean isNumber(String typed) {
        return Bounds.of(typed).numbers().isPresent();
    }
}
