package org.practicecommons.exchange.internal.rdf;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.rdf.api.RdfConsumerException;
import com.apicatalog.rdf.api.RdfQuadConsumer;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.practicecommons.base.LangText;
import org.practicecommons.exchange.internal.Problems;
import org.practicecommons.exchange.internal.source.SourceFile;
import org.practicecommons.graph.Statement;
import org.practicecommons.graph.Value;
import org.practicecommons.graph.Xsd;

/** JSON-LD 1.1, one record at a time as {@link JsonLdItems} finds them. Contexts are never loaded from elsewhere. */
final class JsonLdQuads implements QuadReader {

    private final JsonLdItems items;
    private long item;

    JsonLdQuads(SourceFile file) {
        this.items = new JsonLdItems(file);
    }

    @Override
    public void read(QuadSink sink, Problems problems) throws IOException {
        item = 0;
        items.read((json, line) -> convert(json, line, sink, problems), problems);
    }

    private void convert(JsonNode json, long line, QuadSink sink, Problems problems) {
        item++;
        if (!(value(json) instanceof JsonStructure document)) {
            problems.error(problems.at(line), "jsonld.noObject");
            return;
        }
        Receiver receiver = new Receiver("_:i" + item, new ArrayList<>(), new ArrayList<>());
        try {
            JsonLd.toRdf(JsonDocument.of(document)).options(options()).provide(receiver);
            for (int i = 0; i < receiver.statements().size(); i++) {
                sink.accept(receiver.graphs().get(i), receiver.statements().get(i), line);
            }
        } catch (JsonLdError e) {
            String key = e.getCode() == JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED
                    || e.getCode() == JsonLdErrorCode.LOADING_DOCUMENT_FAILED ? "jsonld.remoteContext" : "jsonld.item";
            problems.error(problems.at(line), key, "detail", String.valueOf(e.getMessage()));
        }
    }

    private static JsonLdOptions options() {
        JsonLdOptions options = new JsonLdOptions((address, ignored) -> {
            throw new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, address.toString());
        });
        options.setRdfDirection(JsonLdOptions.RdfDirection.I18N_DATATYPE);
        options.setUndefinedTermsPolicy(JsonLdOptions.ProcessingPolicy.Fail);
        return options;
    }

    private static JsonValue value(JsonNode json) {
        return switch (json.getNodeType()) {
            case OBJECT -> {
                JsonObjectBuilder object = Json.createObjectBuilder();
                json.properties().forEach(member -> object.add(member.getKey(), value(member.getValue())));
                yield object.build();
            }
            case ARRAY -> {
                JsonArrayBuilder array = Json.createArrayBuilder();
                json.forEach(element -> array.add(value(element)));
                yield array.build();
            }
            case STRING -> Json.createValue(json.textValue());
            case NUMBER -> Json.createValue(json.decimalValue());
            case BOOLEAN -> json.booleanValue() ? JsonValue.TRUE : JsonValue.FALSE;
            default -> JsonValue.NULL;
        };
    }

    /** Holds the quads of an item back until all of it was read, so that a bad item leaves nothing behind. */
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

        /** Labels of blank nodes start anew with each item. */
        private String name(String thing) {
            return thing.startsWith("_:") ? prefix + thing.substring(2) : thing;
        }
    }
}
