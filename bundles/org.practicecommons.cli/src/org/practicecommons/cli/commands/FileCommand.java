package org.practicecommons.cli.commands;

import java.util.Optional;
import org.practicecommons.operations.ReadAttachment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "file")
final class FileCommand extends AbstractCommand {

    @Parameters(paramLabel = "ID")
    private String id;

    @Option(names = "-o", paramLabel = "FILE")
    private Optional<String> file;

    FileCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        FileAnswer.write(context(), file, out -> run(new ReadAttachment(id, out)));
        return DONE;
    }
}
