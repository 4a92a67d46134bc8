package org.practicecommons.cli.commands;

import java.util.List;
import org.practicecommons.base.Report;
import org.practicecommons.operations.CheckRecords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "check")
final class CheckCommand extends AbstractCommand {

    @Parameters(paramLabel = "IRI", arity = "0..*")
    private List<String> iris = List.of();

    @Mixin
    private JsonOption json;

    CheckCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        Report report = run(new CheckRecords(iris));
        report(report, json.asked());
        return report.findings().isEmpty() ? DONE : FINDINGS;
    }
}
