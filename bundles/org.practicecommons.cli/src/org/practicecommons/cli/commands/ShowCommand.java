package org.practicecommons.cli.commands;

import java.time.Instant;
import java.util.Optional;
import org.practicecommons.operations.ShowRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "show")
final class ShowCommand extends AbstractCommand {

    @Parameters(paramLabel = "IRI")
    private String iri;

    @Option(names = "--format", paramLabel = "F", defaultValue = "text")
    private String format;

    @Option(names = "--as-of", paramLabel = "T")
    private Optional<String> asOf;

    ShowCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        Optional<Instant> time = asOf.map(Times::parse);
        run(new ShowRecord(iri, format, time, context().invocation().out()));
        return DONE;
    }
}
