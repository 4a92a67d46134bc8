package org.practicecommons.cli.commands;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.practicecommons.base.Report;
import org.practicecommons.operations.CheckRecords;
import org.practicecommons.operations.LabelsOf;
import org.practicecommons.operations.ScoreRecord;
import org.practicecommons.search.RecordLabel;
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
        if (json.asked()) {
            Map<String, Object> data = new LinkedHashMap<>(answer().asData(report));
            if (!iris.isEmpty()) {
                data.put("scores", scores());
            }
            answer().json(data);
        } else {
            answer().report(report);
        }
        return report.findings().isEmpty() ? DONE : FINDINGS;
    }

    /** How complete those of the records are that are practices. */
    private List<Map<String, Object>> scores() {
        Map<String, RecordLabel> labels = run(new LabelsOf(iris));
        return iris.stream().distinct().filter(iri -> labels.containsKey(iri))
                .filter(iri -> labels.get(iri).kind().equals(ScoreRecord.KIND))
                .map(iri -> ScoreCommand.data(run(new ScoreRecord(iri)), context().invocation().language())).toList();
    }
}
