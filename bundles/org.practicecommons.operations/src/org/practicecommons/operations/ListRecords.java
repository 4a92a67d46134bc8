package org.practicecommons.operations;

import org.practicecommons.base.Progress;
import org.practicecommons.base.Session;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.search.ListRequest;
import org.practicecommons.search.RecordPage;

/** Live records of one kind or of all, page by page, as far as the session may see them. */
public final class ListRecords extends Operation<RecordPage> {

    private final ListRequest request;

    public ListRecords(ListRequest request) {
        this.request = request;
    }

    @Override
    RecordPage execute(OpenHome home, Session session, Progress progress) {
        return home.projections().ledger(ledger -> ledger.list(request, session));
    }
}
