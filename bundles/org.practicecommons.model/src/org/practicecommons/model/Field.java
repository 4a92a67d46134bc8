package org.practicecommons.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.InternalEList;

/**
 * A field of one kind or, when it is inherited, of several. Immutable and thread-safe; two are equal when they are the
 * same object.
 */
public final class Field {

    private final EStructuralFeature feature;
    private final String term;
    private final FieldType type;
    private final FieldNotes notes;
    private final List<Choice> choices;
    private final Map<String, Choice> choicesByName;
    private final Function<EClass, List<Kind>> concreteKinds;

    Field(EStructuralFeature feature, String term, List<Choice> choices, Function<EClass, List<Kind>> concreteKinds) {
        this.feature = feature;
        this.term = term;
        this.type = typeOf(feature);
        this.notes = FieldNotes.of(feature);
        this.choices = List.copyOf(choices);
        this.choicesByName = choices.stream().collect(Collectors.toUnmodifiableMap(Choice::name, Function.identity()));
        this.concreteKinds = concreteKinds;
    }

    private static FieldType typeOf(EStructuralFeature feature) {
        if (feature instanceof EReference reference) {
            return reference.isContainment() ? FieldType.PARTS : FieldType.REFERENCE;
        }
        if (feature.getEType() instanceof EEnum) {
            return FieldType.CHOICE;
        }
        return switch (String.valueOf(feature.getEType().getInstanceClassName())) {
            case "org.practicecommons.base.LangText" -> FieldType.TEXT;
            case "java.lang.String" -> Words.flag(feature, "iri") ? FieldType.IRI : FieldType.STRING;
            case "java.time.LocalDate" -> FieldType.DAY;
            case "java.time.Instant" -> FieldType.MOMENT;
            case "java.lang.Boolean", "boolean" -> FieldType.BOOLEAN;
            case "java.lang.Integer", "int" -> FieldType.INTEGER;
            case "java.math.BigDecimal" -> FieldType.DECIMAL;
            default -> throw new IllegalArgumentException(
                    RecordModel.nameOf(feature) + " has a type that records cannot hold: " + feature.getEType());
        };
    }

    public EStructuralFeature feature() {
        return feature;
    }

    /** The name of the Ecore feature, such as {@code summary}. */
    public String name() {
        return feature.getName();
    }

    /** The IRI of its RDF property; {@link RecordModel#shorten} makes a short form of it. */
    public String term() {
        return term;
    }

    public String label(Locale locale) {
        return notes.label().in(locale);
    }

    /** A sentence or two for the one who fills it in; empty if the model has none. */
    public String help(Locale locale) {
        return notes.help().in(locale);
    }

    /** What somebody might write, to show how much is wanted; empty if the model has none. */
    public String example(Locale locale) {
        return notes.example().in(locale);
    }

    /** What a short form asks for it; the label where the model has no question. */
    public String question(Locale locale) {
        String question = notes.question().in(locale);
        return question.isEmpty() ? label(locale) : question;
    }

    /** Its place in the short form in which a record is begun; empty when it is not asked there. */
    public Optional<Integer> capture() {
        return notes.capture();
    }

    /** Whether it names those who stand behind the record, so that a document has them below the title. */
    public boolean byline() {
        return notes.byline();
    }

    public FieldType type() {
        return type;
    }

    public boolean many() {
        return feature.isMany();
    }

    public boolean required() {
        return feature.getLowerBound() > 0;
    }

    /** How many values there must be; 0 when it is not required. */
    public int least() {
        return feature.getLowerBound();
    }

    /** Not required, but a record without it is worth less: checks warn. */
    public boolean recommended() {
        return notes.recommended();
    }

    /** Whether there may be one value at most in each language. */
    public boolean uniqueLanguage() {
        return notes.uniqueLanguage();
    }

    public boolean multiline() {
        return notes.multiline();
    }

    /** Whether its values tell something about a person. */
    public boolean personal() {
        return notes.personal();
    }

    /** Whether what it says is kept beside the record. */
    public CompanionUse companion() {
        return notes.companion();
    }

    public IndexUse index() {
        return notes.index();
    }

    /** How much a hit in it counts in search, 1 unless the model says otherwise. */
    public double weight() {
        return notes.weight();
    }

    public boolean facet() {
        return notes.facet();
    }

    /** Whether it leads to what includes the record, so that a search for that finds this too. */
    public boolean widens() {
        return notes.widens();
    }

    /** The id of its section in forms; empty when forms do not show it. */
    public String section() {
        return notes.section();
    }

    /** Its place in its section, from small to large. */
    public int order() {
        return notes.order();
    }

    /** The key of the concept scheme from which pickers take their concepts. */
    public Optional<String> scheme() {
        return notes.scheme();
    }

    /** What a value has to match as a whole. */
    public Optional<Pattern> pattern() {
        return notes.pattern();
    }

    /** The least number it may hold. */
    public Optional<BigDecimal> minimum() {
        return notes.minimum();
    }

    /** The greatest number it may hold. */
    public Optional<BigDecimal> maximum() {
        return notes.maximum();
    }

    /** How it decides whether the record counts, where several records are counted or joined. */
    public Optional<Counts> counts() {
        return notes.counts();
    }

    /** The concrete kinds that a reference may point to or of which the parts may be; else empty. */
    public List<Kind> targets() {
        return feature instanceof EReference reference
                ? concreteKinds.apply(reference.getEReferenceType()) : List.of();
    }

    /** The values to choose from, in the order of the model; empty unless the type is {@link FieldType#CHOICE}. */
    public List<Choice> choices() {
        return choices;
    }

    /** The choice that a value read from an object stands for. */
    public Choice choice(Object value) {
        Choice choice = value instanceof Enumerator named ? choicesByName.get(named.getName()) : null;
        if (choice == null) {
            throw new IllegalArgumentException(value + " is no choice of " + this);
        }
        return choice;
    }

    public Optional<Choice> choiceNamed(String name) {
        return Optional.ofNullable(choicesByName.get(name));
    }

    public Optional<Choice> choiceByTerm(String iri) {
        return choices.stream().filter(choice -> choice.term().equals(iri)).findFirst();
    }

    /**
     * The values that the object has, empty if none. Read values through this and not through {@code eGet}: for a
     * choice that was never made, EMF answers with the first literal. Proxies stay unresolved.
     */
    @SuppressWarnings("unchecked")
    public List<Object> values(EObject object) {
        if (!object.eIsSet(feature)) {
            return List.of();
        }
        Object value = object.eGet(feature, false);
        if (feature.isMany()) {
            return List.copyOf(((InternalEList<Object>) value).basicList());
        }
        return List.of(value);
    }

    /** The only or first value, if there is one; see {@link #values}. */
    public Optional<Object> value(EObject object) {
        return values(object).stream().findFirst();
    }

    @Override
    public String toString() {
        return RecordModel.nameOf(feature);
    }
}
