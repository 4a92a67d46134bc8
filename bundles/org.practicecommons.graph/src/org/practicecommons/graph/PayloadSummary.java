package org.practicecommons.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.practicecommons.base.LangText;
import org.practicecommons.graph.internal.CanonicalLines;
import org.practicecommons.model.Kind;
import org.practicecommons.model.RecordModel;

/**
 * What lists show of a record, read from its payload without making objects or reading the other statements.
 *
 * @param kind empty when the model does not know what the record is
 * @param labels the values of the kind's title field, by language; empty when there are none
 */
public record PayloadSummary(Optional<Kind> kind, List<LangText> labels) {

    public static PayloadSummary of(RecordModel model, String record, Payload payload) {
        Optional<Kind> kind = CanonicalLines.objects(payload.bytes(), record, Xsd.TYPE).stream()
                .filter(Value.Iri.class::isInstance)
                .flatMap(type -> model.kindByTerm(((Value.Iri) type).iri()).stream())
                .filter(Kind::isRecord).findFirst();
        List<LangText> labels = new ArrayList<>();
        if (kind.isPresent()) {
            for (Value value : CanonicalLines.objects(payload.bytes(), record, kind.get().title().term())) {
                if (value instanceof Value.Literal literal) {
                    labels.add(LangText.of(literal.lexical(), literal.language()));
                }
            }
        }
        labels.sort(null);
        return new PayloadSummary(kind, List.copyOf(labels));
    }
}
