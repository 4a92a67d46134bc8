package org.practicecommons.cli.commands;

import org.practicecommons.operations.HomeSpec;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "init")
final class InitCommand extends AbstractCommand {

    @Option(names = "--community", paramLabel = "NAME", required = true)
    private String community;

    @Option(names = "--base", paramLabel = "IRI", required = true)
    private String base;

    @Option(names = "--as", paramLabel = "NAME", defaultValue = "")
    private String actor;

    @Option(names = "--organisation", paramLabel = "NAME", defaultValue = "")
    private String organisation;

    @Option(names = "--sample")
    private boolean sample;

    @Option(names = "--no-vocabularies")
    private boolean noVocabularies;

    @Option(names = "--keep-to-organisation")
    private boolean keepToOrganisation;

    InitCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        context().homes().create(context().directory(),
                new HomeSpec(community, base, actor, organisation, sample, !noVocabularies, keepToOrganisation));
        answer().say("init.done", "community", community, "home", context().directory());
        return DONE;
    }
}
