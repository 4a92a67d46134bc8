package org.practicecommons.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicecommons.base.Audience;
import org.practicecommons.base.Audience.Level;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Right;
import org.practicecommons.base.Session;
import org.practicecommons.cli.OpenHomes;
import org.practicecommons.cli.client.Client;
import org.practicecommons.cli.owner.OwnerServer;
import org.practicecommons.journal.SeededEnvironment;

/** The rules of docs/visibility.md: who belongs to which groups, and since when, and until when. */
class BelongingTest {

    @TempDir
    private Path folder;

    private final SeededEnvironment environment = new SeededEnvironment(7);
    private TestHome home;
    private String port;
    private String crane;
    private String clinic;

    @BeforeEach
    void open() {
        TestHome.create(folder.resolve("home")).close();
        home = TestHome.open(folder.resolve("home"), environment);
        on("2026-03-01");
        port = home.save("Organisation", "Port");
        crane = home.save("Organisation", "Crane crew");
        clinic = home.save("Organisation", "Clinic");
        edit(crane, "unitOf=" + port);
    }

    @AfterEach
    void close() {
        home.close();
    }

    private void on(String day) {
        environment.set(Instant.parse(day + "T12:00:00Z"));
    }

    private void edit(String iri, String... assignments) {
        home.run(new EditFields(iri, List.of(assignments), ""));
    }

    private String made(String kind, String title, String... assignments) {
        String iri = home.save(kind, title);
        edit(iri, assignments);
        return iri;
    }

    /** A record that only that audience sees. */
    private String shownTo(Level level, String scope) {
        String iri = home.save("Practice", "Quiet circles");
        home.run(new ChangeAudience(iri, new Audience(level, scope), ""));
        return iri;
    }

    private static Session actingFor(String organisation, Right... rights) {
        return new Session("https://commons.example/account/other", organisation, Set.of(), Set.of(rights),
                Locale.ENGLISH);
    }

    /** The one whose profile this home has, without the right to see everything. */
    private Session profiled(String organisation) {
        return new Session(home.home().profile().account(), organisation, Set.of(), Set.of(), Locale.ENGLISH);
    }

    private boolean sees(Session session, String iri) {
        return !home.run(new LabelsOf(List.of(iri)), session).isEmpty();
    }

    private void assertSeen(String iri, boolean byPort, boolean byCrane, boolean byClinic) {
        assertEquals(List.of(byPort, byCrane, byClinic),
                List.of(sees(actingFor(port), iri), sees(actingFor(crane), iri), sees(actingFor(clinic), iri)));
    }

    @Test
    void aUnitSeesWhatItsOrganisationKeepsToItselfAndNotTheOtherWayRound() {
        assertSeen(shownTo(Level.ORGANISATION, port), true, true, false);
        assertSeen(shownTo(Level.ORGANISATION, crane), false, true, false);
        edit(port, "unitOf=" + crane); // nonsense that must not hang anything
        assertSeen(shownTo(Level.ORGANISATION, port), true, true, false);
    }

    @Test
    void partnersSeeWhatThePartnershipKeepsToItselfAsLongAsTheyAreNamed() {
        String harbour = made("Partnership", "Safe harbour", "members=" + port, "members+=" + clinic,
                "end=2026-01-31");
        String record = shownTo(Level.PARTNERSHIP, harbour);
        Session held = home.home().with(opened -> opened.belonging().now(actingFor(clinic)));
        assertEquals(Set.of(clinic, harbour), held.groups());
        assertSeen(record, true, true, true);
        edit(harbour, "members-=" + clinic);
        assertSeen(record, true, true, false);
        assertEquals(false, sees(held, record), "a session that lived through it");
        edit(harbour, "members-=" + port, "members+=" + crane);
        assertSeen(record, false, true, false);
        home.run(new DeleteRecord(harbour, ""));
        assertSeen(record, false, false, false);
    }

    @Test
    void aMembershipShowsWhatTheNetworkKeepsToItselfFromItsFirstDayToItsLast() {
        String network = home.save("Network", "Coast watch");
        String membership = made("Membership", "Clinic in Coast watch", "member=" + clinic, "network=" + network,
                "since=2026-03-02", "until=2026-03-03");
        home.run(new ChangeAudience(membership, Audience.organisation(port), "who belongs is a fact all the same"));
        String record = shownTo(Level.NETWORK, network);
        Session held = actingFor(clinic);
        for (Map.Entry<String, Boolean> day : Map.of("2026-03-01", false, "2026-03-02", true, "2026-03-03", true,
                "2026-03-04", false).entrySet()) {
            on(day.getKey());
            assertEquals(day.getValue(), sees(held, record), day.getKey());
        }
        on("2026-03-03");
        edit(network, "end=2026-03-02");
        assertEquals(false, sees(held, record), "the network is no more");
    }

    @Test
    void whatIsInDoubtIsNoMembership() {
        String network = home.save("Network", "Coast watch");
        String membership = made("Membership", "Port in Coast watch", "member=" + port, "network=" + network);
        String record = shownTo(Level.NETWORK, network);
        assertSeen(record, false, false, false); // it says neither since when nor that it is current
        edit(membership, "status=current");
        assertSeen(record, true, true, false);
        for (String kind : List.of("attendee", "observer", "registration")) {
            edit(membership, "kind=" + kind);
            assertSeen(record, false, false, false);
        }
        edit(membership, "kind=founder", "status=", "since=2025-01-01");
        assertSeen(record, true, true, false);
        for (String status : List.of("pending", "suspended", "ended")) {
            edit(membership, "status=" + status);
            assertSeen(record, false, false, false);
        }
    }

