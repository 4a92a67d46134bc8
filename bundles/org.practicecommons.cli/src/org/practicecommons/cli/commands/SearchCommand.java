package org.practicecommons.cli.commands;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.practicecommons.base.Message;
import org.practicecommons.base.Refusal;
import org.practicecommons.operations.Operation;
import org.practicecommons.operations.SearchRecords;
import org.practicecommons.operations.SimilarRecords;
import org.practicecommons.search.SearchRequest;
import org.practicecommons.search.SearchResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "search")
final class SearchCommand extends AbstractCommand {

    private static final Duration PATIENCE = Duration.ofDays(1);

    @Parameters(paramLabel = "WORDS", arity = "0..*")
    private List<String> words = List.of();

    @Option(names = "--like", paramLabel = "IRI")
    private Optional<String> like;

    @Mixin
    private SearchOptions options;

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
        if (like.isPresent() && !words.isEmpty()) {
            throw new Refusal(Refusal.Reason.WRONG_USE, Message.of(SearchCommand.class, "search.likeAndWords"));
        }
        SearchRequest request = options.request(context(), words, offset, limit, explain);
        SearchResult result = run(like.isPresent() ? new SimilarRecords(like.get(), request) : question(request));
        SearchAnswer written = new SearchAnswer(context(), explain);
        if (json.asked()) {
            answer().json(written.data(result));
        } else {
            written.lines(result, like.isPresent() ? "search.noneLike" : "search.none");
        }
        return DONE;
    }

    private Operation<SearchResult> question(SearchRequest request) {
        SearchRecords search =
                options.asksForMode() ? new SearchRecords(request, PATIENCE) : new SearchRecords(request);
        return offset == 0 ? search.asQuestion() : search;
    }
}
