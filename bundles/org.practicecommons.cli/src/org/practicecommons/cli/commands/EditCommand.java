package org.practicecommons.cli.commands;

import java.util.List;
import org.practicecommons.operations.EditFields;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "edit")
final class EditCommand extends AbstractCommand {

    @Parameters(index = "0", paramLabel = "IRI")
    private String iri;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "ASSIGNMENT")
    private List<String> assignments;

    @Mixin
    private WhyOption why;

    EditCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        return SaveAnswer.say(answer(), run(new EditFields(iri, assignments, why.text())));
    }
}
