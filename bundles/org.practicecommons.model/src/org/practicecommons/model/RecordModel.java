package org.practicecommons.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EModelElement;
import org.eclipse.emf.ecore.ENamedElement;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.practicecommons.model.records.RecordsPackage;

/**
 * The kinds and fields of one {@link EPackage}, as its {@code pc} annotations describe them. Immutable and thread-safe,
 * as long as nobody edits the package. Works on generated and on dynamic packages alike; {@link EcoreFile} loads one.
 *
 * <p>docs/model.md says which annotations there are.
 */
public final class RecordModel {

    /** The source of the annotations that are read. */
    public static final String ANNOTATION = "pc";

    private final EPackage ePackage;
    private final Map<String, String> prefixes = new LinkedHashMap<>();
    private final List<Section> sections = new ArrayList<>();
    private final Map<EClass, Kind> kinds = new LinkedHashMap<>();
    private final Map<EClass, List<Kind>> concrete = new HashMap<>();
    private final Map<String, Kind> byName = new HashMap<>();
    private final Map<String, Kind> byTerm = new HashMap<>();
    private final List<Derived> derived = new ArrayList<>();

    private RecordModel(EPackage ePackage) {
        this.ePackage = ePackage;
        readPrefixes();
        readSections();
        readKinds();
        readDerived();
    }

    /**
     * @throws IllegalArgumentException if an annotation is missing or wrong, naming the element
     */
    public static RecordModel of(EPackage ePackage) {
        return new RecordModel(ePackage);
    }

    /** A model of the generated package. Each call builds one; keep it. */
    public static RecordModel standard() {
        return new RecordModel(RecordsPackage.eINSTANCE);
    }

    private void readPrefixes() {
        for (String pair : required(ePackage, "prefixes").trim().split("\\s+")) {
            String[] parts = pair.split("=", 2);
            if (parts.length != 2) {
                throw new IllegalArgumentException("a prefix needs the form name=address: " + pair);
            }
            prefixes.put(parts[0], parts[1]);
        }
    }

    private void readSections() {
        // Entries, not the key set: only they keep the order of the file.
        for (Map.Entry<String, String> detail : ePackage.getEAnnotation(ANNOTATION).getDetails()) {
            String key = detail.getKey();
            if (key.startsWith("section.") && key.endsWith(".en")) {
                String id = key.substring("section.".length(), key.length() - ".en".length());
                sections.add(new Section(id, Words.of(ePackage, "section." + id, id),
                        Words.of(ePackage, "sectionHelp." + id, "")));
            }
        }
    }

    private void readKinds() {
        Comparator<Field> formOrder = Comparator.comparingInt(this::sectionRank).thenComparingInt(Field::order);
        Map<EStructuralFeature, Field> fields = new HashMap<>();
        for (EClassifier classifier : ePackage.getEClassifiers()) {
            if (classifier instanceof EClass eClass && !eClass.isAbstract() && !eClass.isInterface()) {
                List<Field> own = eClass.getEAllStructuralFeatures().stream()
                        .map(feature -> fields.computeIfAbsent(feature, this::field)).toList();
                add(new Kind(eClass, expand(required(eClass, "term")), own, formOrder));
            }
        }
        concrete.replaceAll((general, kinds) -> List.copyOf(kinds));
    }

    private void readDerived() {
        for (Kind kind : recordKinds()) {
            for (Derived one : Derived.of(kind.eClass(), this)) {
                if (derived.stream().anyMatch(other -> other.name().equals(one.name()))
                        || recordKinds().stream().anyMatch(other -> other.field(one.name()).isPresent())) {
                    throw new IllegalArgumentException(kind + " derives what there is already: " + one.name());
                }
                derived.add(one);
            }
        }
    }

    /** The names of the kinds to which steps from a kind lead. */
    List<String> targets(String from, List<PathStep> path) {
        List<String> kinds = List.of(from);
        for (PathStep step : path) {
            List<String> here = kinds;
            kinds = switch (step) {
                case PathStep.Forward forward -> forward.fields().stream()
                        .flatMap(name -> here.stream().flatMap(kind -> reference(kind, name).targets().stream()))
                        .map(Kind::name).distinct().toList();
                case PathStep.Back back -> {
                    reference(back.kind(), back.field());
                    yield List.of(back.kind());
                }
            };
        }
        return kinds;
    }

