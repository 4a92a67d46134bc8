package org.practicecommons.exchange.details;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.XMLEvent;

/**
 * Word processor, spreadsheet and presentation files: Office Open XML (ECMA-376, part 2: {@code docProps}) and
 * OpenDocument (1.3, part 3: {@code meta.xml}). Names in comments and tracked changes are content and stay.
 */
final class OfficeFormat implements FileFormat {

    private static final Set<String> ENTRIES =
            Set.of("docProps/core.xml", "docProps/app.xml", "docProps/custom.xml", "meta.xml");
    private static final Map<String, Detail.Kind> ELEMENTS = Map.of(
            "creator", Detail.Kind.PERSON, "lastModifiedBy", Detail.Kind.PERSON,
            "initial-creator", Detail.Kind.PERSON, "printed-by", Detail.Kind.PERSON,
            "Manager", Detail.Kind.PERSON, "Company", Detail.Kind.ORGANISATION,
            "user-defined", Detail.Kind.OTHER, "property", Detail.Kind.OTHER, "HyperlinkBase", Detail.Kind.OTHER);
    private static final int LARGEST = 1 << 20;

    @Override
    public boolean begins(byte[] head) {
        return HiddenDetails.startsWith(head, 'P', 'K', 3, 4);
    }

    @Override
    public List<Detail> read(Path file) throws IOException {
        List<Detail> found = new ArrayList<>();
        boolean office = false;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements();) {
                ZipEntry entry = all.nextElement();
                office |= entry.getName().equals("[Content_Types].xml") || entry.getName().equals("mimetype");
                if (ENTRIES.contains(entry.getName())) {
                    details(bytes(zip, entry), found);
                }
            }
        }
        if (!office) {
            throw new IOException("an archive of other files");
        }
        return found;
    }

    private static byte[] bytes(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new IOException("too large: " + entry.getName());
            }
            return bytes;
        }
    }

    private static void details(byte[] xml, List<Detail> found) throws IOException {
        try {
            XMLEventReader events = reader(xml);
            while (events.hasNext()) {
                XMLEvent event = events.nextEvent();
                if (event.isStartElement()
                        && ELEMENTS.get(event.asStartElement().getName().getLocalPart()) instanceof Detail.Kind kind) {
                    found.add(new Detail(kind, text(events)));
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** The text within the element that has just begun, which ends with this. */
    private static String text(XMLEventReader events) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        for (int depth = 1; depth > 0;) {
            XMLEvent event = events.nextEvent();
            depth += event.isStartElement() ? 1 : event.isEndElement() ? -1 : 0;
            if (event.isCharacters()) {
                text.append(event.asCharacters().getData());
            }
        }
        return text.toString().strip();
    }

    private static XMLEventReader reader(byte[] xml) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLEventReader(new ByteArrayInputStream(xml));
    }

    @Override
    public void strip(Path file, OutputStream out) throws IOException {
        ZipOutputStream to = new ZipOutputStream(out);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements();) {
                copy(zip, all.nextElement(), to);
            }
        }
        to.finish();
    }

    private static void copy(ZipFile zip, ZipEntry from, ZipOutputStream to) throws IOException {
        ZipEntry entry = new ZipEntry(from.getName());
        boolean telling = ENTRIES.contains(from.getName());
        byte[] bare = telling ? without(bytes(zip, from)) : null;
        if (from.getMethod() == ZipEntry.STORED) { // OpenDocument wants its mimetype so
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(telling ? bare.length : from.getSize());
            entry.setCrc(telling ? checksum(bare) : from.getCrc());
        }
        to.putNextEntry(entry);
        if (telling) {
            to.write(bare);
        } else {
            try (InputStream in = zip.getInputStream(from)) {
                in.transferTo(to);
            }
        }
        to.closeEntry();
    }

    private static long checksum(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return crc.getValue();
    }

    private static byte[] without(byte[] xml) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XMLEventReader events = reader(xml);
            XMLEventWriter to = XMLOutputFactory.newFactory().createXMLEventWriter(out, "UTF-8");
            while (events.hasNext()) {
                XMLEvent event = events.nextEvent();
                if (event.isStartElement()
                        && ELEMENTS.containsKey(event.asStartElement().getName().getLocalPart())) {
                    text(events);
                } else {
                    to.add(event);
                }
            }
            to.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        return out.toByteArray();
    }
}
