package org.practicecommons.operations;

import org.practicecommons.base.LangText;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Session;
import org.practicecommons.graph.Payload;
import org.practicecommons.graph.PayloadSummary;
import org.practicecommons.operations.internal.Drafts;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.search.RecordLabel;

/** Keeps unsaved work, so that it outlives a crash. */
public final class SaveDraft extends Operation<Void> {

    private final EditableRecord record;

    public SaveDraft(EditableRecord record) {
        this.record = record;
    }

    @Override
    Void execute(OpenHome home, Session session, Progress progress) {
        Payload payload = record.payload(home);
        String title = RecordLabel.best(PayloadSummary.of(home.model(), record.iri(), payload).labels(),
                session.language().getLanguage()).map(LangText::text).orElse("");
        home.drafts().keep(new Drafts.Kept(record.iri(), record.kind().name(), title, record.audience(),
                record.base(), home.environment().now(), payload.bytes()));
        return null;
    }
}
