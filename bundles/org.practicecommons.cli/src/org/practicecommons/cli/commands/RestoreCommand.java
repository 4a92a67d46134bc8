package org.practicecommons.cli.commands;

import org.practicecommons.base.Report;
import org.practicecommons.operations.RestoreHome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "restore")
final class RestoreCommand extends AbstractCommand {

    @Parameters(paramLabel = "FILE")
    private String file;

    RestoreCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        Report report = run(new RestoreHome(context().invocation().path(file)));
        context().homes().replaced();
        return report(report, false);
    }
}
