package org.practicecommons.cli.commands;

import org.practicecommons.operations.EraseRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "erase")
final class EraseCommand extends AbstractCommand {

    @Parameters(paramLabel = "IRI")
    private String iri;

    @Mixin
    private WhyOption why;

    EraseCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        return report(run(new EraseRecord(iri, why.text())), false);
    }
}
