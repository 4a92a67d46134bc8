package org.practicecommons.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EModelElement;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;

/** The Ecore says of each element what it must. Each test lists every element that fails. */
class AnnotationsTest {

    /** Nobody fills these in, so no form has a place for them. */
    private static final Set<String> KEPT_BY_THE_SOFTWARE = Set.of(
            "Part.orderKey", "Record.files", "Attachment.name", "Attachment.digest", "Attachment.size");

    private final RecordModel model = RecordModel.standard();

    private List<EClass> classes() {
        return model.ePackage().getEClassifiers().stream()
                .filter(EClass.class::isInstance).map(EClass.class::cast).toList();
    }

    private Stream<EStructuralFeature> features() {
        return classes().stream().flatMap(type -> type.getEStructuralFeatures().stream());
    }

    private static void expect(List<String> missing, EModelElement element, String... keys) {
        for (String key : keys) {
            String value = Words.detail(element, key);
            if (value == null || value.isBlank()) {
                missing.add(RecordModel.nameOf(element) + " " + key);
            }
        }
    }

    @Test
    void everyClassHasItsTermAndWords() {
        List<String> missing = new ArrayList<>();
        classes().forEach(type -> expect(missing, type, "term", "label.en", "label.fr", "plural.en", "plural.fr",
                "help.en", "help.fr"));
        assertEquals(List.of(), missing);
    }

    @Test
    void everyFieldHasItsTermWordsFormPlaceAndIndexUse() {
        List<String> missing = new ArrayList<>();
        features().forEach(feature -> {
            expect(missing, feature, "term", "label.en", "label.fr", "help.en", "help.fr", "index");
            if (!KEPT_BY_THE_SOFTWARE.contains(RecordModel.nameOf(feature))) {
                expect(missing, feature, "form");
            }
        });
        assertEquals(List.of(), missing);
    }

    @Test
    void everyChoiceHasItsTermAndWords() {
        List<String> missing = new ArrayList<>();
        for (EClassifier classifier : model.ePackage().getEClassifiers()) {
            if (classifier instanceof EEnum choices) {
                for (EEnumLiteral literal : choices.getELiterals()) {
                    expect(missing, literal, "term", "label.en", "label.fr");
                }
            }
        }
        assertEquals(List.of(), missing);
    }

    @Test
    void everyFormPlaceIsInASectionAndNoTwoFieldsShareOne() {
        List<String> wrong = new ArrayList<>();
        List<String> sections = model.sections().stream().map(Section::id).toList();
        for (Kind kind : Stream.concat(model.recordKinds().stream(), model.partKinds().stream()).toList()) {
            Map<String, Field> places = new TreeMap<>();
            for (Field field : kind.fields()) {
                if (!field.section().isEmpty()) {
                    Field other = places.put(field.section() + "/" + field.order(), field);
                    if (other != null || !sections.contains(field.section())) {
                        wrong.add(kind + ": " + field + " " + other);
                    }
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void theShortFormOfAPracticeAsksFourQuestionsInBothLanguages() {
        List<Field> asked = model.kind("Practice").orElseThrow().captured();
        assertEquals(List.of("title", "summary", "forWhom", "learnt"), asked.stream().map(Field::name).toList());
        List<String> missing = new ArrayList<>();
        asked.forEach(field -> expect(missing, field.feature(), "question.en", "question.fr"));
        assertEquals(List.of(), missing);
        assertEquals("For whom?", asked.get(2).question(Locale.ENGLISH));
        assertEquals("Enjeux", model.kind("Practice").orElseThrow().field("issues").orElseThrow()
                .question(Locale.FRENCH), "without a question it is the label");
    }

    /** Whoever writes of the four types of knowledge sees what each is, and how others wrote of it. */
    @Test
    void fieldsOfTheFourTypesOfKnowledgeHaveExamplesAndTheirSectionsAreExplained() {
        List<String> missing = new ArrayList<>();
        for (String id : List.of("professional", "coordinating", "objectBased", "lessons")) {
            expect(missing, model.ePackage(), "sectionHelp." + id + ".en", "sectionHelp." + id + ".fr");
        }
        Stream<Field> own = model.kind("Practice").orElseThrow().fields().stream().filter(field ->
                List.of("objectBased", "lessons").contains(field.section()));
        Stream<Field> ofParts = Stream.of("Role", "Step", "Rule", "ConceptUse", "Outcome", "Lesson")
                .flatMap(kind -> model.kind(kind).orElseThrow().fields().stream());
        Stream.concat(own, ofParts).filter(field -> field.type() == FieldType.TEXT)
                .forEach(field -> expect(missing, field.feature(), "example.en", "example.fr"));
        assertEquals(List.of(), missing);
    }

    @Test
    void oneTermMeansOneKindOfValueInEveryClass() {
        Map<String, String> meaning = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        features().forEach(feature -> {
            boolean thing = feature instanceof EReference || feature.getEType() instanceof EEnum
                    || Words.flag(feature, "iri");
            String value = thing ? "thing" : feature.getEType().getName();
            String before = meaning.putIfAbsent(Words.detail(feature, "term"), value);
            if (before != null && !before.equals(value)) {
                wrong.add(RecordModel.nameOf(feature) + " " + value + " but elsewhere " + before);
            }
        });
        assertEquals(List.of(), wrong);
    }

    @Test
    void kindsAreRecordsOrPartsAndOnlyPartsAreContained() {
        EClass part = (EClass) model.ePackage().getEClassifier("Part");
        EClass root = (EClass) model.ePackage().getEClassifier("Record");
        List<String> wrong = new ArrayList<>();
        model.recordKinds().stream().filter(kind -> !root.isSuperTypeOf(kind.eClass()))
                .forEach(kind -> wrong.add(kind.name()));
        model.partKinds().stream().filter(kind -> !part.isSuperTypeOf(kind.eClass()))
                .forEach(kind -> wrong.add(kind.name()));
        features().filter(EReference.class::isInstance).map(EReference.class::cast).forEach(reference -> {
            if (reference.getEOpposite() != null
                    || reference.isContainment() != part.isSuperTypeOf(reference.getEReferenceType())
                            && !reference.getName().equals("roles")
                    || !reference.isContainment() && !reference.isResolveProxies()) {
                wrong.add(RecordModel.nameOf(reference));
            }
        });
        assertEquals(List.of(), wrong);
    }

    @Test
    void theGeneratedPackageIsTheEcoreFile() throws Exception {
        try (var stream = EcoreFile.standard()) {
            RecordModel copy = RecordModel.of(EcoreFile.load(stream));
            assertEquals(model.recordKinds().toString(), copy.recordKinds().toString());
            assertEquals(model.partKinds().toString(), copy.partKinds().toString());
            for (Kind kind : model.recordKinds()) {
                Kind dynamic = copy.kind(kind.name()).orElseThrow();
                assertEquals(kind.fields().toString(), dynamic.fields().toString());
                assertEquals(EcoreUtil.getURI(kind.eClass()).fragment(), EcoreUtil.getURI(dynamic.eClass()).fragment());
            }
        }
    }
}
