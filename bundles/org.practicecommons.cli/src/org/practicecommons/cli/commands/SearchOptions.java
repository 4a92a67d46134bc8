package org.practicecommons.cli.commands;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.practicecommons.base.Message;
import org.practicecommons.base.Refusal;
import org.practicecommons.search.SearchMode;
import org.practicecommons.search.SearchRequest;
import picocli.CommandLine.Option;

/** What a search asks for beside its words. */
final class SearchOptions {

    /** How hits are found. */
    enum Mode { keyword, semantic, hybrid }

    /** Languages that have an analysis of their own. */
    enum Language { en, fr }

    @Option(names = "--kind", paramLabel = "K")
    private Optional<String> kind;

    @Option(names = "--facet", paramLabel = "F=V")
    private List<String> facets = List.of();

    @Option(names = "--lang", paramLabel = "L")
    private Optional<Language> language;

    @Option(names = "--mode", paramLabel = "M")
    private Optional<Mode> mode;

    SearchRequest request(CommandContext context, List<String> words, int offset, int limit, boolean explain) {
        return new SearchRequest(String.join(" ", words), Kinds.named(context, kind).map(Set::of).orElse(Set.of()),
                chosen(), language.map(Enum::name).orElse(""), offset, limit, explain, mode(context));
    }

    /** Who asks for a mode waits for it; who does not gets what there is. */
    boolean asksForMode() {
        return mode.isPresent();
    }

    private SearchMode mode(CommandContext context) {
        return mode.map(asked -> SearchMode.valueOf(asked.name().toUpperCase(Locale.ROOT)))
                .orElseGet(() -> context.home().searchesByMeaning() ? SearchMode.HYBRID : SearchMode.KEYWORD);
    }

    private Map<String, Set<String>> chosen() {
        Map<String, Set<String>> chosen = new LinkedHashMap<>();
        for (String facet : facets) {
            int equals = facet.indexOf('=');
            if (equals < 1) {
                throw new Refusal(Refusal.Reason.WRONG_USE,
                        Message.of(SearchCommand.class, "search.facetForm", "facet", facet));
            }
            chosen.computeIfAbsent(facet.substring(0, equals), name -> new LinkedHashSet<>())
                    .add(facet.substring(equals + 1));
        }
        return chosen;
    }
}
