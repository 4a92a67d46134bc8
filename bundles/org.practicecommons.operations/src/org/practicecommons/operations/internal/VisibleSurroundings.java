package org.practicecommons.operations.internal;

import java.util.List;
import java.util.Optional;
import org.practicecommons.base.LangText;
import org.practicecommons.base.Session;
import org.practicecommons.checks.Surroundings;
import org.practicecommons.graph.RecordObject;
import org.practicecommons.search.RevisionSummary;

/** What a check may know of other records: what its session may see. */
public final class VisibleSurroundings implements Surroundings {

    private final OpenHome home;
    private final Session session;

    public VisibleSurroundings(OpenHome home, Session session) {
        this.home = home;
        this.session = session;
    }

    @Override
    public Optional<String> kindOf(String iri) {
        return home.records().findLive(iri, session).map(RevisionSummary::kind);
    }

    @Override
    public List<LangText> labelsOf(String iri) {
        return home.records().findLive(iri, session).map(RevisionSummary::labels).orElse(List.of());
    }

    @Override
    public Optional<RecordObject> read(String iri) {
        return home.records().findLive(iri, session).filter(head -> !head.kind().isEmpty())
                .flatMap(head -> home.records().findPayload(head).map(payload -> home.mapper().read(iri, payload)));
    }
}
