package org.practicecommons.cli.commands;

import org.practicecommons.operations.DetachFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "detach")
final class DetachCommand extends AbstractCommand {

    @Parameters(index = "0", paramLabel = "IRI")
    private String iri;

    @Parameters(index = "1", paramLabel = "ID")
    private String id;

    @Mixin
    private WhyOption why;

    DetachCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        return SaveAnswer.say(answer(), run(new DetachFile(iri, id, why.text())));
    }
}
