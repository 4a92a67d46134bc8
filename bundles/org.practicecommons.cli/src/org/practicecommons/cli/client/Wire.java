package org.practicecommons.cli.client;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What client and owner say to each other: one {@link Request}, then frames both ways until the owner sends
 * {@link #EXIT}. A frame is a type byte, a four-byte length and that many bytes.
 */
public final class Wire {

    /** First bytes of a request; the last digit is the version of the protocol. */
    static final int MAGIC = 0x50434F31;

    /** Owner to client: bytes for standard output. */
    public static final byte OUT = 1;
    /** Owner to client: bytes for standard error. */
    public static final byte ERR = 2;
    /** Owner to client: the exit code in four bytes; the last frame. */
    public static final byte EXIT = 3;
    /** Owner to client: send up to this many bytes (four bytes) of standard input. */
    public static final byte WANT_INPUT = 4;
    /** Owner to client: the command has been taken; from here on nobody else may run it. */
    public static final byte TAKEN = 6;
    /** Client to owner: bytes of standard input; none at its end. */
    public static final byte INPUT = 5;

    private static final int LONGEST = 16 * 1024 * 1024;
    private static final int MOST_TEXTS = 1 << 20;

    /** Somebody says that more is to come than anybody has to say. */
    public static final class TooLong extends IOException {

        private static final long serialVersionUID = 1L;

        TooLong() {
            super("longer than a command can be");
        }
    }

    private Wire() {
    }

    /**
     * One command as the user gave it.
     *
     * @param args the arguments, as the shell split them
     * @param workingDirectory absolute; relative paths among the arguments are meant from there
     * @param language a BCP 47 tag
     * @param terminal whether standard error is a terminal, so that progress may be drawn
     * @param columns width of the terminal in characters, or 0 when it is not known
     */
    public record Request(List<String> args, String workingDirectory, String language, boolean terminal, int columns) {

        public Request {
            args = List.copyOf(args);
        }

        void write(DataOutputStream out) throws IOException {
            out.writeInt(MAGIC);
            out.writeInt(args.size());
            for (String arg : args) {
                writeText(out, arg);
            }
            writeText(out, workingDirectory);
            writeText(out, language);
            out.writeBoolean(terminal);
            out.writeInt(columns);
            out.flush();
        }

        /**
         * @throws TooLong when it is longer than any command line
         * @throws IOException when the bytes are not a request of this version
         */
        public static Request read(DataInputStream in) throws IOException {
            if (in.readInt() != MAGIC) {
                throw new IOException("not a request of this version");
            }
            int count = bounded(in.readInt(), MOST_TEXTS);
            List<String> texts = new ArrayList<>();
            int left = LONGEST;
            for (int i = 0; i < count + 2; i++) {
                byte[] text = in.readNBytes(bounded(in.readInt(), left));
                left -= text.length;
                texts.add(new String(text, StandardCharsets.UTF_8));
            }
            return new Request(texts.subList(0, count), texts.get(count), texts.get(count + 1), in.readBoolean(),
                    in.readInt());
        }
    }

    /** A frame: its type and content. */
    public record Frame(byte type, byte[] content) {

        public static Frame read(DataInputStream in) throws IOException {
            byte type = in.readByte();
            return new Frame(type, in.readNBytes(bounded(in.readInt(), LONGEST)));
        }

        public int number() {
            return (content[0] & 0xff) << 24 | (content[1] & 0xff) << 16 | (content[2] & 0xff) << 8 | content[3] & 0xff;
        }
    }

    /** Writes one frame whole, also when several threads write to the same stream. */
    public static void writeFrame(DataOutputStream out, byte type, byte[] bytes, int offset, int length)
            throws IOException {
        synchronized (out) {
            out.writeByte(type);
            out.writeInt(length);
            out.write(bytes, offset, length);
            out.flush();
        }
    }

    public static void writeNumber(DataOutputStream out, byte type, int number) throws IOException {
        byte[] bytes = {(byte) (number >> 24), (byte) (number >> 16), (byte) (number >> 8), (byte) number};
        writeFrame(out, type, bytes, 0, bytes.length);
    }

    /** A stream whose every write becomes a frame of that type. */
    public static OutputStream stream(DataOutputStream out, byte type) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                writeFrame(out, type, bytes, offset, length);
            }
        };
    }

    /** Sends what the owner asked for: at most that much of the input, nothing at its end. */
    static void answerInput(DataOutputStream out, InputStream in, int most) throws IOException {
        byte[] buffer = new byte[Math.min(most, 64 * 1024)];
        int read = Math.max(0, in.read(buffer));
        writeFrame(out, INPUT, buffer, 0, read);
    }

    private static void writeText(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static int bounded(int length, int most) throws IOException {
        if (length < 0 || length > most) {
            throw new TooLong();
        }
        return length;
    }
}
