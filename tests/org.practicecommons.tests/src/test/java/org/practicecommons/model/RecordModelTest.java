package org.practicecommons.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EcoreFactory;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.practicecommons.base.LangText;

class RecordModelTest {

    private final RecordModel model = RecordModel.standard();
    private final Kind practice = model.kind("practice").orElseThrow();

    private static Field field(Kind kind, String name) {
        return kind.field(name).orElseThrow();
    }

    private static RecordModel dynamic() throws Exception {
        try (var stream = EcoreFile.standard()) {
            return RecordModel.of(EcoreFile.load(stream));
        }
    }

    @Test
    void findsKindsByNameTermAndObject() {
        assertEquals("https://practicecommons.org/ns#Practice", practice.term());
        assertSame(practice, model.kindByTerm(practice.term()).orElseThrow());
        assertSame(practice, model.kindOf(practice.create()));
        assertEquals("Pratiques", practice.plural(Locale.CANADA_FRENCH));
        assertEquals("Practices", practice.plural(Locale.GERMAN));
        assertTrue(practice.isRecord());
        assertFalse(model.kind("Step").orElseThrow().isRecord());
        assertTrue(model.kind("Record").isEmpty(), "abstract classes are no kinds");
    }

    @Test
    void shortensAndExpandsTerms() {
        assertEquals("http://purl.org/dc/terms/title", model.expand("dcterms:title"));
        assertEquals("dcterms:title", model.shorten("http://purl.org/dc/terms/title"));
        assertEquals("urn:x", model.shorten("urn:x"));
        assertThrows(IllegalArgumentException.class, () -> model.expand("nobody:title"));
    }

    @Test
    void describesFields() {
        Field title = practice.title();
        assertEquals("title", title.name());
        assertEquals(FieldType.TEXT, title.type());
        assertTrue(title.required() && title.many() && title.uniqueLanguage());
        assertEquals(6.0, title.weight());
        assertEquals("Titre", title.label(Locale.FRENCH));
        assertEquals(FieldType.PARTS, field(practice, "steps").type());
        assertEquals(FieldType.IRI, field(practice, "licence").type());
        assertEquals(FieldType.DAY, field(practice, "start").type());
        assertEquals("issues", field(practice, "issues").scheme().orElseThrow());
        assertEquals(2, field(model.kind("Partnership").orElseThrow(), "members").least());
        assertEquals("identifier", practice.fieldByTerm("http://purl.org/dc/terms/identifier").orElseThrow().name());
        assertTrue(field(practice, "languages").pattern().orElseThrow().matcher("fr-CA").matches());
    }

    @Test
    void fieldsComeInTheOrderOfForms() {
        List<String> names = practice.fields().stream().map(Field::name).toList();
        assertEquals("title", names.get(0));
        assertTrue(names.indexOf("roles") < names.indexOf("steps"));
        assertTrue(names.indexOf("steps") < names.indexOf("identifier"));
    }

    @Test
    void aReferenceToSomethingGeneralMayPointToEachConcreteKind() {
        assertEquals("[Organisation, Person]", field(practice, "contributors").targets().toString());
        assertEquals("[Role]", field(practice, "roles").targets().toString());
        assertEquals("[]", field(practice, "title").targets().toString());
    }

    @Test
    void aChoiceThatWasNotMadeHasNoValue() throws Exception {
        for (RecordModel each : List.of(model, dynamic())) {
            Kind kind = each.kind("Practice").orElseThrow();
            Field choice = field(kind, "kind");
            EObject object = kind.create();
            assertTrue(choice.value(object).isEmpty());
            Choice first = choice.choices().get(0);
            object.eSet(choice.feature(), first.value());
            assertEquals("practice", choice.choice(choice.value(object).orElseThrow()).name());
            assertSame(first, choice.choiceByTerm(first.term()).orElseThrow());
            assertEquals("Pratique prometteuse", first.label(Locale.FRENCH));
        }
    }

    @Test
    void valuesAreSets() throws Exception {
        for (RecordModel each : List.of(model, dynamic())) {
            Kind kind = each.kind("Practice").orElseThrow();
            EObject object = kind.create();
            @SuppressWarnings("unchecked")
            EList<Object> titles = (EList<Object>) object.eGet(kind.title().feature());
            titles.add(LangText.of("Visits", "en"));
            assertFalse(titles.add(LangText.of("Visits", "EN")));
            assertEquals(List.of(LangText.of("Visits", "en")), kind.title().values(object));
            object.eSet(field(kind, "start").feature(), LocalDate.of(2024, 2, 29));
            assertEquals(LocalDate.of(2024, 2, 29), field(kind, "start").value(object).orElseThrow());
        }
    }

    @Test
    void anAttributeMoreInACopyIsAField() throws Exception {
        EPackage copy = dynamic().ePackage();
        var practiceClass = (org.eclipse.emf.ecore.EClass) copy.getEClassifier("Practice");
        EAttribute more = EcoreFactory.eINSTANCE.createEAttribute();
        more.setName("motto");
        more.setEType(copy.getEClassifier("LangText"));
        EcoreUtil.setAnnotation(more, RecordModel.ANNOTATION, "term", "pc:motto");
        practiceClass.getEStructuralFeatures().add(more);
        Field motto = field(RecordModel.of(copy).kind("Practice").orElseThrow(), "motto");
        assertEquals(FieldType.TEXT, motto.type());
        assertEquals("motto", motto.label(Locale.FRENCH));
        assertEquals(IndexUse.NONE, motto.index());
    }

    @Test
    void refusesAFieldWithoutTermAndATermUsedTwice() throws Exception {
        for (String term : new String[] {null, "dcterms:title"}) {
            EPackage copy = dynamic().ePackage();
            EAttribute more = EcoreFactory.eINSTANCE.createEAttribute();
            more.setName("motto");
            more.setEType(copy.getEClassifier("LangText"));
            if (term != null) {
                EcoreUtil.setAnnotation(more, RecordModel.ANNOTATION, "term", term);
            }
            ((org.eclipse.emf.ecore.EClass) copy.getEClassifier("Practice")).getEStructuralFeatures().add(more);
            var failure = assertThrows(IllegalArgumentException.class, () -> RecordModel.of(copy));
            assertTrue(failure.getMessage().contains("motto"), failure.getMessage());
        }
    }
}
