package org.practicecommons.operations;

import java.util.List;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Session;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.search.RecordLabel;

/** The visible records that point to a record. */
public final class IncomingReferences extends Operation<List<RecordLabel>> {

    private final String iri;

    public IncomingReferences(String iri) {
        this.iri = iri;
    }

    @Override
    List<RecordLabel> execute(OpenHome home, Session session, Progress progress) {
        home.records().live(iri, session);
        return Incoming.references(home, iri, session);
    }
}
