package org.practicecommons.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.practicecommons.base.Audience;
import org.practicecommons.base.Right;
import org.practicecommons.base.Session;
import org.practicecommons.checks.Told;

/** A community in which several organisations keep records, each with an account of its own. */
abstract class AdoptionScene extends HomeScene {

    static final Session PUBLIC = Session.publicReader(Locale.ENGLISH);
    private static final String PREFIXES = """
            @base <%s> .
            @prefix pc: <https://practicecommons.org/ns#> .
            @prefix dcterms: <http://purl.org/dc/terms/> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix org: <http://www.w3.org/ns/org#> .
            @prefix prov: <http://www.w3.org/ns/prov#> .
            @prefix schema: <https://schema.org/> .
            @prefix foaf: <http://xmlns.com/foaf/0.1/> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
            """.formatted(TestHome.BASE);

    static String iri(String name) {
        return TestHome.BASE + name;
    }

    /** Somebody who acts for an organisation and may write and publish, but not look behind other doors. */
    static Session of(String organisation) {
        return new Session(iri("account-of-" + organisation), iri(organisation), Set.of(),
                EnumSet.of(Right.CONTRIBUTE, Right.CURATE, Right.PUBLISH), Locale.ENGLISH);
    }

    void put(String organisation, String turtle) {
        try {
            Path file = Files.writeString(Files.createTempFile(folder, "put", ".ttl"), PREFIXES + turtle);
            home.run(new PutRecord(file, Optional.of("turtle"), ""), of(organisation));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void publish(String organisation, String... names) {
        List.of(names).forEach(name ->
                home.run(new ChangeAudience(iri(name), Audience.PUBLIC, ""), of(organisation)));
    }

    void organisation(String name) {
        put(name, "<%s> a org:Organization ; skos:prefLabel \"%s\"@en .".formatted(name, name));
        publish(name, name);
    }

    /** An adoption of “walks” with a report, all saved by the adopter for the public. */
    void adopts(String adopter, String polarity) {
        put(adopter, """
                <walks-%1$s> a pc:Adoption ; dcterms:title "Walks at %1$s"@en ; pc:adoptedPractice <walks> ;
                    pc:adopter <%1$s> ; pc:adoptionStatus pc:AdoptionStatus-completed ;
                    pc:polarity pc:Polarity-%2$s ; pc:evidence <report-%1$s> .
                <report-%1$s> a pc:Evidence ; dcterms:title "Report"@en ; schema:url <https://%1$s.example/report> .
                """.formatted(adopter, polarity));
        publish(adopter, "walks-" + adopter, "report-" + adopter);
    }

    /** The questions on transfer that come with the product. */
    void questions() {
        try (var in = getClass().getResourceAsStream("internal/vocabularies/transfer-questions.ttl")) {
            Path file = Files.write(folder.resolve("questions.ttl"), in.readAllBytes());
            home.run(new PutRecord(file, Optional.of("turtle"), ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Told told(String iri, Session session) {
        EditableRecord record = home.run(new OpenRecord(iri), session);
        return new Told(record.model(), record.root());
    }
}
