package org.practicecommons.cli.commands;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.practicecommons.base.Message;
import org.practicecommons.base.Refusal;
import org.practicecommons.operations.SearchRecords;
import org.practicecommons.search.SearchMode;
import org.practicecommons.search.SearchRequest;
import org.practicecommons.search.SearchResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "search")
final class SearchCommand extends AbstractCommand {

    /** How hits are found. */
    enum Mode { keyword, semantic, hybrid }

    /** Languages that have an analysis of their own. */
    enum Language { en, fr }

    private static final Duration PATIENCE = Duration.ofDays(1);

    @Parameters(paramLabel = "WORDS", arity = "0..*")
    private List<String> words = List.of();

    @Option(names = "--kind", paramLabel = "K")
    private Optional<String> kind;

    @Option(names = "--facet", paramLabel = "F=V")
    private List<String> facets = List.of();

    @Option(names = "--lang", paramLabel = "L")
    private Optional<Language> language;

    @Option(names = "--mode", paramLabel = "M")
    private Optional<Mode> mode;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "10")
    private int limit;

    @Option(names = "--offset", paramLabel = "N", defaultValue = "0")
    private int offset;

    @Option(names = "--explain")
    private boolean explain;

    @Mixin
    private JsonOption json;

    SearchCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        if (limit < 0 || offset < 0) {
            throw new Refusal(Refusal.Reason.WRONG_USE, Message.of(SearchCommand.class, "limit.negative",
                    "number", Math.min(limit, offset)));
        }
        SearchRequest request = new SearchRequest(String.join(" ", words),
                Kinds.named(context(), kind).map(Set::of).orElse(Set.of()), chosen(),
                language.map(Enum::name).orElse(""), offset, limit, explain, mode());
        SearchResult result = run(mode.isEmpty() ? new SearchRecords(request) : new SearchRecords(request, PATIENCE));
        SearchAnswer written = new SearchAnswer(context(), explain);
        if (json.asked()) {
            answer().json(written.data(result));
        } else {
            written.lines(result);
        }
        return DONE;
    }

    /** Who asks for a mode waits for it; who does not gets what there is. */
    private SearchMode mode() {
        return mode.map(asked -> SearchMode.valueOf(asked.name().toUpperCase(Locale.ROOT)))
                .orElseGet(() -> context().home().searchesByMeaning() ? SearchMode.HYBRID : SearchMode.KEYWORD);
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
