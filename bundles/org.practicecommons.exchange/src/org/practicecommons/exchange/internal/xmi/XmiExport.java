package org.practicecommons.exchange.internal.xmi;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.practicecommons.exchange.RecordExport;
import org.practicecommons.graph.Payload;
import org.practicecommons.graph.Statement;
import org.practicecommons.graph.Value;
import org.practicecommons.graph.Xsd;
import org.practicecommons.model.Field;
import org.practicecommons.model.FieldType;
import org.practicecommons.model.Kind;
import org.practicecommons.model.RecordModel;

/** Writes XMI, a record at a time. */
public final class XmiExport implements RecordExport {

    private static final String INDENT = "  ";

    private final RecordModel model;
    private final String prefix;
    private final XMLStreamWriter out;

    public XmiExport(RecordModel model, OutputStream stream) {
        this.model = model;
        this.prefix = model.ePackage().getNsPrefix();
        try {
            out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(stream, "UTF-8");
            out.writeStartDocument("UTF-8", "1.0");
            out.writeCharacters("\n");
            out.writeStartElement("xmi", XmiNames.ROOT, XmiNames.XMI);
            out.writeNamespace("xmi", XmiNames.XMI);
            out.writeNamespace(prefix, model.ePackage().getNsURI());
            out.writeAttribute("xmi", XmiNames.XMI, "version", "2.0");
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    @Override
    public void add(String iri, byte[] payload) {
        Map<String, List<Statement>> left = new HashMap<>();
        List<Statement> unknown = new ArrayList<>();
        for (Statement statement : Payload.of(payload).statements()) {
            left.computeIfAbsent(statement.subject(), any -> new ArrayList<>()).add(statement);
        }
        try {
            Kind kind = kind(left.getOrDefault(iri, List.of()), true).orElseThrow(
                    () -> new IllegalArgumentException(iri + " has no kind of the model"));
            newLine(1);
            out.writeStartElement(prefix, kind.name(), model.ePackage().getNsURI());
            out.writeAttribute("xmi", XmiNames.XMI, XmiNames.ID, iri);
            writeFields(iri, kind, left, unknown, 2);
            left.values().forEach(unknown::addAll);
            writeUnknown(iri, unknown);
            newLine(1);
            out.writeEndElement();
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    private Optional<Kind> kind(List<Statement> about, boolean record) {
        List<Kind> kinds = about.stream().filter(statement -> statement.predicate().equals(Xsd.TYPE))
                .flatMap(statement -> statement.object() instanceof Value.Iri type
                        ? model.kindByTerm(type.iri()).stream() : Stream.empty())
                .filter(kind -> kind.isRecord() == record).toList();
        return kinds.size() == 1 ? Optional.of(kinds.get(0)) : Optional.empty();
    }

    private void writeFields(String subject, Kind kind, Map<String, List<Statement>> left, List<Statement> unknown,
            int depth) throws XMLStreamException {
        for (Statement statement : left.remove(subject)) {
            boolean type = statement.predicate().equals(Xsd.TYPE)
                    && statement.object().equals(new Value.Iri(kind.term()));
            Optional<Field> field = kind.fieldByTerm(statement.predicate());
            if (!type && (field.isEmpty() || !write(field.get(), statement.object(), left, unknown, depth))) {
                unknown.add(statement);
            }
        }
    }

    /** False where the value is not of the form that the field has in XMI. */
    private boolean write(Field field, Value value, Map<String, List<Statement>> left, List<Statement> unknown,
            int depth) throws XMLStreamException {
        return switch (value) {
            case Value.Iri iri when field.type() == FieldType.PARTS ->
                    writePart(field, iri.iri(), left, unknown, depth);
            case Value.Iri iri when field.type() == FieldType.REFERENCE -> {
                newLine(depth);
                out.writeEmptyElement(field.name());
                out.writeAttribute(XmiNames.HREF, iri.iri());
                yield true;
            }
            case Value.Iri iri when field.type() == FieldType.IRI -> writeText(field, iri.iri(), "", depth);
            case Value.Iri iri when field.type() == FieldType.CHOICE -> field.choiceByTerm(iri.iri()).isPresent()
                    && writeText(field, field.choiceByTerm(iri.iri()).get().name(), "", depth);
            case Value.Iri iri -> false;
            case Value.Literal literal -> datatype(field, literal).equals(literal.datatype())
                    && writeText(field, literal.lexical(), literal.language(), depth);
        };
    }

    private static String datatype(Field field, Value.Literal literal) {
        return switch (field.type()) {
            case TEXT -> literal.language().isEmpty() ? Xsd.STRING : Xsd.LANG_STRING;
            case STRING -> Xsd.STRING;
            case DAY -> Xsd.DATE;
            case MOMENT -> Xsd.DATE_TIME;
            case BOOLEAN -> Xsd.BOOLEAN;
            case INTEGER -> Xsd.INTEGER;
            case DECIMAL -> Xsd.DECIMAL;
            case IRI, CHOICE, REFERENCE, PARTS -> "";
        };
    }

    private boolean writeText(Field field, String text, String language, int depth) throws XMLStreamException {
        if (!text.codePoints().allMatch(XmiExport::survives)) {
            return false;
        }
        newLine(depth);
        out.writeStartElement(field.name());
        if (!language.isEmpty()) {
            out.writeAttribute("xml", XmiNames.XML, XmiNames.LANG, language);
        }
        out.writeCharacters(text);
        out.writeEndElement();
        return true;
    }

    /** Characters that XML 1.0 has, but for the carriage return, which every XML parser changes. */
    private static boolean survives(int c) {
        return c == '\t' || c == '\n' || c >= ' ' && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
    }

    private boolean writePart(Field field, String part, Map<String, List<Statement>> left, List<Statement> unknown,
            int depth) throws XMLStreamException {
        Optional<Kind> kind = kind(left.getOrDefault(part, List.of()), false).filter(field.targets()::contains);
        if (kind.isEmpty()) {
            return false;
        }
        newLine(depth);
        out.writeStartElement(field.name());
        out.writeAttribute("xmi", XmiNames.XMI, XmiNames.ID, part);
        if (field.targets().size() > 1) {
            out.writeAttribute("xmi", XmiNames.XMI, XmiNames.TYPE, prefix + ":" + kind.get().name());
        }
        writeFields(part, kind.get(), left, unknown, depth + 1);
        newLine(depth);
        out.writeEndElement();
        return true;
    }

    private void writeUnknown(String iri, List<Statement> unknown) throws XMLStreamException {
        if (unknown.isEmpty()) {
            return;
        }
        newLine(2);
        out.writeStartElement("xmi", XmiNames.EXTENSION, XmiNames.XMI);
        out.writeAttribute("extender", XmiNames.EXTENDER);
        out.writeCharacters("\n" + Payload.of(iri, unknown));
        out.writeEndElement();
    }

    private void newLine(int depth) throws XMLStreamException {
        out.writeCharacters("\n" + INDENT.repeat(depth));
    }

    @Override
    public void close() {
        try {
            out.writeCharacters("\n");
            out.writeEndElement();
            out.writeCharacters("\n");
            out.writeEndDocument();
            out.flush();
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    private static RuntimeException broken(XMLStreamException e) {
        Throwable cause = e.getNestedException() == null ? e : e.getNestedException();
        return new UncheckedIOException(cause instanceof IOException io ? io : new IOException(e));
    }
}