    private Field reference(String kind, String name) {
        return kind(kind).flatMap(known -> known.field(name)).filter(field -> field.type() == FieldType.REFERENCE)
                .orElseThrow(() -> new IllegalArgumentException(kind + " has no reference " + name));
    }

    private void add(Kind kind) {
        kinds.put(kind.eClass(), kind);
        byName.put(kind.name().toLowerCase(Locale.ROOT), kind);
        Kind other = byTerm.put(kind.term(), kind);
        if (other != null) {
            throw new IllegalArgumentException(kind + " and " + other + " have one term, " + kind.term());
        }
        concrete.computeIfAbsent(kind.eClass(), any -> new ArrayList<>()).add(kind);
        for (EClass general : kind.eClass().getEAllSuperTypes()) {
            concrete.computeIfAbsent(general, any -> new ArrayList<>()).add(kind);
        }
    }

    private Field field(EStructuralFeature feature) {
        List<Choice> choices = feature.getEType() instanceof EEnum all
                ? all.getELiterals().stream()
                        .map(literal -> new Choice(literal, expand(required(literal, "term")))).toList()
                : List.of();
        return new Field(feature, expand(required(feature, "term")), choices,
                type -> concrete.getOrDefault(type, List.of()));
    }

    private int sectionRank(Field field) {
        for (int i = 0; i < sections.size(); i++) {
            if (sections.get(i).id().equals(field.section())) {
                return i;
            }
        }
        return sections.size();
    }

    private static String required(EModelElement element, String key) {
        String value = Words.detail(element, key);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(nameOf(element) + " lacks the annotation " + ANNOTATION + "/" + key);
        }
        return value;
    }

    static String nameOf(EModelElement element) {
        String name = element instanceof ENamedElement named ? named.getName() : element.toString();
        return element instanceof EStructuralFeature feature && feature.getEContainingClass() != null
                ? feature.getEContainingClass().getName() + "." + name : name;
    }

    public EPackage ePackage() {
        return ePackage;
    }

    /** The version of the model; every change set remembers under which it was written. */
    public String version() {
        return required(ePackage, "version");
    }

    /** Short name to namespace, in the order of the model. */
    public Map<String, String> prefixes() {
        return new LinkedHashMap<>(prefixes);
    }

    /**
     * The IRI of a short form: {@code pc:Practice} becomes {@code https://practicecommons.org/ns#Practice}.
     *
     * @throws IllegalArgumentException if the model has no such prefix
     */
    public String expand(String curie) {
        int colon = curie.indexOf(':');
        String namespace = colon < 0 ? null : prefixes.get(curie.substring(0, colon));
        if (namespace == null) {
            throw new IllegalArgumentException("no prefix of the model starts " + curie);
        }
        return namespace + curie.substring(colon + 1);
    }

    /** The short form of an IRI, or the IRI itself where no prefix fits. */
    public String shorten(String iri) {
        for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
            if (iri.startsWith(prefix.getValue())) {
                return prefix.getKey() + ":" + iri.substring(prefix.getValue().length());
            }
        }
        return iri;
    }

    /**
     * Whether a property says what the program works out of other records, such as the standing of a practice. Nobody
     * states it: it is in no record, and a file that states it is not believed.
     */
    public boolean isComputed(String property) {
        String terms = Words.detail(ePackage, "computed");
        return terms != null && List.of(terms.trim().split("\\s+")).contains(shorten(property));
    }

    /** In the order of the model. */
    public List<Kind> recordKinds() {
        return kinds.values().stream().filter(Kind::isRecord).toList();
    }

    /** What is worked out of records when somebody asks, in the order of the model. */
    public List<Derived> derived() {
        return List.copyOf(derived);
    }

    /** In the order of the model. */
    public List<Kind> partKinds() {
        return kinds.values().stream().filter(kind -> !kind.isRecord()).toList();
    }

    /** By the name of the Ecore class; case does not matter. */
    public Optional<Kind> kind(String name) {
        return Optional.ofNullable(byName.get(name.toLowerCase(Locale.ROOT)));
    }

    public Optional<Kind> kindByTerm(String iri) {
        return Optional.ofNullable(byTerm.get(iri));
    }

    /**
     * @throws IllegalArgumentException if the object's class is not of this package
     */
    public Kind kindOf(EObject object) {
        Kind kind = kinds.get(object.eClass());
        if (kind == null) {
            throw new IllegalArgumentException("the model has no kind " + object.eClass().getName());
        }
        return kind;
    }

    /** In the order of forms. */
    public List<Section> sections() {
        return List.copyOf(sections);
    }
}
