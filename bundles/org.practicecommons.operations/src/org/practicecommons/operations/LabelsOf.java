package org.practicecommons.operations;

import java.util.Collection;
import java.util.Map;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Session;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.search.RecordLabel;

/**
 * Labels of records, for titles and reference fields. Records that do not exist or may not be seen are left out.
 */
public final class LabelsOf extends Operation<Map<String, RecordLabel>> {

    private final Collection<String> iris;

    public LabelsOf(Collection<String> iris) {
        this.iris = iris;
    }

    @Override
    Map<String, RecordLabel> execute(OpenHome home, Session session, Progress progress) {
        return home.projections().ledger(ledger -> ledger.labels(iris, session));
    }
}
