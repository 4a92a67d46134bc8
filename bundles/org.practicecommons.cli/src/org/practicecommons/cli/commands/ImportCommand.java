package org.practicecommons.cli.commands;

import java.util.List;
import java.util.Optional;
import org.practicecommons.operations.ImportFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "import")
final class ImportCommand extends AbstractCommand {

    @Parameters(paramLabel = "FILE", arity = "1..*")
    private List<String> files;

    @Option(names = "--format", paramLabel = "F")
    private Optional<String> format;

    @Option(names = "--mapping", paramLabel = "NAME")
    private Optional<String> mapping;

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Option(names = "--good-rows")
    private boolean goodRows;

    @Mixin
    private JsonOption json;

    ImportCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        return report(run(new ImportFiles(files.stream().map(context().invocation()::path).toList(), format,
                mapping.map(this::mapping), dryRun, goodRows)), json.asked());
    }

    /** The name of a shipped mapping, or a file of the user's own made absolute. */
    private String mapping(String nameOrFile) {
        boolean file = nameOrFile.endsWith(".json") || nameOrFile.contains("/");
        return file ? context().invocation().path(nameOrFile).toString() : nameOrFile;
    }
}
