package org.practicecommons.operations;

import java.util.List;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Session;
import org.practicecommons.operations.internal.OpenHome;

/** What changed between two revisions, in the words of the model. */
public final class DiffRevisions extends Operation<List<FieldDifference>> {

    private final String iri;
    private final String from;
    private final String to;

    public DiffRevisions(String iri, String from, String to) {
        this.iri = iri;
        this.from = from;
        this.to = to;
    }

    @Override
    List<FieldDifference> execute(OpenHome home, Session session, Progress progress) {
        throw new UnsupportedOperationException("not built yet");
    }
}
