package org.practicecommons.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.concurrent.atomic.AtomicReference;
import org.practicecommons.cli.commands.CommandContext;
import org.practicecommons.cli.commands.CommonsCommand;
import org.practicecommons.cli.output.Failures;
import org.practicecommons.cli.output.OwnedElsewhere;
import picocli.CommandLine;

/**
 * Runs one command and answers its exit code: 0 done, 1 findings or failure, 2 wrong use. The only place of this head
 * that turns failures into words. Safe for any thread.
 */
public final class CommandRunner {

    private final Homes homes;

    public CommandRunner(Homes homes) {
        this.homes = homes;
    }

    /** @throws OwnedElsewhere when another process holds the home; nothing was done or said */
    public int run(Invocation invocation) {
        CommandContext context = new CommandContext(invocation, homes);
        CommandLine line = commandLine(context);
        Failures failures = new Failures(invocation);
        PrintWriter out = new PrintWriter(invocation.out(), true, StandardCharsets.UTF_8);
        line.setOut(out);
        line.setErr(new PrintWriter(invocation.err(), true, StandardCharsets.UTF_8));
        line.setParameterExceptionHandler((problem, args) -> failures.wrongUse(problem));
        AtomicReference<OwnedElsewhere> elsewhere = new AtomicReference<>();
        line.setExecutionExceptionHandler((problem, command, parsed) -> {
            if (problem instanceof OwnedElsewhere owned) {
                elsewhere.set(owned); // picocli would print what is thrown from here
                return 1;
            }
            return failures.failed(problem);
        });
        try {
            int exit = line.execute(invocation.args().toArray(String[]::new));
            if (elsewhere.get() != null) {
                throw elsewhere.get();
            }
            return exit;
        } catch (Error problem) {
            return failures.failed(problem); // no memory, no stack, no class: picocli hands over exceptions only
        } finally {
            out.flush();
            invocation.out().flush();
            invocation.err().flush();
        }
    }

    /** The whole tree of commands with its help in the language of the invocation. */
    public static CommandLine commandLine(CommandContext context) {
        Locale language = context.invocation().language();
        CommandLine line = CommonsCommand.tree(context);
        line.setResourceBundle(ResourceBundle.getBundle("org.practicecommons.cli.commands.help", language,
                CommandRunner.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
        line.setUsageHelpWidth(Math.max(60, context.invocation().columns()));
        line.setUsageHelpAutoWidth(false);
        line.setUsageHelpLongOptionsMaxWidth(24);
        return line;
    }
}
