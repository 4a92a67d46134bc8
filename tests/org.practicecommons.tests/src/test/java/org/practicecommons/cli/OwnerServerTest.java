package org.practicecommons.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicecommons.cli.client.Client;
import org.practicecommons.cli.client.HomeLocation;
import org.practicecommons.cli.client.Wire;
import org.practicecommons.cli.owner.OwnerServer;

class OwnerServerTest {

    @TempDir
    Path home;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void commandIsAnsweredByTheOwner() throws IOException {
        try (OwnerServer server = server(invocation -> {
            invocation.out().println(invocation.args() + " in " + invocation.language().getLanguage());
            invocation.err().print("é");
            return 3;
        })) {
            assertEquals(3, client(InputStream.nullInputStream(), "list", "--json"));
        }
        assertEquals("[--home, " + home + ", list, --json] in fr\n", text(out));
        assertEquals("é", text(err));
    }

    @Test
    void inputIsSentOnlyWhenTheCommandReadsIt() throws IOException {
        byte[] input = "ligne\n".repeat(30_000).getBytes(StandardCharsets.UTF_8);
        try (OwnerServer server = server(invocation -> {
            try {
                return invocation.in().readAllBytes().length == input.length ? 0 : 1;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        })) {
            assertEquals(0, client(new ByteArrayInputStream(input), "put"));
        }
    }

    @Test
    void noOwnerIsSaidByTheExitCodeAlone() {
        assertEquals(Client.NO_OWNER, client(InputStream.nullInputStream(), "list"));
        assertEquals("", text(out) + text(err));
    }

    @Test
    void socketOfAKilledProcessIsNoOwner() throws IOException {
        Files.createFile(home.resolve(HomeLocation.SOCKET));
        assertEquals(Client.NO_OWNER, client(InputStream.nullInputStream(), "list"));
        try (OwnerServer server = server(invocation -> 0)) {
            assertEquals(0, client(InputStream.nullInputStream(), "list"), "the dead socket is replaced");
        }
        assertFalse(Files.exists(home.resolve(HomeLocation.SOCKET)), "a clean end leaves no socket");
    }

    @Test
    void commandLearnsThatItsCallerWentAway() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch noticed = new CountDownLatch(1);
        try (OwnerServer server = server(invocation -> {
            started.countDown();
            while (!invocation.cancelled().getAsBoolean()) {
                Thread.onSpinWait();
            }
            noticed.countDown();
            return 1;
        })) {
            Thread caller = Thread.ofPlatform().start(() -> client(InputStream.nullInputStream(), "import"));
            assertTrue(started.await(10, TimeUnit.SECONDS));
            caller.interrupt(); // closes the channel that the client reads, as a killed client would
            assertTrue(noticed.await(10, TimeUnit.SECONDS));
        }
    }

    @Test
    void callerThatSpeaksSomethingElseDoesNoHarm() throws IOException {
        try (OwnerServer server = server(invocation -> 0)) {
            try (SocketChannel channel =
                    SocketChannel.open(UnixDomainSocketAddress.of(home.resolve(HomeLocation.SOCKET)))) {
                channel.write(java.nio.ByteBuffer.wrap("GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.UTF_8)));
            }
            assertEquals(0, client(InputStream.nullInputStream(), "list"));
        }
    }

    @Test
    void aRequestWithoutEndIsAnsweredWithASentence() throws IOException {
        try (OwnerServer server = server(invocation -> 0)) {
            try (SocketChannel channel =
                    SocketChannel.open(UnixDomainSocketAddress.of(home.resolve(HomeLocation.SOCKET)))) {
                DataOutputStream to = new DataOutputStream(Channels.newOutputStream(channel));
                to.writeInt(0x50434F31);
                to.writeInt(1000);
                to.writeInt(16 << 20);
                to.write(new byte[16 << 20]);
                to.writeInt(1);
                DataInputStream from = new DataInputStream(Channels.newInputStream(channel));
                Wire.Frame sentence = Wire.Frame.read(from);
                assertEquals(Wire.ERR, sentence.type());
                assertTrue(new String(sentence.content(), StandardCharsets.UTF_8)
                        .contains("longer than any command line"));
                assertEquals(2, Wire.Frame.read(from).number());
            }
            assertEquals(0, client(InputStream.nullInputStream(), "list"));
        }
    }

    @Test
    void inputThatNobodyAskedForEndsTheConversation() throws Exception {
        CountDownLatch noticed = new CountDownLatch(1);
        try (OwnerServer server = server(invocation -> {
            while (!invocation.cancelled().getAsBoolean()) {
                Thread.onSpinWait();
            }
            noticed.countDown();
            return 1;
        })) {
            try (SocketChannel channel =
                    SocketChannel.open(UnixDomainSocketAddress.of(home.resolve(HomeLocation.SOCKET)))) {
                DataOutputStream to = new DataOutputStream(Channels.newOutputStream(channel));
                to.writeInt(0x50434F31);
                to.writeInt(0);
                to.writeInt(1);
                to.write('/');
                to.writeInt(2);
                to.write(new byte[] {'e', 'n'});
                to.writeBoolean(false);
                to.writeInt(0);
                Wire.writeFrame(to, Wire.INPUT, new byte[100], 0, 100);
                assertTrue(noticed.await(20, TimeUnit.SECONDS));
            }
        }
    }

    @Test
    void closingWaitsForTheCommandThatRuns() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        OwnerServer server = server(invocation -> {
            started.countDown();
            try {
                go.await();
            } catch (InterruptedException e) {
                return 9;
            }
            return 4;
        });
        int[] exit = {-1};
        Thread caller = Thread.ofPlatform().start(() -> exit[0] = client(InputStream.nullInputStream(), "import"));
        assertTrue(started.await(10, TimeUnit.SECONDS));
        Thread closing = Thread.ofPlatform().start(() -> {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        assertFalse(closing.join(java.time.Duration.ofMillis(200)), "it waits");
        go.countDown();
        caller.join();
        assertEquals(4, exit[0]);
        closing.join();
    }

    @Test
    void serverListensWhereItIsMovedTo() throws IOException {
        try (OwnerServer server = server(invocation -> 5)) {
            Files.delete(home.resolve(HomeLocation.SOCKET)); // as when the folder is replaced
            assertEquals(Client.NO_OWNER, client(InputStream.nullInputStream(), "list"));
            server.listenAt(home.resolve(HomeLocation.SOCKET));
            assertEquals(5, client(InputStream.nullInputStream(), "list"));
        }
    }

    private OwnerServer server(ToIntFunction<Invocation> commands) throws IOException {
        return new OwnerServer(home.resolve(HomeLocation.SOCKET), commands);
    }

    private int client(InputStream in, String... args) {
        List<String> all = new java.util.ArrayList<>(List.of("--home", home.toString()));
        all.addAll(List.of(args));
        return Client.run(all, home, Map.of("LANG", "fr_CA.UTF-8"), in, out, err);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
