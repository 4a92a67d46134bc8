package org.practicecommons.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicecommons.base.Audience;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Right;
import org.practicecommons.base.Session;
import org.practicecommons.operations.ManyChanged.Stay;
import org.practicecommons.search.SearchRequest;

/** One field of many records is changed after a preview, as one activity that one action takes back. */
class ChangeManyTest extends HomeScene {

    private static final ChangeMany.Which PRACTICES =
            ChangeMany.Which.found(new SearchRequest("", Set.of("Practice"), Map.of(), "", 0, 0, false));

    private final List<String> iris = new ArrayList<>();

    @BeforeEach
    void fivePractices() {
        for (String title : List.of("Walks", "Talks", "Songs", "Plays", "Meals")) {
            iris.add(home.save("Practice", title));
        }
    }

    private ManyChanged change(ChangeMany.Which which, String assignment, boolean dryRun) {
        return home.run(new ChangeMany(which, assignment, Optional.empty(), 3, dryRun, "agreed"));
    }

    private String value(String iri, String field) {
        EditableRecord record = home.run(new OpenRecord(iri));
        return String.valueOf(record.root().eGet(record.root().eClass().getEStructuralFeature(field)));
    }

    private Map<String, String> all() {
        Map<String, String> all = new TreeMap<>();
        for (String iri : iris) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            home.run(new ShowRecord(iri, "nquads", Optional.empty(), out));
            all.put(iri, out.toString(StandardCharsets.UTF_8));
        }
        return all;
    }

    @Test
    void aPreviewSaysHowManyAndChangesNothing() {
        home.run(new EditFields(iris.getFirst(), List.of("status=active"), ""));
        Map<String, String> before = all();
        ManyChanged tried = change(PRACTICES, "status=active", true);
        assertEquals(4, tried.changed());
        assertEquals(3, tried.changes().size());
        assertEquals(1, tried.stayed(Stay.SAME));
        assertEquals("", tried.activity());
        assertEquals(before, all());
        ManyChanged done = change(PRACTICES, "status=active", false);
        assertEquals(4, done.changed());
        iris.forEach(iri -> assertTrue(value(iri, "status").toLowerCase(Locale.ROOT).contains("active")));
        assertEquals("agreed", home.latest(iris.getLast()).orElseThrow().why());
        home.run(new RevertChange(done.activity(), ""));
        assertEquals(before, all());
    }

    @Test
    void onlyWhatASearchFindsIsChanged() {
        ManyChanged done = change(ChangeMany.Which.found(SearchRequest.words("songs", 1)), "summary@en=Sung.", false);
        assertEquals(List.of(iris.get(2)), done.changes().stream().map(one -> one.record().iri()).toList());
    }

    @Test
    void aValueIsReplacedWhereItIsAndNowhereElse() {
        String old = home.save("Concept", "Old folk");
        String now = home.save("Concept", "Ageing");
        home.run(new EditFields(iris.get(0), List.of("issues+=" + old), ""));
        home.run(new EditFields(iris.get(1), List.of("issues+=" + old, "issues+=" + now), ""));
        ManyChanged done = home.run(new ChangeMany(PRACTICES, "issues=" + now, Optional.of(old), 9, false, ""));
        assertEquals(2, done.changed());
        assertEquals(3, done.stayed(Stay.SAME));
        assertEquals(List.of(), home.run(new IncomingReferences(old)));
        assertEquals(2, home.run(new IncomingReferences(now)).size());
        assertThrows(Refusal.class,
                () -> home.run(new ChangeMany(PRACTICES, "issues+=" + now, Optional.of(old), 9, true, "")));
    }

    @Test
    void whatWouldBreakARuleOrDoesNotFitStaysAndIsSaid() {
        ManyChanged empty = change(PRACTICES, "title@en=", false);
        assertEquals(5, empty.stayed(Stay.BREAKS));
        assertEquals(0, empty.changed());
        assertEquals("", empty.activity());
        assertTrue(empty.kept().getFirst().why().in(Locale.FRENCH).length() > 10);
        String clinic = home.save("Organisation", "Clinic");
        ManyChanged mixed = change(ChangeMany.Which.these(List.of(iris.getFirst(), clinic)), "status=active", true);
        assertEquals(1, mixed.changed());
        assertEquals(1, mixed.stayed(Stay.DOES_NOT_FIT));
    }

    @Test
    void whatFitsNoneOfThemIsRefusedAtOnce() {
        Refusal refusal = assertThrows(Refusal.class, () -> change(PRACTICES, "status=purple", true));
        assertTrue(refusal.sentence().in(Locale.ENGLISH).startsWith("status cannot be “purple”."));
        assertThrows(Refusal.class, () -> change(PRACTICES, "nothing=x", false));
    }

    @Test
    void othersChangeOnlyWhatTheyMayAndAreToldOfNothingHidden() {
        Session other = new Session("urn:other", "https://commons.example/org/other", Set.of(),
                Set.of(Right.CONTRIBUTE), Locale.ENGLISH);
        home.run(new ChangeAudience(iris.getFirst(),
                Audience.organisation(home.home().profile().organisation()), ""));
        ManyChanged tried = home.run(new ChangeMany(PRACTICES, "status=active", Optional.empty(), 9, false, ""), other);
        assertEquals(4, tried.stayed(Stay.NOT_ALLOWED));
        assertEquals(4, tried.stayedAltogether());
        assertThrows(Refusal.class, () -> home.run(new ChangeMany(ChangeMany.Which.these(List.of(iris.getFirst())),
                "status=active", Optional.empty(), 9, true, ""), other));
    }

    @Test
    void whateverIsChangedOneActionTakesItBack() {
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        String concept = home.save("Concept", "Ageing");
        List<String> assignments = List.of("status=active", "status=", "summary@en=One.", "summary@fr=Un.",
                "issues+=" + concept, "issues-=" + concept, "title@fr=Titre", "title@en=", "steps+=Ask",
                "identifier=x:1");
        for (int i = 0; i < 12; i++) {
            Map<String, String> before = all();
            List<String> some = iris.stream().filter(iri -> random.nextBoolean()).toList();
            ManyChanged done = change(ChangeMany.Which.these(some),
                    assignments.get(random.nextInt(assignments.size())), false);
            if (random.nextBoolean() && !done.activity().isEmpty()) {
                home.run(new RevertChange(done.activity(), ""));
                assertEquals(before, all(), "seed " + seed);
            }
        }
        assertEquals(List.of(), home.run(new CheckHome()).report().findings(), "seed " + seed);
    }
}
