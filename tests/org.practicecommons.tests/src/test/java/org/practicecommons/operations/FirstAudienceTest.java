package org.practicecommons.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicecommons.base.Audience;
import org.practicecommons.base.Audience.Level;
import org.practicecommons.base.Session;

/** Who sees a new record, by the rules of docs/visibility.md. */
class FirstAudienceTest extends HomeScene {

    private static final String PREFIXES = """
            @prefix pc: <https://practicecommons.org/ns#> . @prefix org: <http://www.w3.org/ns/org#> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix dcterms: <http://purl.org/dc/terms/> .
            """;

    /** A partnership whose ground rules say that; nothing of the kind when empty. */
    private String partnership(String name, String reach) throws IOException {
        String iri = TestHome.BASE + name;
        String rules = reach.isEmpty() ? "" : "; pc:confidentialityLevel pc:Reach-" + reach;
        put(PREFIXES + """
                <%1$s> a org:OrganizationalCollaboration ; skos:prefLabel "%1$s"@en ; pc:groundRules <%1$s#rules> .
                <%1$s#rules> a pc:GroundRules %2$s .
                """.formatted(iri, rules));
        return iri;
    }

    private void put(String turtle) throws IOException {
        home.run(new PutRecord(file(turtle), Optional.of("turtle"), ""));
    }

    private Path file(String turtle) throws IOException {
        return Files.writeString(folder.resolve("records.ttl"), turtle);
    }

    private static String practice(String iri, String... partnerships) {
        return PREFIXES + "<%s> a pc:Practice ; dcterms:title \"Walks\"@en %s .".formatted(iri,
                List.of(partnerships).stream().map("; pc:partnership <%s>"::formatted).reduce("", String::concat));
    }

    /** The audience of a new practice that points to these. */
    private Audience ofNew(String... partnerships) throws IOException {
        String iri = TestHome.BASE + "new-" + home.home().with(opened -> opened.journal().last());
        put(practice(iri, partnerships));
        return home.run(new OpenRecord(iri)).audience();
    }

    private Audience own() {
        return Audience.organisation(home.home().profile().organisation());
    }

    @ParameterizedTest
    @CsvSource({"organisation, ORGANISATION", "partnership, PARTNERSHIP", "network, PARTNERSHIP", "members, MEMBERS",
        "everyone, MEMBERS", "'', MEMBERS"})
    void aPartnershipSaysItInItsGroundRules(String reach, Level expected) throws IOException {
        String partnership = partnership("p", reach);
        Audience audience = switch (expected) {
            case ORGANISATION -> own();
            case PARTNERSHIP -> new Audience(Level.PARTNERSHIP, partnership);
            default -> Audience.MEMBERS;
        };
        assertEquals(audience, ofNew(partnership));
    }

    @Test
    void ofSeveralRulesTheNarrowestHolds() throws IOException {
        String open = partnership("open", "everyone");
        String silent = partnership("silent", "");
        String closed = partnership("closed", "partnership");
        String other = partnership("other", "partnership");
        assertEquals(new Audience(Level.PARTNERSHIP, closed), ofNew(open, silent, closed));
        assertEquals(own(), ofNew(closed, other), "neither may see what the other is told");
        assertEquals(own(), ofNew(closed, partnership("own", "organisation")));
        assertEquals(Audience.MEMBERS, ofNew(silent));
    }

    @Test
    void theWindowSavesByTheSameRules() throws IOException {
        String closed = partnership("closed", "partnership");
        EditableRecord record = home.run(new NewRecord("Initiative"));
        TestHome.setTitle(record, "Night walks", "en");
        home.run(new SaveRecord(record, ""));
        assertEquals(Audience.MEMBERS, home.run(new OpenRecord(record.iri())).audience());
        home.run(new EditFields(record.iri(), List.of("partnership=" + closed), ""));
        assertEquals(Audience.MEMBERS, home.run(new OpenRecord(record.iri())).audience(), "one that is there keeps it");
    }

    @Test
    void aProfileKeepsNewRecordsToTheOrganisation() throws IOException {
        Profile mine = home.home().profile();
        home.home().with(opened -> {
            opened.profiles().write(new Profile(mine.account(), mine.actorName(), mine.person(), mine.organisation(),
                    "", mine.rights(), true));
            return null;
        });
        assertEquals(own(), ofNew());
        assertEquals(own(), home.run(new NewRecord("Practice")).audience());
        assertEquals(Audience.MEMBERS, ofNew(partnership("open", "members")), "what was agreed comes first");
        Session nobodys = new Session(mine.account(), "", Set.of(), mine.rights(), Locale.ENGLISH);
        assertEquals(Audience.MEMBERS, home.run(new NewRecord("Practice"), nobodys).audience());
    }

    @Test
    void importsGetTheDefaultOfTheHomeAndNeverWiden() throws IOException {
        String closed = partnership("closed", "partnership");
        String iri = TestHome.BASE + "imported";
        Path file = file(practice(iri, closed));
        ImportFiles again = new ImportFiles(List.of(file), Optional.empty(), Optional.empty(), false);
        home.run(again);
        assertEquals(Audience.MEMBERS, home.run(new OpenRecord(iri)).audience());
        home.run(new ChangeAudience(iri, own(), ""));
        file(practice(iri, closed).replace("Walks", "Night walks"));
        assertEquals(1, home.run(again).count("updated"));
        assertEquals(own(), home.run(new OpenRecord(iri)).audience());
    }
}
