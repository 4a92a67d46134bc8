package org.practicecommons.cli.commands;

import org.practicecommons.base.Message;
import picocli.CommandLine.Command;

/** Reached only where there is no display: with one, the start script opens the workbench itself. */
@Command(name = "workbench")
final class WorkbenchCommand extends AbstractCommand {

    WorkbenchCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        answer().trouble(Message.of(WorkbenchCommand.class, "workbench.noDisplay"));
        return FINDINGS;
    }
}
