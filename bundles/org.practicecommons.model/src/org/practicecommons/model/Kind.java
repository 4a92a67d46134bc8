package org.practicecommons.model;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;

/**
 * A concrete kind of record, such as a practice, or of part, such as a step. Immutable and thread-safe; two are equal
 * when they are the same object.
 */
public final class Kind {

    private final EClass eClass;
    private final String term;
    private final boolean record;
    private final Words label;
    private final Words plural;
    private final Words help;
    private final List<Field> fields;
    private final Map<String, Field> byName = new HashMap<>();
    private final Map<String, Field> byTerm = new HashMap<>();
    private final Map<EStructuralFeature, Field> byFeature = new HashMap<>();
    private final Field title;

    Kind(EClass eClass, String term, List<Field> fields, Comparator<Field> formOrder) {
        this.eClass = eClass;
        this.term = term;
        this.record = Words.flag(eClass, "record");
        this.label = Words.of(eClass, "label", eClass.getName());
        this.plural = Words.of(eClass, "plural", label.english());
        this.help = Words.of(eClass, "help", "");
        this.fields = fields.stream().sorted(formOrder).toList();
        for (Field field : this.fields) {
            byName.put(field.name(), field);
            byFeature.put(field.feature(), field);
            Field other = byTerm.put(field.term(), field);
            if (other != null) {
                throw new IllegalArgumentException(
                        name() + ": " + field.name() + " and " + other.name() + " have one term, " + field.term());
            }
        }
        this.title = this.fields.stream().filter(field -> field.index() == IndexUse.TITLE).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name() + " has no field with index=title"));
    }

    public EClass eClass() {
        return eClass;
    }

    /** The name of the Ecore class, such as {@code Practice}. */
    public String name() {
        return eClass.getName();
    }

    /** The IRI of its RDF class. */
    public String term() {
        return term;
    }

    public String label(Locale locale) {
        return label.in(locale);
    }

    public String plural(Locale locale) {
        return plural.in(locale);
    }

    /** What it is, in a sentence for people who are new to it. */
    public String help(Locale locale) {
        return help.in(locale);
    }

    /** Whether objects of this kind are records; if not, they are parts of one. */
    public boolean isRecord() {
        return record;
    }

    /** All fields, inherited ones too, in the order of forms; those that forms do not show come last. */
    public List<Field> fields() {
        return fields;
    }

    /** The few fields of the short form in which a record is begun, in their order; empty for most kinds. */
    public List<Field> captured() {
        return fields.stream().filter(field -> field.capture().isPresent())
                .sorted(Comparator.comparing(field -> field.capture().orElseThrow())).toList();
    }

    public Optional<Field> field(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public Optional<Field> fieldByTerm(String iri) {
        return Optional.ofNullable(byTerm.get(iri));
    }

    /** The field of a feature of this kind's class or one of its super classes. */
    public Field fieldOf(EStructuralFeature feature) {
        Field field = byFeature.get(feature);
        if (field == null) {
            throw new IllegalArgumentException(name() + " has no feature " + RecordModel.nameOf(feature));
        }
        return field;
    }

    /** The field that names an object of this kind in lists; its type is {@link FieldType#TEXT}. */
    public Field title() {
        return title;
    }

    /** The field that puts parts of this kind in order; see {@link OrderKey}. Records have none. */
    public Optional<Field> orderKey() {
        return field("orderKey");
    }

    /** A new object with nothing set. */
    public EObject create() {
        return EcoreUtil.create(eClass);
    }

    @Override
    public String toString() {
        return name();
    }
}
