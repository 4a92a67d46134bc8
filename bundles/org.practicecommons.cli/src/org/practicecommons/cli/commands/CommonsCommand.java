package org.practicecommons.cli.commands;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code commons} itself: its options say which home, and on whose behalf. */
@Command(name = "commons", versionProvider = ProductVersion.class)
public final class CommonsCommand implements Runnable {

    private final CommandContext context;
    private String home;
    private boolean asPublic;

    @Mixin
    private HelpOption help;

    @Option(names = {"-V", "--version"}, versionHelp = true)
    private boolean version;

    @Spec
    private CommandSpec spec;

    private CommonsCommand(CommandContext context) {
        this.context = context;
    }

    @Option(names = "--home", paramLabel = "DIR")
    private void home(String directory) {
        home = directory;
        context.use(home, asPublic);
    }

    @Option(names = "--as-public")
    private void asPublic(boolean wanted) {
        asPublic = wanted;
        context.use(home, asPublic);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "no command");
    }

    /** All commands, in the order in which help lists them: the way from a new home to its care. */
    public static CommandLine tree(CommandContext context) {
        CommandLine line = new CommandLine(new CommonsCommand(context));
        AbstractCommand[] commands = {new DemoCommand(context), new WorkbenchCommand(context),
            new InitCommand(context), new ImportCommand(context), new ExportCommand(context),
            new TemplateCommand(context),
            new ListCommand(context), new ShowCommand(context), new PutCommand(context), new EditCommand(context),
            new DeleteCommand(context), new EraseCommand(context), new AttachCommand(context),
            new DetachCommand(context), new FileCommand(context), new PrintCommand(context),
            new PublishCommand(context),
            new SearchCommand(context), new SuggestCommand(context), new SavedCommand(context),
            new DigestCommand(context), new WhoCommand(context), new PartnersCommand(context),
            new RadarCommand(context), new DashboardCommand(context), new MapCommand(context),
            new TwinsCommand(context), new QueueCommand(context), new BulkCommand(context),
            new QueryCommand(context), new ConceptCommand(context),
            new CheckCommand(context), new FixCommand(context), new ScoreCommand(context), new CompareCommand(context),
            new AdoptCommand(context), new DossierCommand(context), new GenealogyCommand(context),
            new StandingCommand(context),
            new HistoryCommand(context), new DiffCommand(context), new RevertCommand(context),
            new HeldOnCommand(context), new BackupCommand(context), new RestoreCommand(context),
            new RebuildCommand(context), new FsckCommand(context), new SchemaCommand(context),
                    new BenchCommand(context)};
        for (AbstractCommand command : commands) {
            line.addSubcommand(command);
        }
        return line;
    }
}
