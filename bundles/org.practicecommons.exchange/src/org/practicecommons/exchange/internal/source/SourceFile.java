package org.practicecommons.exchange.internal.source;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.practicecommons.base.FileTrouble;
import org.practicecommons.base.Message;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Refusal.Reason;
import org.practicecommons.exchange.Format;

/**
 * A file to read from, opened as often as it is needed. Every {@link IOException} while reading it becomes a sentence
 * in {@link #trouble}.
 */
public final class SourceFile {

    private final Path path;
    private final Look look;
    private final byte[] beginning;

    private SourceFile(Path path, Look look, byte[] beginning) {
        this.path = path;
        this.look = look;
        this.beginning = beginning;
    }

    /**
     * Looks at the file.
     *
     * @throws Refusal when it is not there, cannot be read, or is nothing that could hold records
     */
    public static SourceFile of(Path path) {
        if (Files.isDirectory(path)) {
            throw refusal(Reason.BAD_INPUT, "file.isFolder", path);
        }
        try (InputStream in = open(path)) {
            byte[] head = new byte[Look.HEAD];
            int length = in.readNBytes(head, 0, head.length);
            Look look = Look.of(head, length);
            return new SourceFile(path, look == Look.ZIP ? ofZip(path) : look, Arrays.copyOf(head, length));
        } catch (IOException e) {
            throw trouble(path, e);
        }
    }

    /** Many programs pack their documents into a zip; a part of each tells which. */
    private static Look ofZip(Path path) throws IOException {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            return zip.getEntry("[Content_Types].xml") != null ? Look.WORKBOOK
                    : zip.getEntry("mimetype") != null ? Look.OPEN_DOCUMENT : Look.ZIP;
        } catch (ZipException e) {
            return Look.ZIP;
        }
    }

    /** The file name alone, as reports show it. */
    public String name() {
        return path.getFileName().toString();
    }

    public Path path() {
        return path;
    }

    public Look look() {
        return look;
    }

    /** The first bytes of what {@link #open} gives; whoever asks gets a copy. */
    public byte[] beginning() {
        return beginning.clone();
    }

    /** The bytes, unpacked and without a byte order mark. The caller closes. */
    public InputStream open() throws IOException {
        return open(path);
    }

    /** The extension in lower case, that of the packed file where it is packed. */
    public String extension() {
        String name = name().toLowerCase(Locale.ROOT);
        if (name.endsWith(".gz")) {
            name = name.substring(0, name.length() - 3);
        }
        return name.contains(".") ? name.substring(name.lastIndexOf('.') + 1) : "";
    }

    private static InputStream open(Path path) throws IOException {
        InputStream raw = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
        try {
            InputStream unpacked = startsWith(raw, 0x1F, 0x8B)
                    ? new BufferedInputStream(new GZIPInputStream(raw, 1 << 16), 1 << 16)
                    : raw;
            if (startsWith(unpacked, 0xEF, 0xBB, 0xBF)) {
                unpacked.skipNBytes(3);
            }
            return unpacked;
        } catch (IOException e) {
            raw.close();
            throw e;
        }
    }

    private static boolean startsWith(InputStream in, int... bytes) throws IOException {
        in.mark(bytes.length);
        boolean same = true;
        for (int i = 0; i < bytes.length && same; i++) {
            same = in.read() == bytes[i];
        }
        in.reset();
        return same;
    }

    /** What an exception while reading means to the user. */
    public Refusal trouble(IOException e) {
        return trouble(path, e);
    }

    private static Refusal trouble(Path path, IOException e) {
        return switch (e) {
            case Utf8Guard.NotUtf8 bad -> refusal("file.notUtf8", path, "line", bad.line());
            case Utf8Guard.TooLong bad -> refusal("file.tooLong", path, "line", bad.line());
            case NoSuchFileException gone -> refusal(Reason.NOT_FOUND, "file.missing", path);
            case AccessDeniedException denied -> refusal(Reason.NOT_ALLOWED, "file.denied", path);
            case ZipException bad -> refusal(Reason.BAD_INPUT, "file.badGzip", path);
            case EOFException cut -> refusal(Reason.BAD_INPUT, "file.badGzip", path);
            default -> refusal("file.unreadable", path, "detail", FileTrouble.cause(e));
        };
    }

    private static Refusal refusal(Reason reason, String key, Path path) {
        return new Refusal(reason, Message.of(Format.class, key, "file", path));
    }

    private static Refusal refusal(String key, Path path, String name, Object value) {
        return new Refusal(Reason.BAD_INPUT, Message.of(Format.class, key, "file", path, name, value));
    }
}
