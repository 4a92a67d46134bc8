package org.practicecommons.operations.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.practicecommons.base.Audience;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Report;
import org.practicecommons.base.Session;
import org.practicecommons.exchange.Format;
import org.practicecommons.exchange.Import;
import org.practicecommons.exchange.ImportRequest;
import org.practicecommons.journal.NewRevision;

/**
 * The sample community: invented organisations and people in situations that are not. One Turtle file for each story,
 * and beside them a list of who may see what. Told in docs/sample.md.
 */
public final class SampleCommunity {

    private static final List<String> FILES = List.of("concepts", "criteria", "resources", "organisations", "people",
            "walks", "adoptions", "region", "circle", "companies", "campaigns", "engagement");
    /** What the IRIs of its records have in common below the base of the home; three characters follow. */
    private static final String STEM = "5a3e0c01-7d41-4a6e-9a10-000000000";

    private SampleCommunity() {
    }

    /** Fills a new home with it, as one change. */
    public static void add(OpenHome home, Session session) {
        Map<String, Audience> audiences = audiences(home.settings().base() + STEM);
        List<NewRevision> records = new ArrayList<>();
        try (PackedFiles packed = new PackedFiles(home, "sample", FILES)) {
            ImportRequest request = new ImportRequest(packed.files(), Optional.of(Format.TURTLE.id()), List.of(),
                    home.settings().base());
            Report read = new Import(home.model(), home.temporary()).run(request,
                    batch -> batch.forEach(record -> records.add(new NewRevision(record.iri(), List.of(),
                            audiences.getOrDefault(record.iri(), home.settings().audience()), false,
                            record.payload()))),
                    Progress.none());
            if (read.hasErrors()) {
                throw new IllegalStateException("the sample has mistakes: " + read.findings());
            }
        }
        home.writer().append(home.writer().change(session, "", records));
    }

    /** By IRI, those that differ from what the home does by itself; a line reads {@code network 403: 537 538}. */
    private static Map<String, Audience> audiences(String stem) {
        Map<String, Audience> audiences = new HashMap<>();
        try (InputStream in = SampleCommunity.class.getResourceAsStream("sample/audiences.txt")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(": ")).forEach(line -> {
                        String[] who = line[0].split(" ");
                        Audience audience = new Audience(Audience.Level.valueOf(who[0].toUpperCase(Locale.ROOT)),
                                who.length == 1 ? "" : stem + who[1]);
                        for (String record : line[1].split(" ")) {
                            audiences.put(stem + record, audience);
                        }
                    });
        } catch (IOException e) {
            throw new IllegalStateException("the sample cannot be read", e);
        }
        return audiences;
    }
}