    @Test
    void aPersonalMembershipIsThatPersonsOnly() {
        String network = home.save("Network", "Coast watch");
        made("Membership", "Amira in Coast watch", "member=" + home.home().profile().person(), "network=" + network,
                "status=current");
        String record = shownTo(Level.NETWORK, network);
        assertSeen(record, false, false, false);
        assertEquals(true, sees(profiled(port), record));
        assertEquals(true, sees(profiled(""), record), "acting for nobody");
    }

    @Test
    void aPostInAUnitOfTheOrganisationActedForCountsWhileItLasts() throws IOException {
        String person = home.home().profile().person();
        Path file = folder.resolve("person.ttl");
        java.nio.file.Files.writeString(file, """
                @prefix org: <http://www.w3.org/ns/org#> . @prefix schema: <https://schema.org/> .
                @prefix dcterms: <http://purl.org/dc/terms/> . @prefix foaf: <http://xmlns.com/foaf/0.1/> .
                @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
                <%s> a foaf:Person ; foaf:name "Amira"@en ; org:holds <%1$s#crane>, <%1$s#clinic> .
                <%1$s#crane> a org:Post ; dcterms:title "Driver"@en ; org:postIn <%s> ;
                  schema:endDate "2026-03-01"^^xsd:date .
                <%1$s#clinic> a org:Post ; dcterms:title "Helper"@en ; org:postIn <%s> .
                """.formatted(person, crane, clinic));
        home.run(new PutRecord(file, java.util.Optional.of("turtle"), ""));
        String ofCrane = shownTo(Level.ORGANISATION, crane);
        String ofClinic = shownTo(Level.ORGANISATION, clinic);
        assertEquals(List.of(true, false), List.of(sees(profiled(port), ofCrane), sees(profiled(port), ofClinic)));
        assertEquals(List.of(false, true), List.of(sees(profiled(clinic), ofCrane), sees(profiled(clinic), ofClinic)));
        assertEquals(List.of(false, false), List.of(sees(profiled(""), ofCrane), sees(actingFor(port), ofCrane)));
        on("2026-03-02");
        assertEquals(false, sees(profiled(port), ofCrane));
    }

    @Test
    void nobodyLetsThemselvesIn() {
        String network = home.save("Network", "Coast watch");
        Session contributor = actingFor(clinic, Right.CONTRIBUTE);
        String membership = ask(contributor, network, "pending");
        Refusal refusal = assertThrows(Refusal.class,
                () -> home.run(new EditFields(membership, List.of("status=current"), ""), contributor));
        assertEquals(Refusal.Reason.NOT_ALLOWED, refusal.reason());
        assertThrows(Refusal.class, () -> ask(contributor, network, "current"));
        edit(membership, "status=current");
        home.run(new EditFields(membership, List.of("until=2026-12-31", "until="), ""),
                actingFor(clinic, Right.CONTRIBUTE, Right.CURATE));
        String unit = ownUnit(contributor);
        assertThrows(Refusal.class,
                () -> home.run(new EditFields(unit, List.of("unitOf=" + port), ""), contributor));
        assertEquals(true, sees(contributor, shownTo(Level.NETWORK, network)), "the curator let them in");
    }

    private String ask(Session session, String network, String status) {
        EditableRecord record = home.run(new NewRecord("Membership"), session);
        TestHome.setTitle(record, "Clinic in Coast watch", "en");
        home.run(new SaveRecord(record, ""), session);
        home.run(new EditFields(record.iri(), List.of("member=" + clinic, "network=" + network, "status=" + status),
                ""), session);
        return record.iri();
    }

    /** What the organisation keeps itself is its own to open. */
    private String ownUnit(Session session) {
        EditableRecord record = home.run(new NewRecord("Organisation"), session);
        TestHome.setTitle(record, "Night desk", "en");
        home.run(new SaveRecord(record, ""), session);
        home.run(new EditFields(record.iri(), List.of("unitOf=" + clinic), ""), session);
        return record.iri();
    }

    @Test
    void theOwnersSocketAnswersWithTheGroupsOfTheMoment() throws IOException {
        String harbour = made("Partnership", "Safe harbour", "members=" + clinic);
        String record = shownTo(Level.PARTNERSHIP, harbour);
        Profile mine = home.home().profile();
        home.home().with(opened -> {
            opened.profiles().write(new Profile(mine.account(), mine.actorName(), mine.person(), port, "",
                    Set.of(Right.CONTRIBUTE), false));
            return null;
        });
        try (OwnerServer server = OpenHomes.listen(home.home())) {
            assertEquals(1, overTheSocket("show", record));
            home.run(new EditFields(harbour, List.of("members+=" + port), ""),
                    actingFor(clinic, Right.CURATE, Right.ADMINISTER));
            assertEquals(Set.of(port, harbour), home.session().groups());
            assertEquals(0, overTheSocket("show", record));
        }
    }

    private int overTheSocket(String... args) {
        List<String> all = new java.util.ArrayList<>(List.of("--home", folder.resolve("home").toString()));
        all.addAll(List.of(args));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int exit = Client.run(all, folder, Map.of(), InputStream.nullInputStream(), out, out);
        assertEquals(exit == 0, out.toString(StandardCharsets.UTF_8).contains("Quiet circles"));
        return exit;
    }
}
