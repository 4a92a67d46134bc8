package org.practicecommons.cli.commands;

import java.util.Optional;
import org.practicecommons.operations.Publication;
import org.practicecommons.operations.PublishRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "publish")
final class PublishCommand extends AbstractCommand {

    @Parameters(paramLabel = "IRI")
    private String iri;

    @Option(names = "--to", paramLabel = "AUDIENCE", defaultValue = "public")
    private String to;

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Mixin
    private WhyOption why;

    @Mixin
    private JsonOption json;

    PublishCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        Publication publication = run(new PublishRecord(iri, to, Optional.empty(), dryRun, why.text()));
        PublishAnswer written = new PublishAnswer(context(), publication);
        if (json.asked()) {
            answer().json(written.data());
        } else {
            written.lines();
        }
        return DONE;
    }
}
