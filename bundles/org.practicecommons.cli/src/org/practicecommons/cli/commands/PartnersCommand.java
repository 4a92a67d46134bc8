package org.practicecommons.cli.commands;

import java.util.List;
import org.practicecommons.base.Message;
import org.practicecommons.base.Refusal;
import org.practicecommons.operations.FindHelp;
import org.practicecommons.operations.FindPartners;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Whom to work with. */
@Command(name = "partners")
final class PartnersCommand extends AbstractCommand {

    @Parameters(paramLabel = "WORDS", arity = "0..*")
    private List<String> words = List.of();

    @Option(names = "--limit", paramLabel = "N", defaultValue = "10")
    private int limit;

    @Mixin
    private JsonOption json;

    PartnersCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        if (limit < 0) {
            throw new Refusal(Refusal.Reason.WRONG_USE,
                    Message.of(PartnersCommand.class, "limit.negative", "number", limit));
        }
        FindHelp.Found found = run(new FindPartners(String.join(" ", words), limit));
        HelpersAnswer written = new HelpersAnswer(context());
        if (json.asked()) {
            answer().json(written.data(found));
        } else {
            written.lines(found, "partners.none");
        }
        return DONE;
    }
}
