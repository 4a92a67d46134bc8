package org.practicecommons.operations;

import java.util.List;
import java.util.Optional;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Session;
import org.practicecommons.graph.InverseReferences;
import org.practicecommons.graph.Payload;
import org.practicecommons.graph.Reference;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.search.RevisionSummary;

/** The concepts of a scheme that are in use, each with what is broader, as far as the session sees them. */
public final class ReadVocabulary extends Operation<List<ConceptPlace>> {

    private final String scheme;

    public ReadVocabulary(String scheme) {
        this.scheme = scheme;
    }

    @Override
    List<ConceptPlace> execute(OpenHome home, Session session, Progress progress) {
        String member = home.model().kind(ConceptEdit.KIND).orElseThrow().field("inScheme").orElseThrow().term();
        String asked = home.records().live(scheme, session).record();
        return home.projections().graph(session.isPublic(),
                graph -> new InverseReferences(graph).to(asked, session, Integer.MAX_VALUE)).stream()
                .filter(reference -> reference.predicate().equals(member)).map(Reference::record).distinct()
                .flatMap(iri -> place(home, session, iri).stream()).toList();
    }

    private static Optional<ConceptPlace> place(OpenHome home, Session session, String iri) {
        Optional<RevisionSummary> head = home.records().findLive(iri, session)
                .filter(found -> found.kind().equals(ConceptEdit.KIND));
        Optional<Payload> payload = head.flatMap(found -> home.records().findPayload(found, session));
        return payload.map(said -> new ConceptEdit(home.model(), iri, said)).filter(said -> !said.isDeprecated())
                .map(said -> new ConceptPlace(head.get().label(), said.iris("broader")));
    }
}
