package org.practicecommons.operations;

import java.util.List;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Session;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.operations.internal.Records;
import org.practicecommons.operations.internal.edit.Assignment;
import org.practicecommons.operations.internal.edit.FieldEditor;

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
        List<Assignment> parsed = assignments.stream().map(Assignment::parse).toList();
        EditableRecord record = new OpenRecord(recordOf(home, session)).execute(home, session, progress);
        FieldEditor editor = new FieldEditor(home, session, record.root(),
                record.find(iri).orElseThrow(() -> Records.missing(iri)));
        parsed.forEach(editor::apply);
        return new SaveRecord(record, why).execute(home, session, progress);
    }

    /** The record itself, or for the IRI of a part the record that it stands under. */
    private String recordOf(OpenHome home, Session session) {
        String candidate = iri;
        while (home.records().findLive(candidate, session).isEmpty()) {
            int cut = Math.max(candidate.lastIndexOf('/'), candidate.lastIndexOf('#'));
            if (cut <= 0) {
                throw Records.missing(iri);
            }
            candidate = candidate.substring(0, cut);
        }
        return candidate;
    }
}
