package org.practicecommons.graph.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.practicecommons.model.Field;
import org.practicecommons.model.OrderKey;

/** Keeps the order keys of parts such that they sort as the parts stand, with as few new keys as possible. */
public final class PartOrder {

    /** The feature that every kind of part inherits; the one name that the mapping has to know. */
    private static final String ORDER_KEY = "orderKey";

    private PartOrder() {
    }

    /** What parts sort by: key, then IRI; parts without a key come last. */
    public record Place(String key, String iri) implements Comparable<Place> {

        @Override
        public int compareTo(Place other) {
            if (key.isEmpty() != other.key.isEmpty()) {
                return key.isEmpty() ? 1 : -1;
            }
            int byKey = key.compareTo(other.key);
            return byKey != 0 ? byKey : iri.compareTo(other.iri);
        }
    }

    static boolean isOrderKey(Field field) {
        return field.name().equals(ORDER_KEY);
    }

    public static Place place(EObject part) {
        return new Place(key(part).orElse(""), ObjectIri.of(part).orElse(""));
    }

    /**
     * @param parts in the order in which they stand; each has an IRI already
     * @param fresh those that were never written; each gets a key
     */
    static void keep(List<EObject> parts, List<EObject> fresh) {
        boolean[] stay = standing(parts, fresh);
        try {
            String lower = "";
            for (int i = 0; i < parts.size(); i++) {
                if (!stay[i]) {
                    setKey(parts.get(i), OrderKey.between(lower, next(parts, stay, i)));
                }
                lower = key(parts.get(i)).orElse("");
            }
        } catch (IllegalArgumentException e) {
            // no room between keys that were not made here, or are equal: all get new ones
            String lower = "";
            for (EObject part : parts) {
                lower = OrderKey.between(lower, "");
                setKey(part, lower);
            }
        }
    }

    private static String next(List<EObject> parts, boolean[] stay, int from) {
        for (int i = from + 1; i < parts.size(); i++) {
            if (stay[i]) {
                return key(parts.get(i)).orElse("");
            }
        }
        return "";
    }

    /** The longest run of parts, not necessarily neighbours, that stand in the order of their places. */
    private static boolean[] standing(List<EObject> parts, List<EObject> fresh) {
        int n = parts.size();
        List<Place> places = new ArrayList<>();
        parts.forEach(part -> places.add(fresh.contains(part) ? null : place(part)));
        int[] length = new int[n];
        int[] before = new int[n];
        int best = -1;
        for (int i = 0; i < n; i++) {
            before[i] = -1;
            length[i] = places.get(i) == null ? 0 : 1;
            for (int j = 0; j < i && places.get(i) != null; j++) {
                if (places.get(j) != null && places.get(j).compareTo(places.get(i)) < 0 && length[j] >= length[i]) {
                    length[i] = length[j] + 1;
                    before[i] = j;
                }
            }
            best = length[i] > 0 && (best < 0 || length[i] > length[best]) ? i : best;
        }
        boolean[] stay = new boolean[n];
        for (int i = best; i >= 0; i = before[i]) {
            stay[i] = true;
        }
        boolean all = true;
        for (boolean one : stay) {
            all &= one;
        }
        for (int i = 0; i < n && !all; i++) {
            stay[i] = stay[i]
                    && !places.get(i).key().isEmpty(); // parts without a key come last; a new one may have to follow
        }
        return stay;
    }

    /** Gives a part the key of its twin. */
    public static void takeKey(EObject twin, EObject part) {
        key(twin).filter(key -> !key.equals(key(part).orElse(""))).ifPresent(key -> setKey(part, key));
    }

    private static Optional<String> key(EObject part) {
        EStructuralFeature feature = part.eClass().getEStructuralFeature(ORDER_KEY);
        return feature == null || !part.eIsSet(feature) ? Optional.empty()
                : Optional.of((String) part.eGet(feature));
    }

    private static void setKey(EObject part, String key) {
        EStructuralFeature feature = part.eClass().getEStructuralFeature(ORDER_KEY);
        if (feature != null) {
            part.eSet(feature, key);
        }
    }
}
