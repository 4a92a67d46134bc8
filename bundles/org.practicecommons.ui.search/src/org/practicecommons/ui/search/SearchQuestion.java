package org.practicecommons.ui.search;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.practicecommons.search.Facet;
import org.practicecommons.search.SearchMode;
import org.practicecommons.search.SearchRequest;
import org.practicecommons.ui.RecordRef;

/** What the user asks for, put together from field, language and facets. */
final class SearchQuestion {

    static final int PAGE = 25;

    private final Map<String, Set<String>> chosen = new LinkedHashMap<>();
    private Optional<RecordRef> like = Optional.empty();
    private String words = "";
    private String language = "";
    private SearchMode mode = SearchMode.HYBRID;
    private int limit = PAGE;

    String words() {
        return words;
    }

    /** The record that others are to be like; empty when words are looked for. */
    Optional<RecordRef> like() {
        return like;
    }

    /** Asks for what is like a record, of its kind, in any language and whatever was chosen before. */
    void like(RecordRef record) {
        words("");
        clearChoices();
        like = Optional.of(record);
    }

    /** New words start on the first page; what was chosen stays. */
    void words(String typed) {
        like = Optional.empty();
        words = typed;
        limit = PAGE;
    }

    /** @param tag {@code en}, {@code fr}, or empty for any language */
    void language(String tag) {
        language = tag;
        limit = PAGE;
    }

    void mode(SearchMode how) {
        mode = how;
        limit = PAGE;
    }

    String language() {
        return language;
    }

    SearchMode mode() {
        return mode;
    }

    /** All that a saved search asks for; by words alone where nothing computes meaning. */
    void take(SearchRequest saved, boolean byMeaning) {
        words(saved.words());
        language = saved.language();
        mode = byMeaning ? saved.mode() : SearchMode.KEYWORD;
        chosen.clear();
        saved.facets().forEach((facet, values) -> chosen.put(facet, new LinkedHashSet<>(values)));
        if (!saved.kinds().isEmpty()) {
            chosen.put(Facet.KIND, new LinkedHashSet<>(saved.kinds()));
        }
    }

    boolean isChosen(String facet, String value) {
        return chosen.getOrDefault(facet, Set.of()).contains(value);
    }

    boolean hasChoices() {
        return !chosen.isEmpty() || !language.isEmpty();
    }

    void toggle(String facet, String value) {
        Set<String> values = chosen.computeIfAbsent(facet, any -> new LinkedHashSet<>());
        if (!values.remove(value)) {
            values.add(value);
        }
        if (values.isEmpty()) {
            chosen.remove(facet);
        }
        limit = PAGE;
    }

    void clearChoices() {
        chosen.clear();
        language = "";
        limit = PAGE;
    }

    void more() {
        limit += PAGE;
    }

    SearchRequest request() {
        Map<String, Set<String>> facets = new LinkedHashMap<>();
        chosen.forEach((facet, values) -> {
            if (!facet.equals(Facet.KIND)) {
                facets.put(facet, Set.copyOf(values));
            }
        });
        return new SearchRequest(words, chosen.getOrDefault(Facet.KIND, Set.of()), facets, language, 0, limit, true,
                mode);
    }
}
