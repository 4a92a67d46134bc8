package org.practicecommons.cli.owner;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;
import org.practicecommons.cli.Invocation;

/**
 * Listens on the home's Unix-domain socket and runs each command that comes in. Only the process that holds the lock of
 * the home may start one: that is why a socket file that stands in the way is a dead one and may go.
 *
 * <p>At most {@value #MOST_COMMANDS} commands run at a time; further ones wait in the socket's queue.
 */
public final class OwnerServer implements AutoCloseable {

    private static final int MOST_COMMANDS = 8;
    private static final long CLOSE_SECONDS = 10;

    private final ServerSocketChannel server;
    private final Path socket;
    private final ToIntFunction<Invocation> commands;
    private final Semaphore places = new Semaphore(MOST_COMMANDS);
    private final ExecutorService threads;

    /**
     * @param socket where to listen; its folder exists and is the owner's alone
     * @param commands runs one command and answers its exit code; called by several threads at once
     * @throws IOException when the system gives no socket there
     */
    public OwnerServer(Path socket, ToIntFunction<Invocation> commands) throws IOException {
        this.socket = socket;
        this.commands = commands;
        Files.deleteIfExists(socket);
        server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(socket));
        if (Files.getFileStore(socket.getParent()).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(socket,
                    EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));
        }
        threads = Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().name("owner-", 0).factory());
        threads.execute(this::listen);
    }

    private void listen() {
        while (server.isOpen()) {
            try {
                places.acquire();
                SocketChannel channel = server.accept();
                threads.execute(() -> serve(channel));
            } catch (ClosedChannelException | InterruptedException e) {
                return; // closing
            } catch (IOException e) {
                places.release(); // that one caller failed; the next may not
            }
        }
    }

    private void serve(SocketChannel channel) {
        try (Connection connection = new Connection(channel, threads)) {
            connection.run(commands);
        } catch (IOException e) {
            // The caller went away or spoke something else; there is nobody to tell.
        } finally {
            places.release();
        }
    }

    /** Stops listening, waits a little for commands that run, and removes the socket. */
    @Override
    public void close() throws IOException {
        server.close();
        threads.shutdown();
        try {
            if (!threads.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Files.deleteIfExists(socket);
    }
}
