package org.practicecommons.exchange.internal.rdf;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.rdf.api.RdfConsumerException;
import com.apicatalog.rdf.api.RdfQuadConsumer;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.practicecommons.base.LangText;
import org.practicecommons.exchange.internal.Problems;
import org.practicecommons.exchange.internal.source.SourceFile;
import org.practicecommons.graph.Statement;
import org.practicecommons.graph.Value;
import org.practicecommons.graph.Xsd;

/** JSON-LD 1.1, some records at a time as {@link JsonLdItems} finds them. Contexts are never loaded from elsewhere. */
final class JsonLdQuads implements QuadReader {

    private final JsonLdItems items;
    /** Kept, because looking for it takes longer than making a value. */
    private final JsonProvider json = JsonProvider.provider();
    private long documents;

    JsonLdQuads(SourceFile file) {
        this.items = new JsonLdItems(file);
    }

    @Override
    public void read(QuadSink sink, Problems problems) throws IOException {
        documents = 0;
        items.read((document, held) -> convert(document, held, sink, problems), problems);
    }

    private boolean convert(JsonNode node, List<JsonLdItems.Item> held, QuadSink sink, Problems problems) {
        documents++;
        long line = held.get(0).line();
        if (!(value(node) instanceof JsonStructure document)) {
            problems.error(problems.at(line), "jsonld.noObject");
            return true;
        }
        Receiver receiver = new Receiver("_:i" + documents, new ArrayList<>(), new ArrayList<>());
        try {
            JsonLd.toRdf(JsonDocument.of(document)).options(options()).provide(receiver);
        } catch (JsonLdError e) {
            String key = e.getCode() == JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED
                    || e.getCode() == JsonLdErrorCode.LOADING_DOCUMENT_FAILED ? "jsonld.remoteContext" : "jsonld.item";
            if (held.size() == 1) {
                problems.error(problems.at(line), key, "detail", String.valueOf(e.getMessage()));
            }
            return false;
        }
        Map<String, Long> lines = new HashMap<>();
        held.forEach(item -> lines.put(item.json().path("@id").asText(), item.line()));
        for (int i = 0; i < receiver.statements().size(); i++) {
            Statement statement = receiver.statements().get(i);
            String graph = receiver.graphs().get(i);
            sink.accept(graph, statement, lines.getOrDefault(graph, lines.getOrDefault(statement.subject(), line)));
        }
        return true;
    }

    private static JsonLdOptions options() {
        JsonLdOptions options = new JsonLdOptions((address, ignored) -> {
            throw new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, address.toString());
        });
        options.setRdfDirection(JsonLdOptions.RdfDirection.I18N_DATATYPE);
        options.setUndefinedTermsPolicy(JsonLdOptions.ProcessingPolicy.Fail);
        return options;
    }

    private JsonValue value(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> {
                JsonObjectBuilder object = json.createObjectBuilder();
                node.properties().forEach(member -> object.add(member.getKey(), value(member.getValue())));
                yield object.build();
            }
            case ARRAY -> {
                JsonArrayBuilder array = json.createArrayBuilder();
                node.forEach(element -> array.add(value(element)));
                yield array.build();
            }
            case STRING -> json.createValue(node.textValue());
            case NUMBER -> json.createValue(node.decimalValue());
            case BOOLEAN -> node.booleanValue() ? JsonValue.TRUE : JsonValue.FALSE;
            default -> JsonValue.NULL;
        };
    }

    /** Holds the quads of a document back until all of it was read, so that a bad one leaves nothing behind. */
    private record Receiver(String prefix, List<String> graphs, List<Statement> statements)
            implements RdfQuadConsumer {

        @Override
        public RdfQuadConsumer quad(String subject, String predicate, String object, String datatype, String language,
                String direction, String graph) throws RdfConsumerException {
            Value value = !RdfQuadConsumer.isLiteral(datatype, language, direction) ? new Value.Iri(name(object))
                    : literal(object, datatype, language, direction);
            graphs.add(graph == null || graph.startsWith("_:") ? "" : graph);
            statements.add(new Statement(name(subject), predicate, value));
            return this;
        }

        private static Value literal(String text, String datatype, String language, String direction) {
            if (language == null) {
                return new Value.Literal(text, datatype == null || direction != null ? Xsd.STRING : datatype);
            }
            // the conversion writes tags in lower case, whatever the file has
            String tag = LangText.canonicalTag(language);
            return direction == null ? Value.text(text, tag)
                    : new Value.Literal(text, Xsd.DIR_LANG_STRING, tag + "--" + direction);
        }

        /** Labels of blank nodes start anew with each document. */
        private String name(String thing) {
            return thing.startsWith("_:") ? prefix + thing.substring(2) : thing;
        }
    }
}
