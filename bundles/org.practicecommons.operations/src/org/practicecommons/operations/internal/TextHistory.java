package org.practicecommons.operations.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.practicecommons.graph.Payload;
import org.practicecommons.graph.Statement;
import org.practicecommons.graph.Value;

/** Works out in which version of a record each of its texts took on its present form. */
public final class TextHistory {

    private TextHistory() {
    }

    /**
     * Where texts stand.
     *
     * @param object IRI of the record or of one of its parts
     * @param term IRI of the property
     * @param language never empty: what has no language has no translation
     */
    public record Place(String object, String term, String language) {
    }

    /** All texts that have a language, without their direction. */
    public static Map<Place, Set<String>> texts(Payload payload) {
        Map<Place, Set<String>> result = new HashMap<>();
        for (Statement statement : payload.statements()) {
            if (statement.object() instanceof Value.Literal text && !text.language().isEmpty()) {
                String language = text.language().split("--", 2)[0];
                result.computeIfAbsent(new Place(statement.subject(), statement.predicate(), language),
                        place -> new TreeSet<>()).add(text.lexical());
            }
        }
        return result;
    }

    /**
     * For each text of the newest version the version since which it has stood as it does. Reads no further back than
     * that takes.
     *
     * @param newestFirst at least one version
     * @param texts reads the texts of a version
     */
    public static <V> Map<Place, V> since(Iterable<V> newestFirst, Function<V, Map<Place, Set<String>>> texts) {
        Iterator<V> versions = newestFirst.iterator();
        V newest = versions.next();
        Map<Place, Set<String>> present = texts.apply(newest);
        Map<Place, V> result = new HashMap<>();
        present.keySet().forEach(place -> result.put(place, newest));
        Set<Place> same = new HashSet<>(present.keySet());
        while (!same.isEmpty() && versions.hasNext()) {
            V version = versions.next();
            Map<Place, Set<String>> then = texts.apply(version);
            same.removeIf(place -> !present.get(place).equals(then.get(place)));
            same.forEach(place -> result.put(place, version));
        }
        return result;
    }
}
