package org.practicecommons.cli.commands;

import org.practicecommons.operations.AttachFile;
import org.practicecommons.operations.Attached;
import org.practicecommons.operations.KeepFile;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "attach")
final class AttachCommand extends AbstractCommand {

    @Parameters(index = "0", paramLabel = "IRI")
    private String iri;

    @Parameters(index = "1", paramLabel = "FILE")
    private String file;

    @ArgGroup
    private Choice choice = new Choice();

    @Mixin
    private WhyOption why;

    /** What becomes of what the file tells beside its content; without either, a file that tells is refused. */
    static final class Choice {
        @Option(names = "--keep-details")
        private boolean keep;

        @Option(names = "--remove-details")
        private boolean remove;

        KeepFile.Hidden hidden() {
            return keep ? KeepFile.Hidden.KEEP : remove ? KeepFile.Hidden.REMOVE : KeepFile.Hidden.ASK;
        }
    }

    AttachCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        Attached attached = run(new AttachFile(iri, context().invocation().path(file), choice.hidden(),
                why.text()));
        answer().say("attach.done", "name", attached.name(), "size", attached.size(), "id", attached.id());
        if (!attached.file().understood()) {
            answer().say("attach.notUnderstood", "name", attached.name());
        }
        return DONE;
    }
}
