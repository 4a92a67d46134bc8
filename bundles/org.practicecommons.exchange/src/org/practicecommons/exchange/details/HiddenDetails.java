package org.practicecommons.exchange.details;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.practicecommons.base.Refusal;

/**
 * What one file tells beside its content.
 *
 * @param understood whether its kind could be looked into; if not, it may tell more than is listed
 * @param list the gravest first
 */
public record HiddenDetails(boolean understood, List<Detail> list) {

    private static final List<FileFormat> FORMATS =
            List.of(new PhotoFormat(), new PngFormat(), new PdfFormat(), new OfficeFormat());
    private static final int HEAD = 1024;

    public HiddenDetails {
        list = list.stream().filter(detail -> !detail.value().isBlank()).distinct()
                .sorted(Comparator.comparing(Detail::kind)).toList();
    }

    /** @throws IOException when the file cannot be read; one that is damaged is merely not understood */
    public static HiddenDetails of(Path file) throws IOException {
        byte[] head = head(file);
        Optional<FileFormat> format = format(head);
        if (format.isEmpty()) {
            return new HiddenDetails(isPlainText(head), List.of());
        }
        try {
            return new HiddenDetails(true, format.get().read(file));
        } catch (IOException | RuntimeException damaged) { // libraries meet damage with whatever comes to hand
            return new HiddenDetails(false, List.of());
        }
    }

    /**
     * Writes the content alone. Does not close the stream.
     *
     * @throws IOException also when the file is of a kind that cannot be looked into
     */
    public static void strip(Path file, OutputStream out) throws IOException {
        FileFormat format = format(head(file)).orElseThrow(() -> new IOException("unknown kind of file"));
        try {
            format.strip(file, out);
        } catch (Refusal full) { // from where the bytes go
            throw full;
        } catch (RuntimeException damaged) {
            throw new IOException(damaged);
        }
    }

    private static Optional<FileFormat> format(byte[] head) {
        return FORMATS.stream().filter(format -> format.begins(head)).findFirst();
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        }
    }

    /** A text has nowhere to hide anything. */
    private static boolean isPlainText(byte[] head) {
        for (byte each : head) {
            if (each >= 0 && each < ' ' && each != '\t' && each != '\n' && each != '\r' && each != '\f') {
                return false;
            }
        }
        return true;
    }

    static boolean startsWith(byte[] head, int... bytes) {
        if (head.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((head[i] & 0xff) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
