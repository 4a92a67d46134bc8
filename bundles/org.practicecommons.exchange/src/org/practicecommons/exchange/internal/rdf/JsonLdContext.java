package org.practicecommons.exchange.internal.rdf;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.practicecommons.graph.Value;
import org.practicecommons.graph.Xsd;
import org.practicecommons.model.Field;
import org.practicecommons.model.RecordModel;

/**
 * The context that a JSON-LD export carries: a short key for each field of the model, so that the document reads like
 * plain JSON and still needs nothing from elsewhere.
 */
final class JsonLdContext {

    /** Coercion of values that are things. */
    static final String THING = "@id";

    /** Coercion of texts: an object from language to text. */
    static final String LANGUAGES = "@language";

    /**
     * @param name what stands in the document
     * @param property IRI
     * @param coercion {@link #THING}, {@link #LANGUAGES} or the IRI of a datatype
     */
    record Key(String name, String property, String coercion) {

        boolean fits(Value value) {
            return switch (value) {
                case Value.Iri iri -> coercion.equals(THING);
                case Value.Literal text when !text.language().isEmpty() ->
                        coercion.equals(LANGUAGES) && !text.language().contains("--");
                case Value.Literal typed -> coercion.equals(typed.datatype());
            };
        }
    }

    private final RecordModel model;
    private final Map<String, Key> keys = new TreeMap<>();
    private final Map<String, List<Key>> byProperty = new HashMap<>();

    JsonLdContext(RecordModel model) {
        this.model = model;
        Set<String> contested = new HashSet<>();
        Map<String, Key> named = new LinkedHashMap<>();
        fields(model).forEach(field -> {
            Key other = named.putIfAbsent(field.name(), key(field.name(), field));
            if (other != null && !other.equals(key(field.name(), field))) {
                contested.add(field.name());
            }
        });
        fields(model).forEach(field ->
                add(key(contested.contains(field.name()) ? model.shorten(field.term()) : field.name(), field)));
    }

    private static Stream<Field> fields(RecordModel model) {
        return Stream.concat(model.recordKinds().stream(), model.partKinds().stream())
                .flatMap(kind -> kind.fields().stream());
    }

    private void add(Key key) {
        if (keys.putIfAbsent(key.name(), key) == null) {
            byProperty.computeIfAbsent(key.property(), any -> new ArrayList<>()).add(key);
        }
    }

    private static Key key(String name, Field field) {
        return new Key(name, field.term(), switch (field.type()) {
            case TEXT -> LANGUAGES;
            case IRI, CHOICE, REFERENCE, PARTS -> THING;
            case STRING -> Xsd.STRING;
            case DAY -> Xsd.DATE;
            case MOMENT -> Xsd.DATE_TIME;
            case BOOLEAN -> Xsd.BOOLEAN;
            case INTEGER -> Xsd.INTEGER;
            case DECIMAL -> Xsd.DECIMAL;
        });
    }

    /** The key under which a value of the property is written; without coercion where the model has none that fits. */
    Key keyFor(String property, Value value) {
        return byProperty.getOrDefault(property, List.of()).stream().filter(key -> key.fits(value)).findFirst()
                .orElse(new Key(property, property, ""));
    }

    void write(JsonGenerator out) throws IOException {
        out.writeStartObject();
        for (Map.Entry<String, String> prefix : model.prefixes().entrySet()) {
            out.writeStringField(prefix.getKey(), prefix.getValue());
        }
        for (Key key : keys.values()) {
            out.writeObjectFieldStart(key.name());
            out.writeStringField("@id", model.shorten(key.property()));
            if (key.coercion().equals(LANGUAGES)) {
                out.writeStringField("@container", LANGUAGES);
            } else if (!key.coercion().equals(Xsd.STRING)) {
                out.writeStringField("@type", model.shorten(key.coercion()));
            }
            out.writeEndObject();
        }
        out.writeEndObject();
    }
}
