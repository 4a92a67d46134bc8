package org.practicecommons.cli.commands;

import org.practicecommons.operations.RebuildProjections;
import picocli.CommandLine.Command;

@Command(name = "rebuild")
final class RebuildCommand extends AbstractCommand {

    RebuildCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        return report(run(new RebuildProjections()), false);
    }
}
