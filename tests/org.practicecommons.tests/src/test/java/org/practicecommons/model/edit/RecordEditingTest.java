package org.practicecommons.model.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.impl.ResourceImpl;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.edit.provider.IItemLabelProvider;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicecommons.base.Fix;
import org.practicecommons.base.LangText;
import org.practicecommons.model.EcoreFile;
import org.practicecommons.model.Field;
import org.practicecommons.model.Kind;
import org.practicecommons.model.RecordModel;

@ParameterizedClass
@MethodSource("models")
class RecordEditingTest {

    @Parameter
    RecordModel model;

    private Kind practiceKind;
    private EObject practice;
    private RecordEditing editing;

    static List<RecordModel> models() throws Exception {
        try (var ecore = EcoreFile.standard()) {
            return List.of(RecordModel.standard(), RecordModel.of(EcoreFile.load(ecore)));
        }
    }

    @BeforeEach
    void start() {
        practiceKind = model.kind("Practice").orElseThrow();
        practice = practiceKind.create();
        editing = new RecordEditing(model, Locale.FRENCH);
    }

    private Field field(String name) {
        return practiceKind.field(name).orElseThrow();
    }

    private Field field(EObject object, String name) {
        return model.kindOf(object).field(name).orElseThrow();
    }

    private List<Object> values(String name) {
        return field(name).values(practice);
    }

    private EObject addStep(int index, String title) {
        EObject step = editing.addPart(practice, field("steps"), model.kind("Step").orElseThrow(), index);
        editing.setText(step, field(step, "title"), "en", title);
        return step;
    }

    private String steps() {
        return String.join(" ", values("steps").stream().map(step -> editing.label((EObject) step)).toList());
    }

    @Test
    void settingOneLanguageTouchesNoOther() {
        editing.setText(practice, field("title"), "en", "Visits");
        editing.setText(practice, field("title"), "fr", "Visites");
        editing.setText(practice, field("title"), "en", "Branch visits");
        assertEquals(List.of(LangText.of("Branch visits", "en"), LangText.of("Visites", "fr")), values("title"));
        editing.endRun();
        editing.setText(practice, field("title"), "en", "");
        assertEquals(List.of(LangText.of("Visites", "fr")), values("title"));
        editing.stack().undo();
        editing.stack().undo();
        assertEquals(List.of(LangText.of("Visits", "en"), LangText.of("Visites", "fr")), values("title"));
        editing.stack().redo();
        assertEquals(List.of(LangText.of("Branch visits", "en"), LangText.of("Visites", "fr")), values("title"));
    }

    @Test
    void typingIsOneStepUntilTheRunEnds() {
        for (String text : List.of("V", "Vi", "Vis")) {
            editing.setText(practice, field("title"), "en", text);
        }
        editing.endRun();
        editing.setText(practice, field("title"), "en", "Visit");
        editing.stack().undo();
        assertEquals(List.of(LangText.of("Vis", "en")), values("title"));
        editing.stack().undo();
        assertEquals(List.of(), values("title"));
        assertFalse(editing.stack().canUndo());
    }

    @Test
    void anEditThatChangesNothingIsNoStep() {
        editing.setText(practice, field("title"), "en", "");
        editing.setValue(practice, field("kind"), null);
        editing.removeReference(practice, field("related"), "urn:uuid:1");
        assertFalse(editing.stack().canUndo());
    }

    @Test
    void aChoiceComesAndGoes() {
        Field kind = field("kind");
        editing.setValue(practice, kind, kind.choices().get(0).value());
        assertEquals("practice", kind.choice(kind.value(practice).orElseThrow()).name());
        editing.stack().undo();
        assertTrue(kind.value(practice).isEmpty());
        editing.stack().redo();
        editing.setValue(practice, kind, null);
        assertTrue(kind.value(practice).isEmpty());
    }

    @Test
    void partsAreAddedMovedAndRemoved() {
        addStep(0, "a");
        EObject c = addStep(9, "c");
        EObject b = addStep(1, "b");
        assertEquals("a b c", steps());
        editing.movePart(c, 0);
        assertEquals("c a b", steps());
        editing.removePart(b);
        assertEquals("c a", steps());
        editing.stack().undo();
        editing.stack().undo();
        assertEquals("a b c", steps());
    }

    @Test
    void removingAPartRemovesWhatOtherPartsSayOfIt() {
        EObject role = editing.addPart(practice, field("roles"), model.kind("Role").orElseThrow(), 0);
        EObject step = addStep(0, "a");
        Field roles = field(step, "roles");
        editing.addValue(step, roles, role);
        editing.removePart(role);
        assertEquals(List.of(), roles.values(step));
        editing.stack().undo();
        assertEquals(List.of(role), roles.values(step));
        assertEquals(List.of(role), values("roles"));
    }

    @Test
    void aFieldOfOnePartHoldsTheLastOneAdded() {
        Kind kind = model.kind("Partnership").orElseThrow();
        EObject partnership = kind.create();
        Field rules = kind.field("groundRules").orElseThrow();
        Kind part = model.kind("GroundRules").orElseThrow();
        EObject first = editing.addPart(partnership, rules, part, 0);
        EObject second = editing.addPart(partnership, rules, part, 0);
        assertEquals(List.of(second), rules.values(partnership));
        editing.stack().undo();
        assertEquals(List.of(first), rules.values(partnership));
        editing.removePart(first);
        assertEquals(List.of(), rules.values(partnership));
    }

