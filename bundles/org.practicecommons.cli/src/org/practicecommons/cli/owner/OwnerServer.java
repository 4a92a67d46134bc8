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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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

    private volatile ServerSocketChannel server;
    private Path socket;
    private final ToIntFunction<Invocation> commands;
    private final Semaphore places = new Semaphore(MOST_COMMANDS);
    private final ExecutorService threads;
    private final Set<Connection> running = ConcurrentHashMap.newKeySet();

    /**
     * @param socket where to listen; its folder exists and is the owner's alone
     * @param commands runs one command and answers its exit code; called by several threads at once
     * @throws IOException when the system gives no socket there
     */
    public OwnerServer(Path socket, ToIntFunction<Invocation> commands) throws IOException {
        this.commands = commands;
        threads = Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().name("owner-", 0).factory());
        listenAt(socket);
    }

    /**
     * Listens at another place from now on, as is needed when a restored home has taken the place of the one in which
     * the socket stood. Commands that run go on.
     */
    public synchronized void listenAt(Path place) throws IOException {
        Files.deleteIfExists(place);
        ServerSocketChannel opened = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        opened.bind(UnixDomainSocketAddress.of(place));
        if (Files.getFileStore(place.getParent()).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(place,
                    EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));
        }
        if (server != null) {
            server.close();
        }
        server = opened;
        socket = place;
        threads.execute(() -> listen(opened));
    }

    private void listen(ServerSocketChannel channel) {
        while (channel.isOpen()) {
            try {
                places.acquire();
                SocketChannel caller = channel.accept();
                threads.execute(() -> serve(caller));
            } catch (ClosedChannelException | InterruptedException e) {
                places.release();
                return; // closing, or listening elsewhere
            } catch (IOException e) {
                places.release(); // that one caller failed; the next may not
            }
        }
    }

    private void serve(SocketChannel channel) {
        Connection connection = new Connection(channel, threads);
        running.add(connection);
        try (connection) {
            connection.run(commands);
        } catch (IOException e) {
            // The caller went away or spoke something else; there is nobody to tell.
        } finally {
            running.remove(connection);
            places.release();
        }
    }

    /** Asks the commands that run to stop at their next safe point. */
    public void cancel() {
        running.forEach(Connection::cancel);
    }

    /** Stops listening, waits for the commands that run, however long, and removes the socket. */
    @Override
    public synchronized void close() throws IOException {
        server.close();
        threads.shutdown();
        try {
            threads.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Files.deleteIfExists(socket);
    }
}
