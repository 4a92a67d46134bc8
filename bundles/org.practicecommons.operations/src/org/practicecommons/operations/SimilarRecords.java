package org.practicecommons.operations;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.practicecommons.base.LangText;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Session;
import org.practicecommons.graph.RecordObject;
import org.practicecommons.model.Field;
import org.practicecommons.model.FieldType;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.search.Hit;
import org.practicecommons.search.RevisionSummary;
import org.practicecommons.search.SearchRequest;
import org.practicecommons.search.SearchResult;

/**
 * What says something like what one record says: found by asking with the titles and summaries that the session may
 * read of it, in the session's language or the next best. The record itself is left out, and nothing is counted by
 * facet.
 */
public final class SimilarRecords extends Operation<SearchResult> {

    /** From this weight in search on a text tells what a record is about. */
    private static final double TELLING = 2.5;

    private final String iri;
    private final SearchRequest request;

    /**
     * @param iri of a record that the session may see
     * @param request conditions, page and mode; its words do not count, and without kinds it keeps to the record's own
     */
    public SimilarRecords(String iri, SearchRequest request) {
        this.iri = iri;
        this.request = request;
    }

    @Override
    SearchResult execute(OpenHome home, Session session, Progress progress) {
        RevisionSummary revision = home.records().at(iri, Optional.empty(), session);
        RecordObject record = home.mapper().read(revision.record(), home.records().payload(revision, session));
        Set<String> kinds = request.kinds().isEmpty() ? Set.of(revision.kind()) : request.kinds();
        int most = Math.min(SearchRequest.DEEPEST, request.offset() + request.limit());
        Searching searching = new Searching(home, session, Searching.A_MOMENT, progress);
        SearchResult found = searching.search(searching.understood(new SearchRequest(words(record, session), kinds,
                request.facets(), request.language(), 0, most + 1, request.explain(), request.mode())));
        List<Hit> others = found.hits().stream().filter(hit -> !hit.iri().equals(revision.record())).toList();
        long total = found.total() - (found.hits().size() - others.size());
        return new SearchResult(total, found.took(), others.stream().skip(request.offset()).limit(request.limit())
                .toList(), List.of(), found.notes());
    }

    private static String words(RecordObject record, Session session) {
        Map<String, List<LangText>> texts = record.kind().fields().stream()
                .filter(field -> field.type() == FieldType.TEXT && field.weight() >= TELLING)
                .collect(Collectors.toMap(Field::name, field -> texts(field, record)));
        String language = LangText.best(texts.values().stream().flatMap(List::stream).toList(),
                session.language().getLanguage()).map(LangText::language).orElse("");
        return record.kind().fields().stream().flatMap(field -> texts.getOrDefault(field.name(), List.of()).stream())
                .filter(text -> text.language().equals(language)).map(text -> plain(text.text()))
                .collect(Collectors.joining(" "));
    }

    private static List<LangText> texts(Field field, RecordObject record) {
        return field.values(record.root()).stream().map(LangText.class::cast).toList();
    }

    /** Without the signs that mean something in a query. */
    private static String plain(String text) {
        return text.replaceAll("[^\\p{L}\\p{M}\\p{N}'’-]+", " ").replaceAll("(?<!\\S)['’-]+", "");
    }
}
