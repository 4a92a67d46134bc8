package org.practicecommons.operations;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Looks for a text in every byte of a folder: as it is, in UTF-16, inside zlib streams and inside ZIP files. */
final class BytesOfHome {

    private static final int MOST_INFLATED = 1 << 20;

    private BytesOfHome() {
    }

    static List<String> filesWith(Path folder, String text) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                if (holds(Files.readAllBytes(file), text)) {
                    found.add(folder.relativize(file).toString());
                }
            }
        }
        return found;
    }

    private static boolean holds(byte[] bytes, String text) throws IOException {
        return says(bytes, text) || bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K' && zipHolds(bytes, text)
                || deflatedHolds(bytes, text);
    }

    private static boolean says(byte[] bytes, String text) {
        String lower = new String(bytes, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        String wanted = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        String wide = new String(text.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        return lower.contains(wanted) || lower.contains(wide);
    }

    private static boolean zipHolds(byte[] bytes, String text) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (holds(zip.readAllBytes(), text)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Tries every place where a zlib stream may begin. */
    private static boolean deflatedHolds(byte[] bytes, String text) {
        for (int i = 0; i + 2 < bytes.length; i++) {
            if ((bytes[i] & 0xff) == 0x78 && ((bytes[i] & 0xff) << 8 | bytes[i + 1] & 0xff) % 31 == 0
                    && says(inflated(bytes, i), text)) {
                return true;
            }
        }
        return false;
    }

    private static byte[] inflated(byte[] bytes, int from) {
        Inflater inflater = new Inflater();
        inflater.setInput(bytes, from, bytes.length - from);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        try {
            for (int n = inflater.inflate(buffer); n > 0 && out.size() < MOST_INFLATED; n = inflater.inflate(buffer)) {
                out.write(buffer, 0, n);
            }
        } catch (DataFormatException e) {
            // no stream, or one that ends here: what came out before is what it held
        } finally {
            inflater.end();
        }
        return out.toByteArray();
    }
}
