package org.practicecommons.cli.commands;

import java.nio.file.Path;
import org.practicecommons.base.Environment;
import org.practicecommons.base.Report;
import org.practicecommons.cli.output.TerminalProgress;
import org.practicecommons.operations.Home;
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
        Path backup = context().invocation().path(file);
        if (!Home.exists(context().directory())) {
            return report(restoreLost(backup), false);
        }
        Report report = run(new RestoreHome(backup));
        context().homes().replaced();
        return report(report, false);
    }

    /** The disk was lost, and with it the home that would otherwise be open now. */
    private Report restoreLost(Path backup) {
        try (TerminalProgress progress = new TerminalProgress(context().invocation())) {
            return Home.restore(backup, context().directory(), Environment.system(), progress);
        }
    }
}
