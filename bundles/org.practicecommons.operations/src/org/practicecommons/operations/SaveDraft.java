package org.practicecommons.operations;

import org.practicecommons.base.LangText;
import org.practicecommons.base.Message;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Session;
import org.practicecommons.graph.Payload;
import org.practicecommons.graph.PayloadSummary;
import org.practicecommons.operations.internal.Drafts;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.search.RecordLabel;

/** Keeps unsaved work, so that it outlives a crash; refuses what would bring back a text that was erased. */
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
        home.writer().alone(() -> {
            refuseErased(home);
            home.drafts().keep(new Drafts.Kept(record.iri(), record.editing(), record.kind().name(), title,
                    record.audience(), record.base(), home.environment().now(), payload.bytes()));
            return null;
        });
        return null;
    }

    /** An editor that was open while its record, or a name in it, was erased still shows the text. */
    private void refuseErased(OpenHome home) {
        if (home.projections().ledger(ledger -> ledger.head(record.iri())).filter(home.records()::isErased)
                .isPresent()) {
            throw refusal("save.erased");
        }
        boolean baseErased = record.base().flatMap(base -> home.projections().ledger(ledger -> ledger.revision(base)))
                .filter(base -> home.records().whole(base).isEmpty()).isPresent();
        if (baseErased) {
            throw refusal("save.baseErased");
        }
    }

    private Refusal refusal(String key) {
        return new Refusal(Refusal.Reason.CONFLICT, Message.of(Operation.class, key, "iri", record.iri()));
    }
}
