package org.practicecommons.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.practicecommons.base.LangText;
import org.practicecommons.base.Refusal;
import org.practicecommons.model.EcoreFile;
import org.practicecommons.model.Field;
import org.practicecommons.model.FieldType;
import org.practicecommons.model.Kind;
import org.practicecommons.model.RecordModel;

class RecordMapperTest {

    private static final int RECORDS = 400;

    private final RecordModel model = RecordModel.standard();

    @Test
    void anyRecordReadsBackEqual() {
        recordsReadBackEqual(model, Seed.random(RecordMapperTest.class));
    }

    @Test
    void anyRecordOfAnEditedCopyOfTheModelReadsBackEqual() throws IOException {
        String field = """
                <eStructuralFeatures xsi:type="ecore:EAttribute" name="extra" upperBound="-1" ordered="false" \
                eType="#//LangText"><eAnnotations source="pc"><details key="term" value="pc:extra"/>\
                <details key="form" value="essential/15"/></eAnnotations></eStructuralFeatures>""";
        try (InputStream standard = EcoreFile.standard()) {
            String ecore = new String(standard.readAllBytes(), StandardCharsets.UTF_8);
            int practice = ecore.indexOf("<eStructuralFeatures", ecore.indexOf("name=\"Practice\""));
            String edited = ecore.substring(0, practice) + field + ecore.substring(practice);
            RecordModel copy = RecordModel.of(EcoreFile.load(
                    new ByteArrayInputStream(edited.getBytes(StandardCharsets.UTF_8))));
            Kind kind = copy.kind("Practice").orElseThrow();
            RandomRecords records = new RandomRecords(copy, Seed.random(RecordMapperTest.class));
            RecordObject record = records.mapper.create(kind, "https://example.org/p");
            Field extra = kind.field("extra").orElseThrow();
            RandomRecords.set(record.root(), extra, LangText.of("plus", "fr"));
            Payload payload = records.mapper.write(record);
            assertTrue(payload.toString().contains("<" + extra.term() + "> \"plus\"@fr"));
            assertEquals(List.of(LangText.of("plus", "fr")),
                    extra.values(records.mapper.read(record.iri(), payload).root()));
            recordsReadBackEqual(copy, Seed.random(RecordMapperTest.class));
        }
    }

    private static void recordsReadBackEqual(RecordModel model, Random random) {
        RandomRecords records = new RandomRecords(model, random);
        for (int i = 0; i < RECORDS; i++) {
            RecordObject record = records.next();
            Payload payload = records.mapper.write(record);
            RecordObject read = records.mapper.read(record.iri(), payload);
            assertEquals(List.of(), read.unknown());
            assertEquals(shape(model, record.root()), shape(model, read.root()));
            assertEquals(payload, records.mapper.write(read));
            assertTrue(EcoreUtil.equals(read.root(), records.mapper.read(record.iri(), payload).root()));
            PayloadSummary summary = PayloadSummary.of(model, record.iri(), payload);
            assertEquals(Optional.of(record.kind()), summary.kind());
            assertEquals(new TreeSet<>(record.kind().title().values(record.root())), new TreeSet<>(summary.labels()));
        }
    }

    /** All that a record says, with parts in their order and everything else as sets. */
    private static String shape(RecordModel model, EObject object) {
        Map<String, Object> shape = new java.util.TreeMap<>();
        shape.put("iri", RecordObject.iriOf(object).orElseThrow());
        for (Field field : model.kindOf(object).fields()) {
            List<String> values = new ArrayList<>();
            field.values(object).forEach(value -> values.add(switch (field.type()) {
                case PARTS -> shape(model, (EObject) value);
                case REFERENCE -> RecordObject.iriOf((EObject) value).orElseThrow();
                default -> value.toString();
            }));
            shape.put(field.name(), field.type() == FieldType.PARTS ? values : new TreeSet<>(values));
        }
        return model.kindOf(object).name() + shape;
    }

    @Test
    void whatTheModelDoesNotKnowIsWrittenBackByteForByte() {
        Random random = Seed.random(RecordMapperTest.class);
        RandomRecords records = new RandomRecords(model, random);
        for (int i = 0; i < RECORDS; i++) {
            RecordObject record = records.next();
            Payload known = records.mapper.write(record);
            List<Statement> all = new ArrayList<>(known.statements());
            all.addAll(records.foreign(record, known));
            Payload payload = Payload.of(record.iri(), all);
            RecordObject read = records.mapper.read(record.iri(), payload);
            assertEquals(payload, records.mapper.write(read), () -> "unknown: " + read.unknown());
            if (read.kind() == record.kind()) {
                Field title = read.kind().title();
                title.values(read.root());
                EcoreUtil.remove(read.root(), title.feature(), null);
                RandomRecords.set(read.root(), title, LangText.of("edited", "en"));
                Payload edited = records.mapper.write(read);
                assertTrue(edited.statements().containsAll(read.unknown()));
            }
        }
    }

