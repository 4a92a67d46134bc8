package org.practicecommons.cli.commands;

import java.nio.file.Path;
import org.practicecommons.base.Session;
import org.practicecommons.cli.Homes;
import org.practicecommons.cli.Invocation;
import org.practicecommons.cli.client.HomeLocation;
import org.practicecommons.cli.output.Answer;
import org.practicecommons.cli.output.TerminalProgress;
import org.practicecommons.operations.Home;
import org.practicecommons.operations.Operation;

/** What a running command has at hand. */
public final class CommandContext {

    private final Invocation invocation;
    private final Homes homes;
    private final Answer answer;
    private Path directory;
    private boolean asPublic;

    public CommandContext(Invocation invocation, Homes homes) {
        this.invocation = invocation;
        this.homes = homes;
        answer = new Answer(invocation);
        directory = HomeLocation.of(java.util.List.of(), invocation.workingDirectory(), System.getenv());
    }

    void use(String home, boolean publicOnly) {
        if (home != null) {
            directory = invocation.path(home);
        }
        asPublic = publicOnly;
    }

    public Invocation invocation() {
        return invocation;
    }

    Answer answer() {
        return answer;
    }

    Path directory() {
        return directory;
    }

    Homes homes() {
        return homes;
    }

    Home home() {
        return homes.open(directory);
    }

    Session session() {
        return asPublic ? Session.publicReader(invocation.language()) : home().session(invocation.language());
    }

    <R> R run(Operation<R> operation) {
        try (TerminalProgress progress = new TerminalProgress(invocation)) {
            return operation.run(home(), session(), progress);
        }
    }
}
