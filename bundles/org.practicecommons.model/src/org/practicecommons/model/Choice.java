package org.practicecommons.model;

import java.util.Locale;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EEnumLiteral;

/** One value that a field of type {@link FieldType#CHOICE} may have. */
public final class Choice {

    private final EEnumLiteral literal;
    private final String term;
    private final Words label;

    Choice(EEnumLiteral literal, String term) {
        this.literal = literal;
        this.term = term;
        this.label = Words.of(literal, "label", literal.getName());
    }

    /** Stable name, such as {@code ngo}. */
    public String name() {
        return literal.getName();
    }

    /** The IRI by which RDF knows it. */
    public String term() {
        return term;
    }

    public String label(Locale locale) {
        return label.in(locale);
    }

    /** Whether a record that says so is seen by its own organisation alone, until somebody shows it to others. */
    public boolean confidential() {
        return Words.flag(literal, "confidential");
    }

    /** What to set on an object. */
    public Enumerator value() {
        return literal.getInstance();
    }

    @Override
    public String toString() {
        return name();
    }
}
