package org.practicecommons.exchange;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.practicecommons.graph.Payload;
import org.practicecommons.graph.Statement;
import org.practicecommons.graph.Value;
import org.practicecommons.graph.Xsd;
import org.practicecommons.model.Field;
import org.practicecommons.model.Kind;
import org.practicecommons.model.RecordModel;

/** Records of every kind with every type of field, parts, awkward texts and statements that the model does not know. */
final class RandomRecords {

    static final String BASE = "https://example.org/id/";
    private static final List<String> TEXTS = List.of("Plain", "l’équité", "e\u0301cole", "שלום עולם", "مرحبا",
            "two\nlines \"quoted\" \\ back", "tab\there", "a'b\"\"\"c", "😀 <tag> & more", "{ \"json\": 1 }",
            "@prefix x: <y> .",
            "ends with quote\"", " spaces ", "\u0001\u007f\ufffe", "=1+1", "+33 1", "-b", "@c", "\t=d", "\ne", "\rf",
            "g\r\nh", "'=i", "''@j", "'k", "\uff1dl", "m; n", ";", "\\; \\", " o;p ", "\u00a0q\u2003", "# r", "'");
    private static final List<String> LANGUAGES = List.of("en", "fr", "fr-CA", "ar", "x-none", "ar--rtl");

    private final Random random;
    private final RecordModel model;

    RandomRecords(Random random, RecordModel model) {
        this.random = random;
        this.model = model;
    }

    static Random seeded(Class<?> test) {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println(test.getSimpleName() + ": run again with -Dseed=" + seed);
        return new Random(seed);
    }

    /** That many records, by IRI, in the order of IRIs. */
    Map<String, byte[]> make(int count) {
        Map<String, byte[]> records = new TreeMap<>();
        List<Kind> kinds = model.recordKinds();
        for (int i = 0; i < count; i++) {
            String iri = BASE + "r" + Integer.toString(i + 1_000_000, 36);
            records.put(iri, record(iri, kinds.get(i % kinds.size())));
        }
        return records;
    }

    private byte[] record(String iri, Kind kind) {
        List<Statement> statements = new ArrayList<>();
        fill(iri, iri, kind, 0, statements);
        statements.add(new Statement(iri, "https://example.net/unknown#" + random.nextInt(3), literal()));
        statements.add(new Statement(iri, "http://schema.org/x", new Value.Iri("urn:x:" + random.nextInt(9))));
        return Payload.of(iri, statements).bytes();
    }

    private void fill(String record, String subject, Kind kind, int depth, List<Statement> statements) {
        statements.add(new Statement(subject, Xsd.TYPE, new Value.Iri(kind.term())));
        for (Field field : kind.fields()) {
            int values = random.nextInt(field.many() ? 3 : 2);
            for (int i = 0; i < values; i++) {
                statements.add(new Statement(subject, field.term(), value(record, field, depth, statements)));
            }
        }
    }

    private Value value(String record, Field field, int depth, List<Statement> statements) {
        return switch (field.type()) {
            case TEXT -> Value.text(pick(TEXTS), pick(LANGUAGES.subList(0, 5)));
            case STRING -> Value.plain(pick(TEXTS));
            case IRI -> new Value.Iri("https://example.net/page?a=1&b=" + random.nextInt(50) + "#part");
            case DAY -> new Value.Literal("2020-02-" + (10 + random.nextInt(19)), Xsd.DATE);
            case MOMENT -> new Value.Literal("2020-02-02T10:00:00.5Z", Xsd.DATE_TIME);
            case BOOLEAN -> new Value.Literal("true", Xsd.BOOLEAN);
            case INTEGER -> new Value.Literal("" + random.nextInt(500), Xsd.INTEGER);
            case DECIMAL -> new Value.Literal("12.50", Xsd.DECIMAL);
            case CHOICE -> new Value.Iri(pick(field.choices()).term());
            case REFERENCE -> new Value.Iri(BASE + "other" + random.nextInt(9));
            case PARTS -> {
                String part = record + "#" + field.name() + random.nextInt(1000);
                if (depth < 2) {
                    fill(record, part, pick(field.targets()), depth + 1, statements);
                }
                yield new Value.Iri(part);
            }
        };
    }

    private Value literal() {
        return switch (random.nextInt(4)) {
            case 0 -> Value.text(pick(TEXTS), pick(LANGUAGES));
            case 1 -> new Value.Literal(pick(TEXTS), "https://example.net/type");
            case 2 -> new Value.Literal("1.5E0", Xsd.NAMESPACE + "double");
            default -> new Value.Literal("3", Xsd.INTEGER);
        };
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    static String text(byte[] payload) {
        return new String(payload, StandardCharsets.UTF_8);
    }
}
