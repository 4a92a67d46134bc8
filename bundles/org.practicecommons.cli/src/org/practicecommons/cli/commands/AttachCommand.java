package org.practicecommons.cli.commands;

import org.practicecommons.operations.AttachFile;
import org.practicecommons.operations.Attached;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "attach")
final class AttachCommand extends AbstractCommand {

    @Parameters(index = "0", paramLabel = "IRI")
    private String iri;

    @Parameters(index = "1", paramLabel = "FILE")
    private String file;

    @Mixin
    private WhyOption why;

    AttachCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        Attached attached = run(new AttachFile(iri, context().invocation().path(file), why.text()));
        answer().say("attach.done", "name", attached.name(), "size", attached.size(), "id", attached.id());
        return DONE;
    }
}
