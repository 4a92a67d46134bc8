package org.practicecommons.graph;

import java.util.List;
import java.util.Set;
import org.practicecommons.base.Environment;
import org.practicecommons.graph.internal.CanonicalText;
import org.practicecommons.graph.internal.RecordReader;
import org.practicecommons.graph.internal.RecordWriter;
import org.practicecommons.model.Kind;
import org.practicecommons.model.RecordModel;

/**
 * Turns payloads into EMF objects and back, by what the model says of each field and by nothing else. A payload that is
 * read and written without an edit comes out byte for byte the same, also where it says things that the model does not
 * know. Immutable and safe for any thread; the objects are not.
 *
 * <p>Fields become statements with the field's term: texts with their language, days, moments, numbers and truth values
 * as XML Schema has them, choices and references as IRIs. References to other records are proxies whose
 * {@code eProxyURI} is the IRI. Parts are linked from their owner and carry an order key.
 */
public final class RecordMapper {

    private final RecordModel model;
    private final Environment environment;

    /**
     * @param environment gives the random part of the IRIs of new parts
     */
    public RecordMapper(RecordModel model, Environment environment) {
        this.model = model;
        this.environment = environment;
    }

    public RecordModel model() {
        return model;
    }

    /** A record that says nothing yet. */
    public RecordObject create(Kind kind, String iri) {
        return new RecordObject(CanonicalText.iri(iri), kind, kind.create(), List.of(), Set.of());
    }

    /**
     * @throws org.practicecommons.base.Refusal BAD_INPUT when the payload does not give the record a kind of the model
     */
    public RecordObject read(String iri, Payload payload) {
        return new RecordReader(model, iri, payload).read();
    }

    /**
     * The payload of the record as it is now. New parts get an IRI, and parts that were moved or added an order key;
     * both are set on the objects.
     *
     * @throws org.practicecommons.base.Refusal BAD_INPUT for a value that cannot be written, such as a bad IRI
     */
    public Payload write(RecordObject record) {
        return new RecordWriter(model, environment, record).write();
    }
}
