package org.practicecommons.search.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.practicecommons.search.IndexedField;

/** What people call fields: names and labels in both languages, accents, case, spaces and hyphens ignored. */
public final class FieldNames {

    private final Map<String, Set<String>> byKey = new HashMap<>();
    private final Map<String, IndexedField> byName = new HashMap<>();
    private final Map<String, IndexedField> byKindAndName = new HashMap<>();

    public FieldNames(List<IndexedField> fields) {
        for (IndexedField field : fields) {
            for (String called : List.of(field.name(), field.english(), field.french())) {
                byKey.computeIfAbsent(key(called), any -> new LinkedHashSet<>()).add(field.name());
            }
            byName.putIfAbsent(field.name(), field);
            byKindAndName.put(field.kind() + "." + field.name(), field);
        }
    }

    static String key(String called) {
        StringBuilder key = new StringBuilder();
        Forms.fold(called).codePoints().filter(Character::isLetterOrDigit).forEach(key::appendCodePoint);
        return key.toString();
    }

    boolean knows(String called) {
        return byKey.containsKey(key(called));
    }

    /** Names of the fields that are called so. */
    Collection<String> named(String called) {
        return byKey.getOrDefault(key(called), Set.of());
    }

    String label(String kind, String name, Locale reader) {
        IndexedField field = byKindAndName.getOrDefault(kind + "." + name, byName.get(name));
        return field == null ? name : field.label(reader);
    }
}
