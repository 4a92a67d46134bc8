package org.practicecommons.exchange.internal.table;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the XML of workbooks: no document types, no entities from elsewhere, no text longer than a record may be. */
final class XlsxXml {

    private static final int LONGEST_TEXT = 32 << 20;

    private XlsxXml() {
    }

    static XMLStreamReader reader(InputStream stream) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(stream);
    }

    /** The text in the element that has just begun; reads to its end. How a word is spoken is no part of it. */
    static String richText(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        String spoken = "rPh";
        int depth = 1;
        int silent = 0;
        int inText = 0;
        while (depth > 0) {
            switch (xml.next()) {
                case XMLStreamReader.START_ELEMENT -> {
                    depth++;
                    silent = silent > 0 || xml.getLocalName().equals(spoken) ? silent + 1 : 0;
                    inText += xml.getLocalName().equals("t") ? 1 : 0;
                }
                case XMLStreamReader.END_ELEMENT -> {
                    depth--;
                    silent = Math.max(0, silent - 1);
                    inText -= xml.getLocalName().equals("t") ? 1 : 0;
                }
                case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE -> {
                    if (silent == 0 && inText > 0) {
                        add(text, xml.getText());
                    }
                }
                default -> {
                    // comments and the like
                }
            }
        }
        return XlsxValues.ofText(text.toString());
    }

    /** The characters in the element that has just begun; reads to its end. */
    static String characters(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        for (int depth = 1; depth > 0;) {
            switch (xml.next()) {
                case XMLStreamReader.START_ELEMENT -> depth++;
                case XMLStreamReader.END_ELEMENT -> depth--;
                case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE ->
                        add(text, xml.getText());
                default -> {
                    // comments and the like
                }
            }
        }
        return text.toString();
    }

    private static void add(StringBuilder text, String more) throws XMLStreamException {
        if (text.length() + more.length() > LONGEST_TEXT) {
            throw new XMLStreamException("a text of more than " + LONGEST_TEXT + " characters");
        }
        text.append(more);
    }
}
