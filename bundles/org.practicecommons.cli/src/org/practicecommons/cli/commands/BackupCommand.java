package org.practicecommons.cli.commands;

import org.practicecommons.operations.BackupHome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "backup")
final class BackupCommand extends AbstractCommand {

    @Parameters(paramLabel = "FILE")
    private String file;

    BackupCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        return report(run(new BackupHome(context().invocation().path(file))), false);
    }
}
