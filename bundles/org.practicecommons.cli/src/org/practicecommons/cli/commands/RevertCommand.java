package org.practicecommons.cli.commands;

import org.practicecommons.operations.RevertChange;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "revert")
final class RevertCommand extends AbstractCommand {

    @Parameters(paramLabel = "ID")
    private String id;

    @Mixin
    private WhyOption why;

    RevertCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        return report(run(new RevertChange(id, why.text())), false);
    }
}
