package org.practicecommons.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.practicecommons.base.Audience;
import org.practicecommons.base.Finding;
import org.practicecommons.model.Kind;
import org.practicecommons.model.RecordModel;

/** A public practice with a quotation and a contact that stand on a consent, which ends in a hundred days. */
abstract class ConsentScene {

    static final String WORDS = "quokkazzinger";
    static final String ADDRESS = "zebedeequist@example.org";
    static final Duration PAST_ITS_END = Duration.ofDays(101);
    private static final RecordModel MODEL = RecordModel.standard();

    @TempDir
    Path folder;
    final MovedClock clock = new MovedClock();
    TestHome home;
    final String practice = TestHome.BASE + "practice";
    final String consent = TestHome.BASE + "consent";
    final String person = TestHome.BASE + "person";
    final String quote = practice + "#q";

    @BeforeEach
    void open() throws IOException {
        home = TestHome.create(folder.resolve("home"), clock);
        put(practice());
        home.run(new ChangeAudience(practice, Audience.PUBLIC, "without the quotation"));
        List<String> lines = practice();
        type(lines, person, "Person");
        text(lines, person, "Person", "name", "Ann");
        link(lines, practice, "Practice", "quotes", quote);
        type(lines, quote, "Quote");
        text(lines, quote, "Quote", "text", "At last a " + WORDS + " door.");
        link(lines, quote, "Quote", "saidBy", person);
        link(lines, quote, "Quote", "consent", consent);
        link(lines, practice, "Practice", "contacts", practice + "#c");
        type(lines, practice + "#c", "Contact");
        text(lines, practice + "#c", "Contact", "name", "Desk");
        plain(lines, practice + "#c", "Contact", "email", ADDRESS);
        link(lines, practice + "#c", "Contact", "consent", consent);
        type(lines, consent, "Consent");
        text(lines, consent, "Consent", "title", "Consent to be quoted");
        link(lines, consent, "Consent", "givenBy", person);
        day(lines, "givenOn", clock.today().minusDays(10));
        day(lines, "end", clock.today().plusDays(100));
        put(lines);
    }

    private List<String> practice() {
        List<String> lines = new ArrayList<>();
        type(lines, practice, "Practice");
        text(lines, practice, "Practice", "title", "Access walks");
        return lines;
    }

    @AfterEach
    void close() {
        home.close();
    }

    void put(List<String> lines) throws IOException {
        Path file = Files.write(folder.resolve("records.nt"), lines);
        home.run(new PutRecord(file, Optional.of("ntriples"), ""));
    }

    /** Takes the home up again, as the next start of the product would. */
    void restart() {
        home.close();
        home = TestHome.open(folder.resolve("home"), clock);
    }

    void consent(String... assignments) {
        home.run(new EditFields(consent, List.of(assignments), ""));
    }

    void renew() {
        consent("end=" + clock.today().plusDays(50));
    }

    void assertWhole() {
        HomeCheck check = home.run(new CheckHome());
        assertEquals(List.of(), check.report().findings().stream().map(Finding::code).toList());
    }

    private static String term(String kind, String field) {
        return MODEL.kind(kind).orElseThrow().field(field).orElseThrow().term();
    }

    private static void add(List<String> lines, String subject, String predicate, String object) {
        lines.add("<" + subject + "> <" + predicate + "> " + object + " .");
    }

    static void type(List<String> lines, String subject, String kind) {
        add(lines, subject, "http://www.w3.org/1999/02/22-rdf-syntax-ns#type",
                "<" + MODEL.kind(kind).map(Kind::term).orElseThrow() + ">");
    }

    static void text(List<String> lines, String subject, String kind, String field, String text) {
        add(lines, subject, term(kind, field), "\"" + text + "\"@en");
    }

    static void plain(List<String> lines, String subject, String kind, String field, String text) {
        add(lines, subject, term(kind, field), "\"" + text + "\"");
    }

    static void link(List<String> lines, String subject, String kind, String field, String object) {
        add(lines, subject, term(kind, field), "<" + object + ">");
    }

    private void day(List<String> lines, String field, LocalDate day) {
        add(lines, consent, term("Consent", field), "\"" + day + "\"^^<http://www.w3.org/2001/XMLSchema#date>");
    }
}
