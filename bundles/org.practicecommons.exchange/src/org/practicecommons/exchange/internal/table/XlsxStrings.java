package org.practicecommons.exchange.internal.table;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The texts that cells of a workbook share, kept in a temporary file: there may be more of them than memory. */
final class XlsxStrings implements AutoCloseable {

    private final Path file;
    private final RandomAccessFile texts;
    private long[] places = new long[1024];
    private int count;

    /** @param stream the part of the workbook; closed here */
    XlsxStrings(InputStream stream, Path temporary) throws IOException, XMLStreamException {
        file = Files.createTempFile(temporary, "import", ".texts");
        try (stream; OutputStream raw = Files.newOutputStream(file);
                DataOutputStream out = new DataOutputStream(new BufferedOutputStream(raw, 1 << 16))) {
            long place = 0;
            XMLStreamReader xml = XlsxXml.reader(stream);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("si")) {
                    byte[] text = XlsxXml.richText(xml).getBytes(StandardCharsets.UTF_8);
                    places = count == places.length ? Arrays.copyOf(places, 2 * count) : places;
                    places[count++] = place;
                    out.writeInt(text.length);
                    out.write(text);
                    place += Integer.BYTES + text.length;
                }
            }
        }
        texts = new RandomAccessFile(file.toFile(), "r");
    }

    /** Empty when there is none with that number. */
    Optional<String> get(int index) throws IOException {
        if (index < 0 || index >= count) {
            return Optional.empty();
        }
        texts.seek(places[index]);
        byte[] text = new byte[texts.readInt()];
        texts.readFully(text);
        return Optional.of(new String(text, StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        texts.close();
        Files.deleteIfExists(file);
    }
}
