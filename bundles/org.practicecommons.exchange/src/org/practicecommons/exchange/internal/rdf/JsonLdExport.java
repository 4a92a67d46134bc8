package org.practicecommons.exchange.internal.rdf;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.practicecommons.exchange.RecordExport;
import org.practicecommons.graph.Statement;
import org.practicecommons.graph.Value;
import org.practicecommons.graph.Xsd;
import org.practicecommons.model.RecordModel;

/** JSON-LD 1.1: an object with a context and, in {@code @graph}, a named graph for each record, parts nested in it. */
public final class JsonLdExport implements RecordExport {

    private final RecordModel model;
    private final JsonLdContext context;
    private final JsonGenerator out;

    public JsonLdExport(RecordModel model, OutputStream stream) {
        this.model = model;
        this.context = new JsonLdContext(model);
        try {
            DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
            out = new JsonFactory().createGenerator(stream).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            out.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
            out.writeStartObject();
            out.writeFieldName("@context");
            context.write(out);
            out.writeArrayFieldStart("@graph");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void add(String iri, byte[] payload) {
        Map<String, List<Statement>> left = ReadingOrder.of(iri, payload);
        try {
            out.writeStartObject();
            out.writeStringField("@id", iri);
            out.writeArrayFieldStart("@graph");
            for (String subject : List.copyOf(left.keySet())) {
                if (left.containsKey(subject) && !left.get(subject).isEmpty()) {
                    writeNode(subject, left);
                }
            }
            out.writeEndArray();
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeNode(String subject, Map<String, List<Statement>> left) throws IOException {
        List<String> types = new ArrayList<>();
        Map<JsonLdContext.Key, List<Value>> values = new LinkedHashMap<>();
        for (Statement statement : left.remove(subject)) {
            if (statement.predicate().equals(Xsd.TYPE) && statement.object() instanceof Value.Iri type) {
                types.add(model.shorten(type.iri()));
            } else {
                values.computeIfAbsent(context.keyFor(statement.predicate(), statement.object()),
                        any -> new ArrayList<>()).add(statement.object());
            }
        }
        out.writeStartObject();
        out.writeStringField("@id", subject);
        if (!types.isEmpty()) {
            out.writeFieldName("@type");
            out.writeArray(types.toArray(String[]::new), 0, types.size());
        }
        for (Map.Entry<JsonLdContext.Key, List<Value>> entry : values.entrySet()) {
            out.writeFieldName(entry.getKey().name());
            if (entry.getKey().coercion().equals(JsonLdContext.LANGUAGES)) {
                writeLanguages(entry.getValue());
            } else {
                writeValues(entry.getKey(), entry.getValue(), left);
            }
        }
        out.writeEndObject();
    }

    private void writeLanguages(List<Value> texts) throws IOException {
        Map<String, List<String>> byLanguage = new TreeMap<>();
        for (Value text : texts) {
            Value.Literal literal = (Value.Literal) text;
            byLanguage.computeIfAbsent(literal.language(), any -> new ArrayList<>()).add(literal.lexical());
        }
        out.writeStartObject();
        for (Map.Entry<String, List<String>> language : byLanguage.entrySet()) {
            out.writeFieldName(language.getKey());
            if (language.getValue().size() == 1) {
                out.writeString(language.getValue().get(0));
            } else {
                out.writeArray(language.getValue().toArray(String[]::new), 0, language.getValue().size());
            }
        }
        out.writeEndObject();
    }

    private void writeValues(JsonLdContext.Key key, List<Value> values, Map<String, List<Statement>> left)
            throws IOException {
        if (values.size() > 1) {
            out.writeStartArray();
        }
        for (Value value : values) {
            switch (value) {
                case Value.Iri iri when !left.getOrDefault(iri.iri(), List.of()).isEmpty() ->
                        writeNode(iri.iri(), left);
                case Value.Iri iri when key.coercion().isEmpty() -> writeObject(Map.of("@id", iri.iri()));
                case Value.Iri iri -> out.writeString(iri.iri());
                case Value.Literal literal when key.coercion().isEmpty() -> writeObject(explicit(literal));
                case Value.Literal literal -> out.writeString(literal.lexical());
            }
        }
        if (values.size() > 1) {
            out.writeEndArray();
        }
    }

    private static Map<String, String> explicit(Value.Literal literal) {
        Map<String, String> members = new LinkedHashMap<>();
        members.put("@value", literal.lexical());
        if (literal.language().isEmpty()) {
            if (!literal.datatype().equals(Xsd.STRING)) {
                members.put("@type", literal.datatype());
            }
            return members;
        }
        String[] tag = literal.language().split("--", 2);
        members.put("@language", tag[0]);
        if (tag.length == 2) {
            members.put("@direction", tag[1]);
        }
        return members;
    }

    private void writeObject(Map<String, String> members) throws IOException {
        out.writeStartObject();
        for (Map.Entry<String, String> member : members.entrySet()) {
            out.writeStringField(member.getKey(), member.getValue());
        }
        out.writeEndObject();
    }

    @Override
    public void close() {
        try {
            out.writeEndArray();
            out.writeEndObject();
            out.writeRaw('\n');
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
