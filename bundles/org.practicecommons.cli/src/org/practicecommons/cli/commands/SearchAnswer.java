package org.practicecommons.cli.commands;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.practicecommons.base.Message;
import org.practicecommons.cli.output.Answer;
import org.practicecommons.search.Facet;
import org.practicecommons.search.Highlight;
import org.practicecommons.search.Hit;
import org.practicecommons.search.SearchResult;

/** What a search found, as lines or as the data that the contract names. */
final class SearchAnswer {

    private final Answer answer;
    private final CommandContext context;
    private final Locale language;
    private final boolean explain;

    SearchAnswer(CommandContext context, boolean explain) {
        this.context = context;
        this.explain = explain;
        answer = context.answer();
        language = context.invocation().language();
    }

    /** @param none the message for nothing found */
    void lines(SearchResult result, String none) {
        result.notes().forEach(note -> answer.line(note.in(language)));
        if (result.hits().isEmpty()) {
            answer.say(none);
        }
        for (Hit hit : result.hits()) {
            answer.line(hit.title() + "  (" + Kinds.label(context, hit.kind()) + language(hit) + ")");
            hit.highlights().stream().limit(explain ? Integer.MAX_VALUE : 2)
                    .forEach(highlight -> answer.line("    " + marked(highlight)));
            if (explain) {
                why(hit).forEach(reason -> answer.line("    • " + reason));
            }
            answer.line("    " + hit.iri());
        }
        answer.say("search.total", "total", result.total(), "ms", result.took().toMillis());
    }

    private static String language(Hit hit) {
        return hit.language().isEmpty() ? "" : ", " + hit.language();
    }

    /** The contract's keys. */
    Map<String, Object> data(SearchResult result) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("total", result.total());
        data.put("tookMs", result.took().toMillis());
        data.put("hits", result.hits().stream().map(this::data).toList());
        Map<String, Object> facets = new LinkedHashMap<>();
        for (Facet facet : result.facets()) {
            Map<String, Long> counts = new LinkedHashMap<>();
            for (Facet.Value value : facet.values()) {
                counts.put(value.value(), value.count());
            }
            facets.put(facet.field(), counts);
        }
        data.put("facets", facets);
        data.put("notes", result.notes().stream().map(note -> note.in(language)).toList());
        return data;
    }

    private Map<String, Object> data(Hit hit) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("iri", hit.iri());
        data.put("kind", hit.kind());
        data.put("title", hit.title());
        data.put("lang", hit.language());
        data.put("score", hit.score());
        data.put("highlights", hit.highlights().stream().map(SearchAnswer::data).toList());
        data.put("why", why(hit));
        return data;
    }

    private static Map<String, Object> data(Highlight highlight) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("field", highlight.field());
        data.put("lang", highlight.language());
        data.put("text", marked(highlight));
        return data;
    }

    private List<String> why(Hit hit) {
        return hit.why().stream().map((Message reason) -> reason.in(language)).toList();
    }

    /** The passage with what matched between guillemets, which no terminal needs colour to show. */
    private static String marked(Highlight highlight) {
        StringBuilder marked = new StringBuilder();
        int from = 0;
        for (Highlight.Range range : highlight.ranges()) {
            marked.append(highlight.text(), from, range.start()).append('«')
                    .append(highlight.text(), range.start(), range.end()).append('»');
            from = range.end();
        }
        return marked.append(highlight.text().substring(from)).toString().replaceAll("\\s+", " ").strip();
    }
}
