package org.practicecommons.cli.commands;

import java.util.Optional;
import org.practicecommons.operations.PutRecord;
import org.practicecommons.operations.SaveResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "put")
final class PutCommand extends AbstractCommand {

    @Parameters(paramLabel = "FILE")
    private String file;

    @Option(names = "--format", paramLabel = "F")
    private Optional<String> format;

    @Mixin
    private WhyOption why;

    PutCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        int exit = DONE;
        for (SaveResult result : run(new PutRecord(context().invocation().path(file), format, why.text()))) {
            exit = Math.max(exit, SaveAnswer.say(answer(), result));
        }
        return exit;
    }
}
