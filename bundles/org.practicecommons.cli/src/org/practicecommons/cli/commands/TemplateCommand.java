package org.practicecommons.cli.commands;

import java.io.OutputStream;
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
        String ofFile = file.filter(name -> name.toLowerCase(Locale.ROOT).endsWith("." + WriteTemplate.WORKBOOK))
                .map(name -> WriteTemplate.WORKBOOK).orElse("csv");
        FileAnswer.write(context(), file, out -> write(format.orElse(ofFile), reader, out));
        return DONE;
    }

    /** Only the lists of a workbook need a home. */
    private Void write(String asked, Locale reader, OutputStream out) {
        if (asked.equalsIgnoreCase(WriteTemplate.WORKBOOK)) {
            return run(new WriteTemplate(kind, asked, reader, out));
        }
        WriteTemplate.write(RecordModel.standard(), kind, asked, reader, out);
        return null;
    }
}
