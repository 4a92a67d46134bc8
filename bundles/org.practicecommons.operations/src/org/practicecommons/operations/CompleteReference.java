package org.practicecommons.operations;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Session;
import org.practicecommons.model.Field;
import org.practicecommons.model.Kind;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.operations.internal.Schemes;
import org.practicecommons.search.RecordLabel;

/**
 * Records that a reference field may point to and whose label has words starting like the typed text. For a field that
 * takes its concepts from one scheme: those of that scheme; all, as long as the scheme has none that fit. Concepts that
 * are no longer to be used are not offered.
 */
public final class CompleteReference extends Operation<List<RecordLabel>> {

    private static final int MOST_CANDIDATES = 500;

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
        Set<String> kinds = new HashSet<>();
        field.targets().stream().filter(Kind::isRecord).map(Kind::name).forEach(kinds::add);
        if (kinds.isEmpty()) {
            return List.of();
        }
        int wanted = kinds.contains("Concept") ? MOST_CANDIDATES : limit;
        List<RecordLabel> found = home.projections().index(session.isPublic(),
                index -> index.complete(kinds, prefix, wanted, session));
        Schemes schemes = new Schemes(home, session);
        List<RecordLabel> fitting = field.scheme().map(key -> schemes.in(key, found)).orElse(found);
        return (fitting.isEmpty() ? found : fitting).stream().filter(schemes::inUse).limit(limit).toList();
    }
}
