package org.practicecommons.cli.commands;

import java.util.concurrent.Callable;
import org.practicecommons.base.Report;
import org.practicecommons.cli.output.Answer;
import org.practicecommons.operations.Operation;
import picocli.CommandLine.Mixin;

/** What all commands have: their context, {@code --help}, and the exit codes of the contract. */
abstract class AbstractCommand implements Callable<Integer> {

    static final int DONE = 0;
    static final int FINDINGS = 1;

    private final CommandContext context;

    @Mixin
    private HelpOption help;

    AbstractCommand(CommandContext context) {
        this.context = context;
    }

    CommandContext context() {
        return context;
    }

    Answer answer() {
        return context.answer();
    }

    <R> R run(Operation<R> operation) {
        return context.run(operation);
    }

    /** Writes the report for whoever asked; findings that are errors make the command end with 1. */
    int report(Report report, boolean json) {
        if (json) {
            answer().json(answer().asData(report));
        } else {
            answer().report(report);
        }
        return report.hasErrors() ? FINDINGS : DONE;
    }
}
