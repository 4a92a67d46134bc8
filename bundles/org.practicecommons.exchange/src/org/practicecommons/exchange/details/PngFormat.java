package org.practicecommons.exchange.details;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** PNG pictures: chunks of text, time and Exif beside those of the picture (PNG, third edition, 11.3). */
final class PngFormat implements FileFormat {

    private static final int SIGNATURE = 8;
    private static final int CHECKSUM = 4;
    private static final int LONGEST_SHOWN = 200;
    private static final Set<String> TELLING = Set.of("tEXt", "zTXt", "iTXt", "eXIf", "tIME");

    @Override
    public boolean begins(byte[] head) {
        return HiddenDetails.startsWith(head, 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a);
    }

    @Override
    public List<Detail> read(Path file) throws IOException {
        List<Detail> found = new ArrayList<>();
        walk(file, (type, length, in) -> {
            byte[] data = in.readNBytes(TELLING.contains(type) ? Math.min(length, LONGEST_SHOWN) : 0);
            if (TELLING.contains(type)) {
                found.add(detail(type, data));
            }
            in.skipNBytes((long) length - data.length + CHECKSUM);
        });
        return found;
    }

    private static Detail detail(String type, byte[] data) {
        String text = type.equals("tEXt") ? new String(data, StandardCharsets.ISO_8859_1).replace('\0', ' ') : type;
        boolean names = text.startsWith("Author") || text.startsWith("Artist") || text.startsWith("Copyright");
        return new Detail(type.equals("eXIf") ? Detail.Kind.PLACE : names ? Detail.Kind.PERSON : Detail.Kind.OTHER,
                type.equals("eXIf") ? "Exif" : text);
    }

    @Override
    public void strip(Path file, OutputStream out) throws IOException {
        DataOutputStream to = new DataOutputStream(out);
        to.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a});
        walk(file, (type, length, in) -> {
            if (TELLING.contains(type)) {
                in.skipNBytes((long) length + CHECKSUM);
                return;
            }
            to.writeInt(length);
            to.write(type.getBytes(StandardCharsets.ISO_8859_1));
            copy(in, to, (long) length + CHECKSUM);
        });
        to.flush();
    }

    private static void copy(DataInputStream in, OutputStream out, long length) throws IOException {
        byte[] block = new byte[8192];
        for (long left = length; left > 0;) {
            int read = in.read(block, 0, (int) Math.min(block.length, left));
            if (read < 0) {
                throw new EOFException();
            }
            out.write(block, 0, read);
            left -= read;
        }
    }

    private interface Visitor {
        /** Reads the data and the checksum of the chunk. */
        void chunk(String type, int length, DataInputStream in) throws IOException;
    }

    private static void walk(Path file, Visitor visitor) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            in.skipNBytes(SIGNATURE);
            String type = "";
            while (!type.equals("IEND")) {
                int length = in.readInt();
                if (length < 0) {
                    throw new IOException("not a length of a chunk: " + length);
                }
                type = new String(in.readNBytes(CHECKSUM), StandardCharsets.ISO_8859_1);
                visitor.chunk(type, length, in);
            }
        }
    }
}