    @Test
    void referencesAreSetsOfIrisAndNeverResolved() {
        ResourceSetImpl resources = new ResourceSetImpl() {
            @Override
            public Resource getResource(URI uri, boolean loadOnDemand) {
                throw new AssertionError("resolved " + uri);
            }
        };
        Resource resource = new ResourceImpl(URI.createURI("urn:uuid:0"));
        resources.getResources().add(resource);
        resource.getContents().add(practice);
        for (String iri : List.of("urn:uuid:1", "urn:uuid:2", "urn:uuid:1")) {
            editing.addReference(practice, field("related"), practiceKind, iri);
        }
        assertEquals("[urn:uuid:1, urn:uuid:2]", targets("related"));
        editing.removeReference(practice, field("related"), "urn:uuid:1");
        assertEquals("[urn:uuid:2]", targets("related"));
        editing.stack().undo();
        assertEquals("[urn:uuid:1, urn:uuid:2]", targets("related"));
    }

    private String targets(String name) {
        return values(name).stream().map(target -> ((InternalEObject) target).eProxyURI()).toList().toString();
    }

    @Test
    void labelsAreInTheReadersLanguage() {
        assertEquals("Pratique", editing.label(practice));
        editing.setText(practice, field("title"), "en", "Visits");
        assertEquals("Visits", editing.label(practice));
        editing.setText(practice, field("title"), "fr-CA", "Visites");
        var provider = (IItemLabelProvider) editing.domain().getAdapterFactory()
                .adapt((Object) practice, IItemLabelProvider.class);
        assertEquals("Visites", provider.getText(practice));
        assertEquals("Modifier Titre", editing.stack().getUndoCommand().getLabel());
    }

    @Test
    void refusesWhatDoesNotFit() {
        assertThrows(IllegalArgumentException.class, () -> editing.setText(practice, field("kind"), "en", "x"));
        assertThrows(IllegalArgumentException.class,
                () -> editing.addPart(practice, field("steps"), model.kind("Role").orElseThrow(), 0));
        assertThrows(IllegalArgumentException.class,
                () -> editing.addReference(practice, field("places"), practiceKind, "urn:uuid:1"));
        assertThrows(IllegalArgumentException.class,
                () -> editing.setValues(practice, field("status"), List.of("a", "b")));
        Field foreign = model.kind("Person").orElseThrow().title();
        assertThrows(IllegalArgumentException.class, () -> editing.setText(practice, foreign, "en", "x"));
    }

    @Test
    void undoingEverythingLeadsBackAndRedoingForth() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("RecordEditingTest seed=" + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            List<Object> steps = values("steps");
            switch (random.nextInt(5)) {
                case 0 -> addStep(random.nextInt(steps.size() + 1), "s" + i);
                case 1 -> editing.setText(practice, field("title"), random.nextBoolean() ? "en" : "fr", "t" + i);
                case 2 -> editing.addReference(practice, field("related"), practiceKind, "urn:x:" + random.nextInt(9));
                case 3 -> editing.removeReference(practice, field("related"), "urn:x:" + random.nextInt(9));
                default -> moveOrRemove(steps, random);
            }
        }
        String end = steps() + targets("related") + values("title");
        while (editing.stack().canUndo()) {
            editing.stack().undo();
        }
        assertEquals("[][]", steps() + targets("related") + values("title"));
        while (editing.stack().canRedo()) {
            editing.stack().redo();
        }
        assertEquals(end, steps() + targets("related") + values("title"));
    }

    private void moveOrRemove(List<Object> steps, Random random) {
        if (!steps.isEmpty()) {
            EObject step = (EObject) steps.get(random.nextInt(steps.size()));
            if (random.nextInt(4) == 0) {
                editing.removePart(step);
            } else {
                editing.movePart(step, random.nextInt(steps.size()));
            }
        }
    }

    @Test
    void aFixIsOneStep() {
        editing.setText(practice, field("title"), "en", "Mentors");
        Object before = values("title");
        editing.mend(practice, List.of(Fix.Change.add("steps", ""), Fix.Change.add("steps", ""),
                Fix.Change.put("issues", "https://x.example/age"), Fix.Change.put("title", "")), "mend");
        assertEquals(2, values("steps").size());
        assertEquals(1, values("issues").size());
        assertEquals(List.of(), values("title"));
        editing.stack().undo();
        assertEquals(List.of(), values("steps"));
        assertEquals(List.of(), values("issues"));
        assertEquals(before, values("title"));
    }

    @Test
    void aFixForAnotherModelIsRefused() {
        assertThrows(IllegalArgumentException.class,
                () -> editing.mend(practice, List.of(Fix.Change.put("nothing", "")), "mend"));
        assertThrows(IllegalArgumentException.class,
                () -> editing.mend(practice, List.of(Fix.Change.put("status", "nothing")), "mend"));
    }
}
