package org.practicecommons.operations;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.practicecommons.base.Message;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Session;
import org.practicecommons.operations.internal.OpenHome;

/** Takes a file from a record; the bytes stay as long as a revision names them. */
public final class DetachFile extends Operation<SaveResult> {

    private final String iri;
    private final String id;
    private final String why;

    public DetachFile(String iri, String id, String why) {
        this.iri = iri;
        this.id = id;
        this.why = why;
    }

    @Override
    SaveResult execute(OpenHome home, Session session, Progress progress) {
        EditableRecord record = new OpenRecord(iri).execute(home, session, progress);
        EObject file = new AttachedFiles(record).find(id).orElseThrow(() -> new Refusal(Refusal.Reason.NOT_FOUND,
                Message.of(Operation.class, "detach.unknown", "id", id, "iri", iri)));
        EcoreUtil.remove(file);
        return new SaveRecord(record, why).execute(home, session, progress);
    }
}
