package org.practicecommons.cli.owner;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.ToIntFunction;
import org.practicecommons.base.Message;
import org.practicecommons.cli.Invocation;
import org.practicecommons.cli.client.Wire;

/** One caller on the socket: its request, its streams, and whether it is still there. */
final class Connection implements AutoCloseable {

    private static final int BUFFER = 16 * 1024;
    private static final byte[] END = {};
    private static final int WRONG_USE = 2;

    private final SocketChannel channel;
    private final Executor threads;
    private final DataInputStream from;
    private final DataOutputStream to;
    private final BlockingQueue<byte[]> input = new LinkedBlockingQueue<>();
    /** Whether a piece of input is to come: no more than one is ever held. */
    private final AtomicBoolean asked = new AtomicBoolean();
    private volatile boolean gone;

    Connection(SocketChannel channel, Executor threads) {
        this.channel = channel;
        this.threads = threads;
        from = new DataInputStream(Channels.newInputStream(channel));
        to = new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER));
    }

    void run(ToIntFunction<Invocation> commands) throws IOException {
        Wire.Request request;
        try {
            request = Wire.Request.read(from);
        } catch (Wire.TooLong e) {
            refuse(e);
            return;
        }
        Wire.writeFrame(to, Wire.TAKEN, END, 0, 0);
        threads.execute(this::listen);
        PrintStream out = print(Wire.OUT);
        PrintStream err = print(Wire.ERR);
        int exit = commands.applyAsInt(new Invocation(request.args(), Path.of(request.workingDirectory()),
                Locale.forLanguageTag(request.language()), new RemoteInput(), out, err, request.terminal(),
                request.columns(), () -> gone));
        out.flush();
        err.flush();
        Wire.writeNumber(to, Wire.EXIT, exit);
    }

    /** In English, because the language stands in what was not read. */
    private void refuse(Wire.TooLong trouble) throws IOException {
        String sentence = Message.of(Invocation.class, "request.tooLong").in(Locale.ENGLISH);
        byte[] line = (sentence + System.lineSeparator()).getBytes(StandardCharsets.UTF_8);
        Wire.writeFrame(to, Wire.ERR, line, 0, line.length);
        Wire.writeNumber(to, Wire.EXIT, WRONG_USE);
    }

    private PrintStream print(byte type) {
        return new PrintStream(new BufferedOutputStream(Wire.stream(to, type), BUFFER), false, StandardCharsets.UTF_8);
    }

    /** Reads what the caller sends while the command runs; the end of the stream means that the caller went away. */
    private void listen() {
        try {
            while (true) {
                Wire.Frame frame = Wire.Frame.read(from);
                if (frame.type() == Wire.INPUT) {
                    if (!asked.compareAndSet(true, false) || frame.content().length > BUFFER) {
                        throw new IOException("input that nobody asked for");
                    }
                    input.add(frame.content());
                }
            }
        } catch (IOException e) {
            gone = true;
            input.add(END);
        }
    }

    /** Asks the command to stop at the next safe point, as if the caller had gone. */
    void cancel() {
        gone = true;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** Standard input of the caller, asked for piece by piece, because most commands never read it. */
    private final class RemoteInput extends InputStream {

        private byte[] piece = END;
        private int next;
        private boolean ended;

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (next == piece.length && !ask()) {
                return -1;
            }
            int count = Math.min(length, piece.length - next);
            System.arraycopy(piece, next, bytes, offset, count);
            next += count;
            return count;
        }

        private boolean ask() throws IOException {
            if (ended || gone) {
                return false;
            }
            asked.set(true);
            Wire.writeNumber(to, Wire.WANT_INPUT, BUFFER);
            try {
                piece = input.take();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted while waiting for input", e);
            }
            next = 0;
            ended = piece.length == 0;
            return !ended;
        }
    }
}
