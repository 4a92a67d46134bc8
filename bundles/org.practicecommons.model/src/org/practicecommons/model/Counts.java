package org.practicecommons.model;

import java.util.List;
import java.util.Locale;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.ENamedElement;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * How a field decides whether its record counts, where several records are counted or joined: a membership that has
 * ended makes nobody a member.
 *
 * @param not names of the choices with which it does not count; empty but for {@link Rule#CHOICE}
 */
public record Counts(Rule rule, List<String> not) {

    /** What a field says that decides. Where it says nothing the record counts, unless the field is required. */
    public enum Rule {
        /** The first day on which it counts. */
        FROM,
        /** The last day on which it counts. */
        UNTIL,
        /** The first day on which it does not count any more. */
        BEFORE,
        /** It counts with some choices only. */
        CHOICE
    }

    public Counts {
        not = List.copyOf(not);
    }

    /** @param how {@code from}, {@code until}, {@code before}, or the names of the choices that count */
    static Counts of(EStructuralFeature feature, String how) {
        if (!(feature.getEType() instanceof EEnum choices)) {
            return new Counts(Rule.valueOf(how.toUpperCase(Locale.ROOT)), List.of());
        }
        List<String> names = choices.getELiterals().stream().map(ENamedElement::getName).toList();
        List<String> counting = List.of(how.trim().split("\\s+"));
        if (!names.containsAll(counting)) {
            throw new IllegalArgumentException(how + " are not all choices of " + choices.getName());
        }
        return new Counts(Rule.CHOICE, names.stream().filter(name -> !counting.contains(name)).toList());
    }
}
