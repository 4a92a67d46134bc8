package org.practicecommons.cli.commands;

import java.util.List;
import java.util.Optional;
import org.practicecommons.base.Message;
import org.practicecommons.base.Refusal;
import org.practicecommons.operations.ChangeMany;
import org.practicecommons.operations.ManyChanged;
import org.practicecommons.search.SearchMode;
import org.practicecommons.search.SearchRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Changes one field in many records. */
@Command(name = "bulk")
final class BulkCommand extends AbstractCommand {

    @Parameters(paramLabel = "ASSIGNMENT")
    private String assignment;

    @Option(names = "--iri", paramLabel = "IRI")
    private List<String> iris = List.of();

    @Option(names = "--search", paramLabel = "WORDS", defaultValue = "")
    private String words;

    @Mixin
    private SearchOptions options;

    @Option(names = "--instead-of", paramLabel = "VALUE")
    private Optional<String> insteadOf;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "10")
    private int limit;

    @Option(names = "--dry-run", descriptionKey = "dry-run")
    private boolean dryRun;

    @Mixin
    private WhyOption why;

    @Mixin
    private JsonOption json;

    BulkCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        if (limit < 0) {
            throw new Refusal(Refusal.Reason.WRONG_USE,
                    Message.of(BulkCommand.class, "limit.negative", "number", limit));
        }
        ManyChanged changed = run(new ChangeMany(which(), assignment, insteadOf, limit, dryRun, why.text()));
        ManyAnswer written = new ManyAnswer(context(), dryRun);
        if (json.asked()) {
            answer().json(written.data(changed));
        } else {
            written.lines(changed);
        }
        return DONE;
    }

    /** Nobody changes all records by forgetting an option; and words find what has them, not what comes near. */
    private ChangeMany.Which which() {
        SearchRequest asked = options.request(context(), List.of(words), 0, 0, false);
        boolean searches = !asked.words().isBlank() || !asked.kinds().isEmpty() || !asked.facets().isEmpty();
        if (searches != iris.isEmpty()) {
            throw new Refusal(Refusal.Reason.WRONG_USE, Message.of(BulkCommand.class, "bulk.which"));
        }
        return searches ? ChangeMany.Which.found(new SearchRequest(asked.words(), asked.kinds(), asked.facets(),
                asked.language(), 0, 0, false, options.asksForMode() ? asked.mode() : SearchMode.KEYWORD))
                : ChangeMany.Which.these(iris);
    }
}
