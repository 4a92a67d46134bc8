package org.practicecommons.cli.commands;

import org.practicecommons.operations.DeleteRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "delete")
final class DeleteCommand extends AbstractCommand {

    @Parameters(paramLabel = "IRI")
    private String iri;

    @Mixin
    private WhyOption why;

    DeleteCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        return report(run(new DeleteRecord(iri, why.text())), false);
    }
}
