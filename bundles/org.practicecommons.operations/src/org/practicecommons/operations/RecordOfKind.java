package org.practicecommons.operations;

import java.util.List;
import java.util.stream.Collectors;
import org.practicecommons.base.Message;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Session;
import org.practicecommons.checks.Told;
import org.practicecommons.graph.RecordObject;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.operations.internal.Records;
import org.practicecommons.search.RevisionSummary;

/** Reads a record of which an operation needs to be of certain kinds. */
final class RecordOfKind {

    private RecordOfKind() {
    }

    /** @throws Refusal NOT_FOUND when the session may not see it, WRONG_USE when it is of another kind */
    static RecordObject read(OpenHome home, Session session, String iri, String... kinds) {
        RevisionSummary head = home.records().live(iri, session);
        if (!List.of(kinds).contains(head.kind())) {
            throw new Refusal(Refusal.Reason.WRONG_USE, Message.of(Operation.class, "kind.other", "iri", iri,
                    "kind", label(home, session, head.kind()), "kinds", List.of(kinds).stream()
                            .map(kind -> label(home, session, kind)).collect(Collectors.joining(", "))));
        }
        return home.mapper().read(iri, home.records().payload(head, session));
    }

    /**
     * A practice, or the practice of an adoption.
     *
     * @throws Refusal as {@link #read}
     */
    static RecordObject practice(OpenHome home, Session session, String iri) {
        RecordObject found = read(home, session, iri, StartAdoption.KIND, ReadDossier.KIND);
        return found.kind().name().equals(StartAdoption.KIND) ? found : read(home, session,
                new Told(home.model(), found.root()).targets("practice").stream().findFirst()
                        .orElseThrow(() -> Records.missing(iri)), StartAdoption.KIND);
    }

    private static String label(OpenHome home, Session session, String kind) {
        return home.model().kind(kind).map(known -> known.label(session.language())).orElse(kind);
    }
}
