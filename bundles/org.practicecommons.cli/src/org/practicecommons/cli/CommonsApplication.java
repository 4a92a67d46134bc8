package org.practicecommons.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.practicecommons.base.Environment;
import org.practicecommons.cli.client.Client;
import org.practicecommons.cli.output.Failures;
import org.practicecommons.cli.output.OwnedElsewhere;
import org.practicecommons.operations.SearchMeans;

/**
 * One command in a process of its own: opens the home, or hands the command to the process that turned out to own it.
 * The exit code of the command is that of the process.
 */
public final class CommonsApplication implements IApplication {

    private static final int BUFFER = 64 * 1024;
    private static final long PATIENCE_MILLIS = 15_000;
    private static final long FIRST_PAUSE_MILLIS = 50;

    @Override
    public Object start(IApplicationContext context) throws InterruptedException {
        context.applicationRunning();
        String[] args = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        return run(List.of(args), System.getenv(), Environment.system());
    }

    @Override
    public void stop() {
        // a command ends by itself
    }

    /** Runs the command with the streams of this process. */
    static int run(List<String> args, Map<String, String> environment, Environment seam) throws InterruptedException {
        PrintStream out = stream(FileDescriptor.out);
        PrintStream err = stream(FileDescriptor.err);
        Path here = Path.of(environment.getOrDefault("COMMONS_CWD", "")).toAbsolutePath();
        String columns = environment.getOrDefault("COLUMNS", "");
        Invocation invocation = new Invocation(args, here, Client.language(environment), System.in, out, err,
                environment.containsKey(Client.TERMINAL), columns.matches("\\d{1,4}") ? Integer.parseInt(columns) : 0,
                () -> false);
        long pause = FIRST_PAUSE_MILLIS;
        for (long waited = 0; ; waited += pause) {
            try (StandaloneHomes homes = new StandaloneHomes(seam, SearchMeans.ALL_INSTALLED)) {
                return new CommandRunner(homes).run(invocation);
            } catch (OwnedElsewhere owned) {
                int exit = Client.run(args, here, environment, System.in, out, err);
                if (exit != Client.NO_OWNER) {
                    return exit;
                }
                if (waited > PATIENCE_MILLIS) {
                    return failed(owned.getCause(), invocation);
                }
            } catch (RuntimeException | Error problem) { // while giving the home free; the command itself has ended
                return failed(problem, invocation);
            }
            Thread.sleep(pause);
            pause = Math.min(pause * 2, 1000);
        }
    }

    private static int failed(Throwable problem, Invocation invocation) {
        int exit = new Failures(invocation).failed(problem);
        invocation.err().flush();
        return exit;
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new BufferedOutputStream(new FileOutputStream(descriptor), BUFFER), false,
                StandardCharsets.UTF_8);
    }
}
