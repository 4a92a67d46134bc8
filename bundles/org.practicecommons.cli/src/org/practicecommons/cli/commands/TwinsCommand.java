package org.practicecommons.cli.commands;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.practicecommons.base.Message;
import org.practicecommons.base.Refusal;
import org.practicecommons.operations.DismissTwins;
import org.practicecommons.operations.FindTwins;
import org.practicecommons.operations.MergeRecords;
import org.practicecommons.operations.RecordMerge;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists records that are probably the same, merges two, or says that they are two. */
@Command(name = "twins")
final class TwinsCommand extends AbstractCommand {

    @Option(names = "--kind", paramLabel = "K")
    private Optional<String> kind;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "20")
    private int limit;

    @Mixin
    private JsonOption json;

    TwinsCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        if (limit < 0) {
            throw new Refusal(Refusal.Reason.WRONG_USE,
                    Message.of(TwinsCommand.class, "limit.negative", "number", limit));
        }
        FindTwins.Found found = run(new FindTwins(Kinds.named(context(), kind), limit));
        TwinsAnswer written = new TwinsAnswer(context());
        if (json.asked()) {
            answer().json(written.data(found));
        } else {
            written.lines(found);
        }
        return DONE;
    }

    @Command(name = "merge")
    int merge(@Parameters(paramLabel = "FROM") String from, @Parameters(paramLabel = "INTO") String into,
            @Option(names = "--take", paramLabel = "FIELD") List<String> takes,
            @Option(names = "--dry-run", descriptionKey = "dry-run") boolean dryRun, @Mixin WhyOption why,
            @Mixin JsonOption asData, @Mixin HelpOption help) {
        RecordMerge merge = run(new MergeRecords(from, into, takes == null ? Set.of() : Set.copyOf(takes),
                why.text(), dryRun));
        TwinsAnswer written = new TwinsAnswer(context());
        if (asData.asked()) {
            answer().json(written.data(merge, dryRun));
        } else {
            written.lines(merge, dryRun);
        }
        return DONE;
    }

    @Command(name = "apart")
    int apart(@Parameters(paramLabel = "ONE") String one, @Parameters(paramLabel = "OTHER") String other,
            @Mixin HelpOption help) {
        run(new DismissTwins(one, other));
        Locale language = context().invocation().language();
        answer().line(Message.of(TwinsCommand.class, "twins.apart").in(language));
        return DONE;
    }
}
