package org.practicecommons.cli.commands;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.practicecommons.base.Finding;
import org.practicecommons.base.Finding.Severity;
import org.practicecommons.base.Report;
import org.practicecommons.operations.CheckRecords;
import org.practicecommons.operations.LabelsOf;
import org.practicecommons.operations.ListChecks;
import org.practicecommons.operations.ScoreRecord;
import org.practicecommons.search.RecordLabel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "check")
final class CheckCommand extends AbstractCommand {

    @Parameters(paramLabel = "IRI", arity = "0..*")
    private List<String> iris = List.of();

    @Option(names = "--list")
    private boolean list;

    @Mixin
    private JsonOption json;

    CheckCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        if (list) {
            return listed();
        }
        Report report = run(new CheckRecords(iris));
        if (json.asked()) {
            Map<String, Object> data = new LinkedHashMap<>(answer().asData(report));
            if (!iris.isEmpty()) {
                data.put("scores", scores());
            }
            answer().json(data);
        } else {
            Map<String, RecordLabel> labels = run(new LabelsOf(report.findings().stream()
                    .flatMap(finding -> Stream.of(finding.where(), record(finding.where()))).distinct().toList()));
            answer().report(report, finding -> called(finding.where(), labels), this::mending);
        }
        return report.total(Severity.WARNING) + report.total(Severity.ERROR) == 0 ? DONE : FINDINGS;
    }

    /** What is checked, not what is found. */
    private int listed() {
        Locale language = context().invocation().language();
        List<ListChecks.Item> checks = run(new ListChecks());
        if (json.asked()) {
            answer().json(Map.of("checks", checks.stream().map(check -> data(check, language)).toList()));
        } else {
            checks.forEach(check -> {
                answer().line(answer().text("severity." + check.severity().name().toLowerCase(Locale.ROOT)) + " "
                        + check.title().in(language) + " (" + check.id() + ")");
                answer().line("    " + check.explanation().in(language));
            });
        }
        return DONE;
    }

    private static Map<String, Object> data(ListChecks.Item check, Locale language) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", check.id());
        data.put("severity", check.severity().name().toLowerCase(Locale.ROOT));
        data.put("title", check.title().in(language));
        data.put("explanation", check.explanation().in(language));
        return data;
    }

    /** The record by its title and kind; what has none, by its IRI. */
    private String called(String where, Map<String, RecordLabel> labels) {
        RecordLabel label = labels.getOrDefault(where, labels.get(record(where)));
        Locale language = context().invocation().language();
        return label == null ? where : label.label(language) + context().home().model().kind(label.kind())
                .map(kind -> " (" + kind.label(language) + ")").orElse("");
    }

    /** What mends it, each with the command that does it. */
    private List<String> mending(Finding finding) {
        return finding.fixes().stream().map(fix -> answer().text("fix.offered", "label", fix.label(),
                "iri", record(finding.where()), "id", fix.id())).toList();
    }

    /** The record that a part belongs to. */
    private static String record(String where) {
        return where.contains("#") ? where.substring(0, where.indexOf('#')) : where;
    }

    /** How complete those of the records are that are practices. */
    private List<Map<String, Object>> scores() {
        Map<String, RecordLabel> labels = run(new LabelsOf(iris));
        return iris.stream().distinct().filter(iri -> labels.containsKey(iri))
                .filter(iri -> labels.get(iri).kind().equals(ScoreRecord.KIND))
                .map(iri -> ScoreCommand.data(run(new ScoreRecord(iri)), context().invocation().language())).toList();
    }
}
