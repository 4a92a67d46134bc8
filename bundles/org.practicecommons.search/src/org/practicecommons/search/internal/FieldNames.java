package org.practicecommons.search.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.practicecommons.model.Derived;
import org.practicecommons.model.PathStep;
import org.practicecommons.search.IndexedField;
import org.practicecommons.search.SearchFields;

/** What people call fields: names and labels in both languages, accents, case, spaces and hyphens ignored. */
public final class FieldNames {

    private static final int MOST_STEPS = 5;

    private final Map<String, Set<String>> byKey = new HashMap<>();
    private final Map<String, IndexedField> byName = new HashMap<>();
    private final Map<String, IndexedField> byKindAndName = new HashMap<>();
    private final Map<String, Derived> derived = new HashMap<>();
    private final Set<String> references = new HashSet<>();

    /**
     * A field of other records.
     *
     * @param steps that lead to them
     * @param field what it is called
     */
    record Path(List<PathStep> steps, String field) {
    }

    public FieldNames(SearchFields fields) {
        for (IndexedField field : fields.fields()) {
            for (String called : List.of(field.name(), field.english(), field.french())) {
                byKey.computeIfAbsent(key(called), any -> new LinkedHashSet<>()).add(field.name());
            }
            byName.putIfAbsent(field.name(), field);
            byKindAndName.put(field.kind() + "." + field.name(), field);
            if (field.reference()) {
                references.add(field.name());
            }
        }
        for (Derived one : fields.derived()) {
            derived.put(one.name(), one);
            for (String called : one.names()) {
                byKey.computeIfAbsent(key(called), any -> new LinkedHashSet<>()).add(one.name());
            }
        }
    }

    static String key(String called) {
        StringBuilder key = new StringBuilder();
        Forms.fold(called).codePoints().filter(Character::isLetterOrDigit).forEach(key::appendCodePoint);
        return key.toString();
    }

    boolean knows(String called) {
        return byKey.containsKey(key(called)) || path(called).isPresent();
    }

    /** Reads {@code reference.field}; empty for what is the name of a field itself, or of nothing. */
    Optional<Path> path(String called) {
        String[] names = called.split("\\.", -1);
        if (names.length == 1 || names.length > MOST_STEPS || byKey.containsKey(key(called))
                || !byKey.containsKey(key(names[names.length - 1]))) {
            return Optional.empty();
        }
        List<PathStep> steps = new ArrayList<>();
        for (String name : List.of(names).subList(0, names.length - 1)) {
            List<String> fields = named(name).stream().filter(references::contains).toList();
            Optional<Derived> way = named(name).stream().flatMap(one -> derived(one).stream())
                    .filter(one -> !one.isNumber()).findFirst();
            if (fields.isEmpty() && way.isEmpty()) {
                return Optional.empty();
            }
            steps.addAll(fields.isEmpty() ? way.get().path() : List.of(new PathStep.Forward(fields)));
        }
        return Optional.of(new Path(steps, names[names.length - 1]));
    }

    /** What is worked out under that name. */
    Optional<Derived> derived(String name) {
        return Optional.ofNullable(derived.get(name));
    }

    /** Whether everything that is called so is a number which is worked out. */
    boolean isNumber(String called) {
        Collection<String> named = path(called).map(path -> named(path.field())).orElseGet(() -> named(called));
        return !named.isEmpty() && named.stream()
                .allMatch(name -> derived(name).filter(Derived::isNumber).isPresent());
    }

    /** Names of the fields that are called so. */
    Collection<String> named(String called) {
        return byKey.getOrDefault(key(called), Set.of());
    }

    String label(String kind, String name, Locale reader) {
        if (derived.containsKey(name)) {
            return derived.get(name).label(reader);
        }
        IndexedField field = byKindAndName.getOrDefault(kind + "." + name, byName.get(name));
        return field == null ? name : field.label(reader);
    }
}
