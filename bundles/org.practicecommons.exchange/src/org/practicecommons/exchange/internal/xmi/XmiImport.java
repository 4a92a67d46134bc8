package org.practicecommons.exchange.internal.xmi;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.practicecommons.base.Message;
import org.practicecommons.base.Refusal;
import org.practicecommons.exchange.Format;
import org.practicecommons.exchange.RecordSource;
import org.practicecommons.exchange.internal.Intake;
import org.practicecommons.exchange.internal.source.Utf8Guard;
import org.practicecommons.graph.PayloadNormaliser;
import org.practicecommons.graph.Statement;
import org.practicecommons.graph.Value;
import org.practicecommons.graph.Xsd;
import org.practicecommons.model.Choice;
import org.practicecommons.model.Field;
import org.practicecommons.model.FieldType;
import org.practicecommons.model.Kind;

/** Reads XMI, a record at a time. */
final class XmiImport {

    private static final int LARGEST_RECORD = 2 * Intake.LARGEST_PAYLOAD;
    private static final int DEEPEST_PART = 20;

    private final RecordSource file;
    private XMLStreamReader in;

    XmiImport(RecordSource file) {
        this.file = file;
    }

    /** @throws Refusal where reading had to stop; the records before have been taken in */
    void read() throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try (InputStream stream = file.open(); Utf8Guard guard = new Utf8Guard(stream, LARGEST_RECORD, false)) {
            try {
                in = factory.createXMLStreamReader(guard);
                readRoot(guard);
            } catch (XMLStreamException e) {
                if (guard.failure().isPresent()) {
                    throw guard.failure().get();
                }
                throw stopped("xmi.syntax",
                        e.getLocation() == null ? 1 : e.getLocation().getLineNumber(),
                        e.getLocation() == null ? 1 : e.getLocation().getColumnNumber(), detail(e));
            }
        }
    }

    private void readRoot(Utf8Guard guard) throws XMLStreamException {
        boolean inside = false;
        while (in.hasNext()) {
            switch (in.next()) {
                case XMLStreamConstants.DTD -> throw stopped("xmi.documentType", line(), 1, "");
                case XMLStreamConstants.START_ELEMENT -> {
                    guard.step();
                    if (!inside && is(XmiNames.XMI, XmiNames.ROOT)) {
                        inside = true;
                    } else {
                        readRecord();
                    }
                }
                default -> {
                    // white space, comments and the end of the root
                }
            }
        }
    }

    private void readRecord() throws XMLStreamException {
        long line = line();
        String iri = in.getAttributeValue(XmiNames.XMI, XmiNames.ID);
        Optional<Kind> kind = file.model().kind(in.getLocalName()).filter(Kind::isRecord)
                .filter(known -> file.model().ePackage().getNsURI().equals(in.getNamespaceURI()));
        if (kind.isEmpty() || iri == null) {
            error(line, kind.isEmpty() ? "xmi.unknownKind" : "xmi.noId",
                    "name", in.getLocalName());
            skip();
            return;
        }
        List<Statement> statements = new ArrayList<>();
        readObject(iri, iri, kind.get(), statements, 0);
        file.take(iri, statements, line);
    }

    private void readObject(String record, String iri, Kind kind, List<Statement> statements, int depth)
            throws XMLStreamException {
        statements.add(new Statement(iri, Xsd.TYPE, new Value.Iri(kind.term())));
        while (in.next() != XMLStreamConstants.END_ELEMENT) {
            if (in.getEventType() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (is(XmiNames.XMI, XmiNames.EXTENSION)) {
                readUnknown(record, statements);
                continue;
            }
            Optional<Field> field = kind.field(in.getLocalName());
            if (field.isEmpty() || depth > DEEPEST_PART) {
                error(line(), "xmi.unknownField", "field", in.getLocalName(), "kind", kind);
                skip();
            } else {
                readValue(record, iri, field.get(), statements, depth);
            }
        }
    }

    private void readValue(String record, String subject, Field field, List<Statement> statements, int depth)
            throws XMLStreamException {
        long line = line();
        if (field.type() == FieldType.PARTS) {
            readPart(record, subject, field, statements, depth);
            return;
        }
        if (field.type() == FieldType.REFERENCE) {
            String target = in.getAttributeValue(null, XmiNames.HREF);
            skip();
            if (target == null) {
                error(line, "xmi.noTarget", "field", field.name());
            } else {
                statements.add(new Statement(subject, field.term(), new Value.Iri(target)));
            }
            return;
        }
        String language = in.getAttributeValue(XmiNames.XML, XmiNames.LANG);
        String text = in.getElementText();
        Optional<Value> value = value(field, text, language == null ? "" : language);
        if (value.isEmpty()) {
            error(line, "xmi.badValue", "field", field.name(), "value", text);
        } else {
            statements.add(new Statement(subject, field.term(), value.get()));
        }
    }

    private static Optional<Value> value(Field field, String text, String language) {
        return switch (field.type()) {
            case TEXT -> Optional.of(Value.text(text, language));
            case STRING -> Optional.of(Value.plain(text));
            case IRI -> Optional.of(new Value.Iri(text.strip()));
            case CHOICE -> field.choiceNamed(text.strip()).map(Choice::term).map(Value.Iri::new);
            case DAY -> Optional.of(new Value.Literal(text, Xsd.DATE));
            case MOMENT -> Optional.of(new Value.Literal(text, Xsd.DATE_TIME));
            case BOOLEAN -> Optional.of(new Value.Literal(text, Xsd.BOOLEAN));
            case INTEGER -> Optional.of(new Value.Literal(text, Xsd.INTEGER));
            case DECIMAL -> Optional.of(new Value.Literal(text, Xsd.DECIMAL));
            case REFERENCE, PARTS -> Optional.empty();
        };
    }

    private void readPart(String record, String owner, Field field, List<Statement> statements, int depth)
            throws XMLStreamException {
        long line = line();
        String iri = in.getAttributeValue(XmiNames.XMI, XmiNames.ID);
        String type = in.getAttributeValue(XmiNames.XMI, XmiNames.TYPE);
        Optional<Kind> kind = type == null ? Optional.of(field.targets().get(0))
                : file.model().kind(type.substring(type.indexOf(':') + 1)).filter(field.targets()::contains);
        if (iri == null || kind.isEmpty()) {
            error(line, iri == null ? "xmi.noId" : "xmi.unknownKind",
                    "name", iri == null ? in.getLocalName() : type);
            skip();
            return;
        }
        statements.add(new Statement(owner, field.term(), new Value.Iri(iri)));
        readObject(record, iri, kind.get(), statements, depth + 1);
    }

    private void readUnknown(String record, List<Statement> statements) throws XMLStreamException {
        long line = line();
        boolean ours = XmiNames.EXTENDER.equals(in.getAttributeValue(null, "extender"));
        if (!ours) {
            file.warning(line, Message.of(Format.class, "xmi.otherExtension"));
            skip();
            return;
        }
        byte[] lines = in.getElementText().strip().getBytes(StandardCharsets.UTF_8);
        try {
            statements.addAll(new PayloadNormaliser(record).parse(lines, file.name() + ":" + line)
                    .payload().statements());
        } catch (Refusal e) {
            error(line, "record.refused", "record", record, "reason", e.sentence());
        }
    }

    private void error(long line, String key, Object... namesAndValues) {
        file.error(line, Message.of(Format.class, key, namesAndValues));
    }

    private void skip() throws XMLStreamException {
        for (int depth = 1; depth > 0;) {
            int event = in.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    private boolean is(String namespace, String name) {
        return namespace.equals(in.getNamespaceURI()) && name.equals(in.getLocalName());
    }

    private long line() {
        return in.getLocation().getLineNumber();
    }

    private static String detail(XMLStreamException e) {
        String message = String.valueOf(e.getMessage());
        int end = message.indexOf("Message: ");
        return end < 0 ? message : message.substring(end + "Message: ".length());
    }

    private Refusal stopped(String key, long line, long column, String detail) {
        return new Refusal(Refusal.Reason.BAD_INPUT, Message.of(Format.class, key, "file", file.name(), "line", line,
                "column", column, "detail", detail));
    }
}
