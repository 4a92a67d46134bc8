package org.practicecommons.operations;

import java.util.List;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Session;
import org.practicecommons.operations.internal.OpenHome;

/** Changes single fields by assignments such as {@code title@fr=…}, {@code topic+=IRI or label}, {@code end=}. */
public final class EditFields extends Operation<SaveResult> {

    private final String iri;
    private final List<String> assignments;
    private final String why;

    public EditFields(String iri, List<String> assignments, String why) {
        this.iri = iri;
        this.assignments = assignments;
        this.why = why;
    }

    @Override
    SaveResult execute(OpenHome home, Session session, Progress progress) {
        throw new UnsupportedOperationException("not built yet");
    }
}
