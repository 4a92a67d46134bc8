package org.practicecommons.operations.internal;

import org.practicecommons.graph.Companions;
import org.practicecommons.graph.Payload;
import org.practicecommons.graph.PayloadSummary;
import org.practicecommons.model.Kind;
import org.practicecommons.model.RecordModel;
import org.practicecommons.search.RecordDescriber;

/** Tells the ledger kind and names of a record. */
final class ModelDescriber implements RecordDescriber {

    private final RecordModel model;
    private final Companions companions;

    ModelDescriber(RecordModel model) {
        this.model = model;
        this.companions = new Companions(model);
    }

    /** What a model has kept whole, another one may split. */
    @Override
    public String version() {
        return Integer.toHexString(companions.rule().hashCode());
    }

    @Override
    public Description describe(String iri, byte[] payload) {
        Payload read = Payload.of(payload);
        PayloadSummary summary = PayloadSummary.of(model, iri, read);
        return new Description(summary.kind().map(Kind::name).orElse(""), summary.labels(),
                !companions.split(iri, read).beside().isEmpty());
    }
}
