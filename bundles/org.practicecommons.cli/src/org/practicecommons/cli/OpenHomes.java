package org.practicecommons.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.practicecommons.base.FileTrouble;
import org.practicecommons.base.Message;
import org.practicecommons.base.Refusal;
import org.practicecommons.cli.owner.OwnerServer;
import org.practicecommons.operations.Home;
import org.practicecommons.operations.HomeSpec;

/**
 * The one home that this process has open, for commands that come in over its socket: those of the workbench, and those
 * that arrive while another command runs.
 */
public final class OpenHomes implements Homes {

    private final Home home;
    private volatile OwnerServer server;

    private OpenHomes(Home home) {
        this.home = home;
    }

    /**
     * Listens on the socket of that home until the answer is closed; close it before the home.
     *
     * @throws Refusal STORAGE when the system gives no socket
     */
    public static OwnerServer listen(Home home) {
        OpenHomes homes = new OpenHomes(home);
        Path socket = home.ownerSocket();
        try {
            homes.server = new OwnerServer(socket, new CommandRunner(homes)::run);
            return homes.server;
        } catch (IOException e) {
            throw refused(socket, e);
        }
    }

    /** Lets the server of a home listen where the socket has to stand now. */
    static void listenAgain(OwnerServer server, Home home) {
        Path socket = home.ownerSocket();
        try {
            server.listenAt(socket);
        } catch (IOException e) {
            throw refused(socket, e);
        }
    }

    private static Refusal refused(Path socket, IOException cause) {
        return new Refusal(Refusal.Reason.STORAGE,
                Message.of(OpenHomes.class, "socket.refused", "socket", socket, "cause", FileTrouble.cause(cause)),
                        cause);
    }

    @Override
    public Home open(Path directory) {
        if (!directory.equals(home.directory())) {
            throw new Refusal(Refusal.Reason.WRONG_USE, Message.of(OpenHomes.class, "home.other",
                    "home", directory, "open", home.directory()));
        }
        return home;
    }

    @Override
    public Home create(Path directory, HomeSpec spec) {
        throw new Refusal(Refusal.Reason.CONFLICT, Message.of(OpenHomes.class, "home.exists", "home", directory));
    }

    @Override
    public void replaced() {
        listenAgain(server, home);
    }
}
