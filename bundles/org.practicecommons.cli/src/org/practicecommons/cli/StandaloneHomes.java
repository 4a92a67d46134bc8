package org.practicecommons.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.practicecommons.base.Environment;
import org.practicecommons.base.FileTrouble;
import org.practicecommons.base.Message;
import org.practicecommons.base.Refusal;
import org.practicecommons.cli.output.OwnedElsewhere;
import org.practicecommons.cli.owner.OwnerServer;
import org.practicecommons.operations.Home;
import org.practicecommons.operations.HomeSpec;
import org.practicecommons.operations.SearchMeans;

/**
 * The home of a process that was started for one command: opened when the command first needs it, shared over the
 * socket while it runs, closed at the end. Used by one thread.
 */
final class StandaloneHomes implements Homes, AutoCloseable {

    private final Environment environment;
    private final SearchMeans means;
    private Home home;
    private OwnerServer server;

    StandaloneHomes(Environment environment, SearchMeans means) {
        this.environment = environment;
        this.means = means;
    }

    @Override
    public Home open(Path directory) {
        if (home == null) {
            try {
                own(Home.open(directory, environment, means));
            } catch (Refusal refusal) {
                throw refusal.reason() == Refusal.Reason.BUSY ? new OwnedElsewhere(refusal) : refusal;
            }
        }
        return home;
    }

    @Override
    public Home create(Path directory, HomeSpec spec) {
        own(Home.create(directory, spec, environment, means));
        return home;
    }

    @Override
    public void replaced() {
        OpenHomes.listenAgain(server, home);
    }

    private void own(Home opened) {
        home = opened;
        server = OpenHomes.listen(opened);
    }

    @Override
    public void close() {
        try (Home closing = home; OwnerServer stopping = server) {
            home = null;
            server = null;
        } catch (IOException e) {
            throw new Refusal(Refusal.Reason.STORAGE,
                    Message.of(StandaloneHomes.class, "socket.notRemoved", "cause", FileTrouble.cause(e)), e);
        }
    }
}
