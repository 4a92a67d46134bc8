package org.practicecommons.operations.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.practicecommons.base.Session;
import org.practicecommons.graph.Payload;
import org.practicecommons.graph.Statement;
import org.practicecommons.graph.Value;
import org.practicecommons.model.Choice;
import org.practicecommons.model.Field;
import org.practicecommons.model.Kind;
import org.practicecommons.search.ListRequest;
import org.practicecommons.search.RecordLabel;

/** Tells which concepts belong to a concept scheme that the model names by its key, and which are still in use. */
public final class Schemes {

    private static final int MOST_SCHEMES = 1000;

    private final OpenHome home;
    private final Session session;

    public Schemes(OpenHome home, Session session) {
        this.home = home;
        this.session = session;
    }

    /** Those of the records that are in the scheme, in the same order. */
    public List<RecordLabel> in(String key, List<RecordLabel> concepts) {
        Set<String> schemes = withKey(key);
        return concepts.stream().filter(concept -> says(concept, "inScheme", schemes)).toList();
    }

    /** Whether people may go on using it: anything but a concept that was replaced or given up. */
    public boolean inUse(RecordLabel record) {
        return !record.kind().equals("Concept") || !says(record, "status", Set.of(deprecated()));
    }

    private String deprecated() {
        return home.model().kind("Concept").flatMap(kind -> kind.field("status"))
                .flatMap(status -> status.choiceNamed("deprecated")).map(Choice::term).orElse("");
    }

    /** IRIs of the schemes that have that key. */
    public Set<String> withKey(String key) {
        Set<String> schemes = new HashSet<>();
        home.projections().ledger(ledger -> ledger.list(ListRequest.ofKind("ConceptScheme", MOST_SCHEMES), session))
                .records().stream().filter(scheme -> says(scheme, "key", Set.of(key)))
                .forEach(scheme -> schemes.add(scheme.iri()));
        return schemes;
    }

    private boolean says(RecordLabel record, String fieldName, Set<String> values) {
        String term =
                home.model().kind(record.kind()).flatMap(kind -> kind.field(fieldName)).map(Field::term).orElse("");
        return home.records().findLive(record.iri(), session).flatMap(head ->
                        home.records().findPayload(head, session))
                .map(Payload::statements).orElse(List.of()).stream()
                .anyMatch(statement -> statement.predicate().equals(term) && values.contains(text(statement)));
    }

    private static String text(Statement statement) {
        return switch (statement.object()) {
            case Value.Iri iri -> iri.iri();
            case Value.Literal literal -> literal.lexical();
        };
    }
}
