package org.practicecommons.operations;

import java.util.List;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Session;
import org.practicecommons.model.Field;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.search.RecordLabel;

/** Records that a reference field may point to and whose label has words starting like the typed text. */
public final class CompleteReference extends Operation<List<RecordLabel>> {

    private final Field field;
    private final String prefix;
    private final int limit;

    public CompleteReference(Field field, String prefix, int limit) {
        this.field = field;
        this.prefix = prefix;
        this.limit = limit;
    }

    @Override
    List<RecordLabel> execute(OpenHome home, Session session, Progress progress) {
        throw new UnsupportedOperationException("not built yet");
    }
}
