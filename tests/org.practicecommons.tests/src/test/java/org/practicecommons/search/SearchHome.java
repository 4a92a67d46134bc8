package org.practicecommons.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.practicecommons.base.Audience;
import org.practicecommons.base.Session;

/** A search index over a {@link PlainJournal}, asked in the words of its users. */
final class SearchHome implements AutoCloseable {

    static final List<IndexedField> FIELDS = List.of(
            new IndexedField("practice", "title", false, "Title", "Titre"),
            new IndexedField("practice", "summary", false, "Summary", "Résumé"),
            new IndexedField("practice", "body", false, "Description", "Description"),
            new IndexedField("practice", "steps", false, "Steps", "Étapes"),
            new IndexedField("practice", "issues", true, "Issues", "Enjeux"),
            new IndexedField("practice", "status", true, "Status", "État"),
            new IndexedField("practice", "code", false, "Code", "Code"),
            new IndexedField("practice", "start", false, "Start date", "Date de début"),
            new IndexedField("practice", "people", false, "Participants", "Participants"),
            new IndexedField("concept", "title", false, "Label", "Libellé"));

    final PlainJournal journal = new PlainJournal();
    private final Path directory;
    private final Predicate<Audience> audiences;
    private SearchIndex index;

    SearchHome(Path directory) throws IOException {
        this(directory, audience -> true);
    }

    SearchHome(Path directory, Predicate<Audience> audiences) throws IOException {
        this.directory = directory;
        this.audiences = audiences;
        this.index = open(directory);
    }

    SearchIndex open(Path place) throws IOException {
        return SearchIndex.open(place, journal, journal, new SearchFields(FIELDS, List.of(), List.of()),
                audiences, PlainJournal.CLOCK);
    }

    SearchIndex index() {
        journal.feed(index);
        return index;
    }

    void reopen() throws IOException {
        index.close();
        index = open(directory);
    }

    static Session member(Locale language) {
        return new Session("urn:someone", "urn:org:a", Set.of("urn:network:n"), Set.of(), language);
    }

    SearchResult search(String words) {
        return search(words, Locale.ENGLISH);
    }

    SearchResult search(String words, Locale language) {
        return index().search(SearchRequest.words(words, 20), member(language));
    }

    SearchResult filtered(String words, Map<String, Set<String>> facets, String language) {
        return index().search(new SearchRequest(words, Set.of(), facets, language, 0, 20, true),
                member(Locale.ENGLISH));
    }

    /** IRIs of the hits, best first. */
    List<String> find(String words) {
        return iris(search(words));
    }

    static List<String> iris(SearchResult result) {
        return result.hits().stream().map(Hit::iri).toList();
    }

    @Override
    public void close() {
        index.close();
    }
}
