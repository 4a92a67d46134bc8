package org.practicecommons.cli.commands;

import java.util.Locale;
import java.util.Optional;
import org.practicecommons.model.RecordModel;
import org.practicecommons.operations.WriteTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "template")
final class TemplateCommand extends AbstractCommand {

    @Parameters(paramLabel = "KIND")
    private String kind;

    @Option(names = "--format", paramLabel = "F")
    private Optional<String> format;

    @Option(names = "--lang", paramLabel = "L")
    private Optional<String> language;

    @Option(names = "-o", paramLabel = "FILE")
    private Optional<String> file;

    TemplateCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        Locale reader = language.map(Locale::forLanguageTag).orElse(context().invocation().language());
        FileAnswer.write(context(), file, out -> {
            WriteTemplate.write(RecordModel.standard(), kind, format.orElse("csv"), reader, out);
            return null;
        });
        return DONE;
    }
}
