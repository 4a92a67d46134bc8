package org.practicecommons.cli.commands;

import java.util.Locale;
import java.util.Optional;
import org.practicecommons.operations.PrintRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "print")
final class PrintCommand extends AbstractCommand {

    @Parameters(paramLabel = "IRI")
    private String iri;

    @Option(names = "-o", paramLabel = "FILE", required = true)
    private String file;

    @Option(names = "--lang", paramLabel = "L")
    private Optional<SearchOptions.Language> language;

    PrintCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        Locale reader = language.map(asked -> Locale.of(asked.name())).orElse(context().invocation().language());
        FileAnswer.write(context(), Optional.of(file), out -> run(new PrintRecord(iri, file, reader, out)));
        answer().say("print.done", "file", context().invocation().path(file));
        return DONE;
    }
}
