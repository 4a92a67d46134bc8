package org.practicecommons.graph;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.InternalEObject;
import org.practicecommons.base.Environment;
import org.practicecommons.base.LangText;
import org.practicecommons.model.Field;
import org.practicecommons.model.FieldType;
import org.practicecommons.model.Kind;
import org.practicecommons.model.RecordModel;

/** Records of any kind with any values, at random but the same for the same seed. */
final class RandomRecords {

    private static final List<String> LANGUAGES = List.of("", "en", "fr", "fr-CA", "ar", "zh-Hant-TW", "iu");

    private final Random random;
    private final RecordModel model;
    private final LiteralSamples samples;
    final RecordMapper mapper;

    RandomRecords(RecordModel model, Random random) {
        this.random = random;
        this.model = model;
        this.samples = new LiteralSamples(random);
        this.mapper = new RecordMapper(model, new Environment() {
            @Override
            public Instant now() {
                return Instant.EPOCH;
            }

            @Override
            public void fillRandom(byte[] bytes) {
                random.nextBytes(bytes);
            }
        });
    }

    RecordObject next() {
        List<Kind> kinds = model.recordKinds();
        Kind kind = kinds.get(random.nextInt(kinds.size()));
        RecordObject record = mapper.create(kind, iri());
        List<EObject> parts = new ArrayList<>();
        fill(record.root(), parts);
        parts.add(record.root());
        parts.forEach(part -> refer(part, parts));
        return record;
    }

    private void fill(EObject object, List<EObject> parts) {
        for (Field field : model.kindOf(object).fields()) {
            if (field.type() == FieldType.REFERENCE || field.name().equals("orderKey") || random.nextInt(3) == 0) {
                continue;
            }
            for (int i = field.many() ? random.nextInt(4) : 0; i >= 0; i--) {
                Object value = value(field);
                set(object, field, value);
                if (field.type() == FieldType.PARTS) {
                    EObject part = (EObject) value;
                    parts.add(part);
                    fill(part, parts);
                }
            }
        }
    }

    private void refer(EObject object, List<EObject> parts) {
        for (Field field : model.kindOf(object).fields()) {
            if (field.type() == FieldType.REFERENCE && random.nextBoolean()) {
                List<EObject> own =
                        parts.stream().filter(part -> field.targets().contains(model.kindOf(part))).toList();
                if (!own.isEmpty()) {
                    set(object, field, own.get(random.nextInt(own.size())));
                } else {
                    EObject proxy = field.targets().get(0).create();
                    ((InternalEObject) proxy).eSetProxyURI(URI.createURI(iri()));
                    set(object, field, proxy);
                }
            }
        }
    }

    @SuppressWarnings("unchecked")
    static void set(EObject object, Field field, Object value) {
        if (field.many()) {
            ((List<Object>) object.eGet(field.feature())).add(value);
        } else {
            object.eSet(field.feature(), value);
        }
    }

    Object value(Field field) {
        return switch (field.type()) {
            case TEXT -> LangText.of(text(), LANGUAGES.get(random.nextInt(LANGUAGES.size())));
            case STRING -> text();
            case IRI -> iri();
            case DAY -> LocalDate.of(random.nextInt(12000) - 1000, 1 + random.nextInt(12), 1 + random.nextInt(28));
            case MOMENT -> Instant.ofEpochSecond(random.nextLong(-99_999_999_999L, 299_999_999_999L),
                    random.nextInt(3) * random.nextInt(1_000_000_000));
            case BOOLEAN -> random.nextBoolean();
            case INTEGER -> random.nextInt();
            case DECIMAL -> new BigDecimal(random.nextInt(99_999) + (random.nextBoolean() ? "" : ".25"));
            case CHOICE -> field.choices().get(random.nextInt(field.choices().size())).value();
            case PARTS -> field.targets().get(random.nextInt(field.targets().size())).create();
            case REFERENCE -> throw new IllegalArgumentException(field.name());
        };
    }

    String text() {
        return Normalizer.normalize(samples.text(), Normalizer.Form.NFC);
    }

    String iri() {
        return "https://example.org/" + new UUID(random.nextLong(), random.nextLong());
    }

    /** Statements that no model knows or that do not fit it, about the record, its parts and others. */
    List<Statement> foreign(RecordObject record, Payload payload) {
        List<Statement> known = payload.statements();
        List<Statement> foreign = new ArrayList<>();
        for (int i = random.nextInt(8); i > 0; i--) {
            Statement other = known.get(random.nextInt(known.size()));
            String subject = random.nextInt(4) == 0 ? record.iri() + "#strange" + i : other.subject();
            String predicate = random.nextBoolean() ? other.predicate() : "https://example.org/strange" + i;
            Value value = switch (random.nextInt(4)) {
                case 0 -> new Value.Iri(other.subject());
                case 1 -> new Value.Iri(record.iri() + "#strange" + random.nextInt(8));
                case 2 -> Value.text(text(), "EN-ca");
                default -> samples.next();
            };
            foreign.add(new Statement(subject, predicate, value));
        }
        return foreign;
    }

    /** The payload after some edits of fields and parts that a user might make. */
    Payload edited(String iri, Payload payload) {
        RecordObject record = mapper.read(iri, payload);
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            List<EObject> all = new ArrayList<>(List.of(record.root()));
            record.root().eAllContents().forEachRemaining(all::add);
            EObject object = all.get(random.nextInt(all.size()));
            List<Field> fields = model.kindOf(object).fields().stream().filter(field ->
                    field.type() != FieldType.REFERENCE && !field.name().equals("orderKey")).toList();
            editField(object, fields.get(random.nextInt(fields.size())));
        }
        return mapper.write(record);
    }

    private void editField(EObject object, Field field) {
        if (!field.many()) {
            if (object.eIsSet(field.feature()) && random.nextBoolean()) {
                object.eUnset(field.feature());
            } else {
                object.eSet(field.feature(), value(field));
            }
            return;
        }
        @SuppressWarnings("unchecked")
        EList<Object> values = (EList<Object>) object.eGet(field.feature());
        switch (values.isEmpty() ? 0 : random.nextInt(3)) {
            case 0 -> {
                Object value = value(field);
                if (!values.contains(value)) {
                    values.add(random.nextInt(values.size() + 1), value);
                }
            }
            case 1 -> values.remove(random.nextInt(values.size()));
            default -> values.move(0, values.size() - 1);
        }
    }
}
