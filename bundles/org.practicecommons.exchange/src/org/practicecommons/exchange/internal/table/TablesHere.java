package org.practicecommons.exchange.internal.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.practicecommons.exchange.KnownRecords;
import org.practicecommons.model.Field;
import org.practicecommons.model.Kind;

/**
 * What is stored already, and beside it the titles in the tables that come in together: a row may point to a record
 * that another row makes. Only titles that some row asks for are kept, so tables are read once more where one does.
 */
final class TablesHere implements KnownRecords {

    private static final int MOST_REMEMBERED = 10_000;
    private static final int MOST_WANTED = 1_000_000;

    private final KnownRecords stored;
    private final Map<Question, List<String>> answers = new LinkedHashMap<>();
    private final Set<String> wanted = new HashSet<>();
    private final Map<String, Map<String, Kind>> titles = new HashMap<>();

    private record Question(Optional<Field> field, List<Kind> kinds, String label) {
    }

    TablesHere(KnownRecords stored) {
        this.stored = stored;
    }

    @Override
    public Optional<Known> find(String iri, String revision) {
        return stored.find(iri, revision);
    }

    @Override
    public List<String> named(Optional<Field> field, List<Kind> kinds, String label) {
        Question question = new Question(field, kinds, label);
        List<String> found = answers.get(question);
        if (found == null) {
            found = stored.named(field, kinds, label);
            if (answers.size() >= MOST_REMEMBERED) {
                answers.clear();
            }
            answers.put(question, found);
        }
        if (!found.isEmpty()) {
            return found;
        }
        String key = key(label);
        if (wanted.size() < MOST_WANTED) {
            wanted.add(key);
        }
        List<String> here = new ArrayList<>();
        titles.getOrDefault(key, Map.of()).forEach((iri, kind) -> {
            if (kinds.contains(kind)) {
                here.add(iri);
            }
        });
        return here;
    }

    /** Told of each title of a row that is a record. */
    void title(Kind kind, String iri, String title) {
        String key = key(title);
        if (wanted.contains(key)) {
            titles.computeIfAbsent(key, any -> new LinkedHashMap<>()).put(iri, kind);
        }
    }

    /** Whether some row asked for a title that is not stored. */
    boolean isAsked() {
        return !wanted.isEmpty();
    }

    /** Whether a row has one of the titles that were asked for. */
    boolean isAnswered() {
        return !titles.isEmpty();
    }

    private static String key(String title) {
        return title.strip().toLowerCase(Locale.ROOT);
    }
}
