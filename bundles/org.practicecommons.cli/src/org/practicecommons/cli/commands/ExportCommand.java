package org.practicecommons.cli.commands;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.practicecommons.base.Report;
import org.practicecommons.operations.ExportRecords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "export")
final class ExportCommand extends AbstractCommand {

    /** Tables in a zip are all of them, whatever name the format was given by. */
    private static final String ALL_TABLES = "zip";

    private static final Map<String, String> BY_ENDING = Map.of("ttl", "turtle", "trig", "trig", "nq", "nquads",
            "jsonld", "jsonld", "xmi", "xmi", "csv", "csv", "zip", ALL_TABLES, "xlsx", "xlsx");

    @Option(names = "--kind", paramLabel = "K")
    private Optional<String> kind;

    @Option(names = "--format", paramLabel = "F")
    private Optional<String> format;

    @Option(names = "-o", paramLabel = "FILE")
    private Optional<String> file;

    ExportCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        Report report = FileAnswer.write(context(), file, out -> run(new ExportRecords(kind, format(), out)));
        if (file.isPresent()) {
            answer().report(report);
        }
        return report.hasErrors() ? FINDINGS : DONE;
    }

    private String format() {
        String ofFile = file.map(name -> name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT))
                .map(BY_ENDING::get).orElse("trig");
        return format.filter(asked -> !asked.equalsIgnoreCase("csv") || !ofFile.equals(ALL_TABLES)).orElse(ofFile);
    }
}