    @Test
    void movingAPartChangesItsOrderKeyOnly() {
        Kind practice = model.kind("Practice").orElseThrow();
        Field steps = practice.field("steps").orElseThrow();
        RandomRecords records = new RandomRecords(model, Seed.random(RecordMapperTest.class));
        RecordObject record = records.mapper.create(practice, "https://example.org/p");
        for (int i = 0; i < 6; i++) {
            RandomRecords.set(record.root(), steps, steps.targets().get(0).create());
        }
        Payload before = records.mapper.write(record);
        RecordObject read = records.mapper.read(record.iri(), before);
        @SuppressWarnings("unchecked")
        EList<EObject> list = (EList<EObject>) read.root().eGet(steps.feature());
        List<String> order = new ArrayList<>();
        list.forEach(step -> order.add(RecordObject.iriOf(step).orElseThrow()));
        list.move(1, 4);
        order.add(1, order.remove(4));
        Payload after = records.mapper.write(read);
        List<Statement> changed = new ArrayList<>(after.statements());
        changed.removeAll(before.statements());
        assertEquals(List.of(order.get(1)), changed.stream().map(Statement::subject).toList());
        List<String> again = new ArrayList<>();
        steps.values(records.mapper.read(record.iri(), after).root())
                .forEach(step -> again.add(RecordObject.iriOf((EObject) step).orElseThrow()));
        assertEquals(order, again);
    }

    @Test
    void whatIsSaidOfARemovedPartGoesWithIt() {
        Kind practice = model.kind("Practice").orElseThrow();
        Field steps = practice.field("steps").orElseThrow();
        RandomRecords records = new RandomRecords(model, Seed.random(RecordMapperTest.class));
        RecordObject record = records.mapper.create(practice, "https://example.org/p");
        RandomRecords.set(record.root(), steps, steps.targets().get(0).create());
        Payload payload = records.mapper.write(record);
        String part = RecordObject.iriOf((EObject) steps.values(record.root()).get(0)).orElseThrow();
        List<Statement> all = new ArrayList<>(payload.statements());
        all.add(new Statement(part, "https://example.org/strange", new Value.Iri(part + "-deep")));
        all.add(new Statement(part + "-deep", "https://example.org/strange", Value.plain("secret")));
        all.add(new Statement("https://example.org/else", "https://example.org/strange", Value.plain("stays")));
        RecordObject read = records.mapper.read(record.iri(), Payload.of(record.iri(), all));
        assertEquals(3, read.unknown().size());
        EcoreUtil.remove((EObject) steps.values(read.root()).get(0));
        String after = records.mapper.write(read).toString();
        assertFalse(after.contains("secret"));
        assertFalse(after.contains(part));
        assertTrue(after.contains("stays"));
    }

    @Test
    void awkwardTextsComeBackInCanonicalForm() {
        Kind practice = model.kind("Practice").orElseThrow();
        RecordMapper mapper = new RandomRecords(model, Seed.random(RecordMapperTest.class)).mapper;
        RecordObject record = mapper.create(practice, "https://example.org/p");
        RandomRecords
                .set(record.root(), practice.title(), LangText.of("e\u0301quite\u0301 \u202bעברית\u202c 😀", "FR-ca"));
        RecordObject read = mapper.read(record.iri(), mapper.write(record));
        assertEquals(List.of(LangText.of("\u00e9quit\u00e9 \u202bעברית\u202c 😀", "fr-CA")),
                practice.title().values(read.root()));
        RandomRecords.set(record.root(), practice.title(), LangText.of("half \ud83d", "en"));
        Refusal refusal = assertThrows(Refusal.class, () -> mapper.write(record));
        assertEquals(Refusal.Reason.BAD_INPUT, refusal.reason());
    }

    @Test
    void aPayloadWithoutAKindIsRefused() {
        RecordMapper mapper = new RandomRecords(model, Seed.random(RecordMapperTest.class)).mapper;
        assertThrows(Refusal.class, () -> mapper.read("https://example.org/p", Payload.EMPTY));
    }

    @Test
    void resourcesLoadHeadsResolveReferencesAndStageSaves() {
        Random random = Seed.random(RecordMapperTest.class);
        RandomRecords records = new RandomRecords(model, random);
        Kind practice = model.kind("Practice").orElseThrow();
        Field steps = practice.field("steps").orElseThrow();
        Field related = practice.field("related").orElseThrow();
        Map<String, Payload> store = new HashMap<>();
        ResourceSet set =
                RecordResource.resources(records.mapper, iri -> Optional.ofNullable(store.get(iri)), store::put);
        RecordObject other = records.mapper.create(practice, "https://example.org/other");
        ((RecordResource) set.createResource(org.eclipse.emf.common.util.URI.createURI(other.iri()))).start(other);
        RecordObject record = records.mapper.create(practice, "https://example.org/p");
        RecordResource resource =
                (RecordResource) set.createResource(org.eclipse.emf.common.util.URI.createURI(record.iri()));
        resource.start(record);
        RandomRecords.set(record.root(), steps, steps.targets().get(0).create());
        RandomRecords.set(record.root(), related, other.root());
        set.getResources().forEach(each -> ((RecordResource) each).save(Map.of()));
        assertEquals(2, store.size());

        ResourceSet fresh =
                RecordResource.resources(records.mapper, iri -> Optional.ofNullable(store.get(iri)), store::put);
        EObject root = fresh.getEObject(org.eclipse.emf.common.util.URI.createURI(record.iri()), true);
        EObject step = (EObject) steps.values(root).get(0);
        assertEquals(step, fresh.getEObject(EcoreUtil.getURI(step), true));
        EObject proxy = (EObject) related.values(root).get(0);
        assertTrue(proxy.eIsProxy());
        EObject resolved = EcoreUtil.resolve(proxy, fresh);
        assertFalse(resolved.eIsProxy());
        assertEquals(Optional.of(other.iri()), RecordObject.iriOf(resolved));
        assertThrows(RuntimeException.class,
                () -> fresh.getResource(org.eclipse.emf.common.util.URI.createURI("https://example.org/none"), true));
    }
}
