package org.practicecommons.cli.commands;

import java.util.List;
import org.practicecommons.base.Message;
import org.practicecommons.base.Refusal;
import org.practicecommons.operations.FindHelp;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Who can help with a problem. */
@Command(name = "who")
final class WhoCommand extends AbstractCommand {

    @Parameters(paramLabel = "WORDS", arity = "1..*")
    private List<String> words;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "10")
    private int limit;

    @Mixin
    private JsonOption json;

    WhoCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        if (limit < 0) {
            throw new Refusal(Refusal.Reason.WRONG_USE,
                    Message.of(WhoCommand.class, "limit.negative", "number", limit));
        }
        String problem = String.join(" ", words);
        if (problem.isBlank()) {
            throw new Refusal(Refusal.Reason.WRONG_USE, Message.of(WhoCommand.class, "who.blank"));
        }
        FindHelp.Found found = run(new FindHelp(problem, limit).asQuestion());
        HelpersAnswer written = new HelpersAnswer(context());
        if (json.asked()) {
            answer().json(written.data(found));
        } else {
            written.lines(found, "who.none");
        }
        return DONE;
    }
}
