package org.practicecommons.cli.commands;

import java.util.Optional;
import org.practicecommons.model.RecordModel;
import org.practicecommons.operations.WriteSchema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "schema")
final class SchemaCommand extends AbstractCommand {

    @Option(names = "--format", paramLabel = "F", required = true)
    private String format;

    @Option(names = "-o", paramLabel = "FILE")
    private Optional<String> file;

    SchemaCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        FileAnswer.write(context(), file, out -> {
            WriteSchema.write(RecordModel.standard(), format, context().invocation().language(), out);
            return null;
        });
        return DONE;
    }
}
