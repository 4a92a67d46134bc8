package org.practicecommons.operations;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicecommons.base.Audience;
import org.practicecommons.base.Session;

/** An export says what the home said when it began, each record once, by IRI. */
class ExportTest extends HomeScene {

    private static final int RECORDS = 40;

    private final List<String> iris = new ArrayList<>();

    @BeforeEach
    void create() {
        for (int i = 0; i < RECORDS; i++) {
            iris.add(home.save("Practice", "Walk " + i));
        }
    }

    private byte[] export(Runnable atTheFirstByte) {
        ByteArrayOutputStream out = new ByteArrayOutputStream() {
            @Override
            public synchronized void write(byte[] bytes, int offset, int length) {
                if (count == 0) {
                    atTheFirstByte.run();
                }
                super.write(bytes, offset, length);
            }
        };
        home.run(new ExportRecords(Optional.of("Practice"), "nquads", out));
        return out.toByteArray();
    }

    private static List<String> records(byte[] quads) {
        List<String> records = new ArrayList<>();
        new String(quads, StandardCharsets.UTF_8).lines().map(line -> line.substring(line.lastIndexOf(" <") + 2))
                .filter(graph -> records.isEmpty() || !records.getLast().equals(graph)).forEach(records::add);
        return records;
    }

    @Test
    void eachRecordComesOnceInTheOrderOfIris() {
        home.retitle(iris.get(3), "Walk three", "en");
        List<String> expected = iris.stream().sorted().map(iri -> iri + "> .").toList();
        assertEquals(expected, records(export(() -> { })));
    }

    @Test
    void whatIsSavedMeanwhileDoesNotShow() {
        byte[] before = export(() -> { });
        byte[] during = export(() -> {
            iris.forEach(iri -> home.retitle(iri, "Changed meanwhile", "en"));
            home.run(new DeleteRecord(iris.getFirst(), "meanwhile"));
            home.save("Practice", "Made meanwhile");
        });
        assertArrayEquals(before, during);
        String after = new String(export(() -> { }), StandardCharsets.UTF_8);
        assertFalse(after.contains(iris.getFirst()));
        assertTrue(after.contains("Made meanwhile") && after.contains("Changed meanwhile"));
    }

    @Test
    void thePublicGetsWhatIsPublic() {
        home.run(new ChangeAudience(iris.get(5), Audience.PUBLIC, ""));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        home.run(new ExportRecords(Optional.empty(), "nquads", out), Session.publicReader(Locale.ENGLISH));
        assertEquals(List.of(iris.get(5) + "> ."), records(out.toByteArray()));
    }
}
