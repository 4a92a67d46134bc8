package org.practicecommons.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.practicecommons.base.Audience;
import org.practicecommons.base.Right;
import org.practicecommons.base.Session;
import org.practicecommons.checks.Community;
import org.practicecommons.checks.Draft;
import org.practicecommons.journal.EntryKind;
import org.practicecommons.journal.NewRevision;
import org.practicecommons.search.Facet;
import org.practicecommons.search.Hit;
import org.practicecommons.search.SearchRequest;
import org.practicecommons.search.SearchResult;

/**
 * Conditions on other records hold exactly for those records for which a plain look at all that the asker may see says
 * so, in filters, in facets and in counts; the completeness that is filtered by is the score that the asker is told.
 */
class JoinedSearchPropertyTest extends HomeScene {

    private static final int ROUNDS = 4;
    private static final List<Audience> AUDIENCES = List.of(Audience.PUBLIC, Audience.PUBLIC, Audience.MEMBERS,
            Audience.organisation("urn:org:a"), Audience.organisation("urn:org:b"));

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    private final Community community = new Community();
    private final Map<String, Audience> audiences = new HashMap<>();
    private final Map<String, Set<String>> behind = new HashMap<>();
    private final List<Membership> memberships = new ArrayList<>();
    private final List<Adoption> adoptions = new ArrayList<>();

    private record Membership(String iri, String member, String network, boolean counts) {
    }

    private record Adoption(String iri, String practice, boolean counts) {
    }

    @Test
    void conditionsHoldForWhatAPlainLookAtAllRecordsFinds() {
        List<Session> sessions = List.of(Session.publicReader(Locale.ENGLISH), session("urn:nowhere", Set.of()),
                session("urn:org:a", Set.of()), session("urn:org:b", Set.of()), home.session(),
                session("urn:org:b", Set.of(Right.CURATE)));
        int found = 0;
        for (int round = 0; round < ROUNDS; round++) {
            write();
            for (Session session : sessions) {
                found += compare(session, "round " + round + ", " + session + ", run again with -Dseed=" + seed);
            }
        }
        assertTrue(found > 0, "nothing was ever found, -Dseed=" + seed);
    }

    private static Session session(String organisation, Set<Right> rights) {
        return new Session("urn:reader", organisation, Set.of(), rights, Locale.ENGLISH);
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private Draft add(String kind, String name) {
        audiences.put(Community.iri(name), any(AUDIENCES));
        return community.add(kind, name);
    }

    private static String name(String word, int number) {
        return word + " " + (char) ('a' + number) + number;
    }

    private void write() {
        memberships.clear();
        adoptions.clear();
        for (int i = 0; i < 6; i++) {
            add("Organisation", name("org", i));
            add("Person", name("person", i));
            if (i < 3) {
                add("Network", name("network", i));
                add("Resource", name("resource", i));
                consent(i);
            }
        }
        for (int i = 0; i < 14; i++) {
            practice(i);
            membership(i);
            adoption(i);
            adoption(i + 14);
        }
        home.home().with(opened -> opened.writer().append(opened.writer().change(home.session(), "",
                audiences.keySet().stream().sorted().map(iri -> new NewRevision(iri,
                        opened.records().head(iri, home.session()).map(head -> List.of(head.id())).orElse(List.of()),
                        audiences.get(iri), false,
                        community.get(iri.substring(iri.lastIndexOf('/') + 1).replace('-', ' ')).payload().bytes()))
                        .toList()).withKind(EntryKind.CHANGE)));
    }

    private void consent(int number) {
        Draft consent = add("Consent", name("consent", number)).to("givenBy", name(any(List.of("org", "person")),
                random.nextInt(6))).choose("uses", any(List.of("name", "helper"))).choose("uses", "quotation")
                .day("givenOn", today.minusDays(random.nextInt(3) - 1).toString());
        if (random.nextBoolean()) {
            consent.day("end", today.plusDays(random.nextInt(3) - 1).toString());
        }
        if (random.nextInt(4) == 0) {
            consent.day("withdrawnOn", today.plusDays(random.nextInt(3) - 1).toString());
        }
        if (random.nextBoolean()) {
            consent.to("covers", name("practice", random.nextInt(14)));
        }
    }

    private void membership(int number) {
        String title = name("membership", number);
        String member = name(any(List.of("org", "org", "person")), random.nextInt(6));
        String network = name("network", random.nextInt(3));
        Draft draft = add("Membership", title).to("member", member).to("network", network);
        String status = any(List.of("", "current", "current", "ended", "pending"));
        int since = random.nextInt(4) - 1;
        int until = random.nextInt(4) - 1;
        if (!status.isEmpty()) {
            draft.choose("status", status);
        }
        if (since < 2) {
            draft.day("since", today.plusDays(since).toString());
        }
        if (until < 2) {
            draft.day("until", today.plusDays(until).toString());
        }
        memberships.add(new Membership(Community.iri(title), Community.iri(member), Community.iri(network),
                (status.isEmpty() || status.equals("current")) && (since == 2 || since <= 0) && until >= 0));
    }

    private void adoption(int number) {
        String title = name("adoption", number % 26) + number;
        String practice = name("practice", random.nextInt(6));
        Draft draft = add("Adoption", title).to("practice", practice).to("adopter", name("org", 0));
        String status = any(List.of("", "active", "completed", "abandoned", "considered", "preparing"));
        if (!status.isEmpty()) {
            draft.choose("status", status);
        }
        adoptions.add(new Adoption(Community.iri(title), Community.iri(practice),
                !Set.of("considered", "preparing").contains(status)));
    }

    private void practice(int number) {
        String title = name("practice", number);
        Draft draft = add("Practice", title).text("application", "a").text("setting", "s");
        Set<String> all = new TreeSet<>();
        for (String field : List.of("leadOrganisations", "contributors")) {
            if (random.nextBoolean()) {
                String organisation = name("org", random.nextInt(6));
                draft.to(field, organisation);
                all.add(Community.iri(organisation));
            }
        }
        behind.put(Community.iri(title), all);
        draft.part("roles").text("name", "r").text("skills", "s").text("effort", "e").text("education", "e")
                .to("heldBy", name(any(List.of("org", "person", "nowhere")), random.nextInt(6)));
        for (int i = random.nextInt(5); i > 0; i--) {
            draft.part("steps").text("title", "t").to("roles", draft.partIri("roles", 0));
        }
        draft.part("rules").text("text", "r").to("cites", name("resource", random.nextInt(4)));
        if (random.nextBoolean()) {
            draft.part("conceptUses").to("concept", "concept").text("howApplied", "h");
        }
        if (random.nextBoolean()) {
            draft.part("outcomes").text("title", "o").number("value", "1").text("unit", "u").day("date", "2025-01-01");
        } else {
            draft.to("artefacts", name("resource", random.nextInt(4)));
        }
        draft.part("lessons").text("problem", "p").text("tried", "t").text("worked", "w").text("failed", "f")
                .to("helpers", name(any(List.of("org", "person")), random.nextInt(6)))
                .to("helpers", name("person", random.nextInt(6)));
    }

    /** Answers with how many practices fulfilled something. */
    private int compare(Session session, String run) {
        Predicate<String> seen = iri -> audiences.containsKey(iri) && session.maySee(audiences.get(iri));
        Set<String> practices = behind.keySet().stream().filter(seen).collect(Collectors.toCollection(TreeSet::new));
        int found = 0;
        Map<String, Long> byNetwork = new HashMap<>();
        for (int i = 0; i < 3; i++) {
            String network = Community.iri(name("network", i));
            Set<String> expected = select(practices, practice -> isIn(practice, network, seen));
            assertEquals(seen.test(network) ? expected : Set.of(), find("networks:" + network, session), run);
            assertEquals(seen.test(network) ? expected : Set.of(),
                    find("network:\"" + name("network", i) + "\"", session), run);
            assertEquals(expected, chosen("networks", network, session), run);
            byNetwork.merge(network, (long) expected.size(), Long::sum);
            found += expected.size();
        }
        byNetwork.values().removeIf(count -> count == 0);
        assertEquals(byNetwork, facet("networks", session), run);
        for (String range : List.of("0", "1", ">=1", "2..", ">2", "<2")) {
            Set<String> expected = select(practices, practice -> holds(range, adopted(practice, seen)));
            assertEquals(expected, find("adoptions:" + range, session), range + " " + run);
            assertEquals(select(practices, practice -> !expected.contains(practice)),
                    find("-adoptions:" + range, session), range + " " + run);
        }
        Map<String, Integer> scores = practices.stream().collect(Collectors.toMap(iri -> iri,
                iri -> home.run(new ScoreRecord(iri), session).points()));
        for (String range : List.of("<8", "8..", ">10", "12", "11")) {
            Set<String> expected = select(practices, practice -> holds(range, scores.get(practice)));
            assertEquals(expected, find("completeness:" + range, session), range + " " + run);
            assertEquals(expected, chosen("completeness", range, session), range + " " + run);
            Set<String> both = select(expected, practice -> adopted(practice, seen) >= 1);
            assertEquals(both, find("completeness:" + range + " adoptions:1..", session), range + " " + run);
        }
        counts(session, practices, scores, run);
        return found;
    }

    private void counts(Session session, Set<String> practices, Map<String, Integer> scores, String run) {
        Map<String, Long> expected = new HashMap<>();
        for (String range : List.of("0..3", "4..7", "8..")) {
            long count = practices.stream().filter(practice -> holds(range, scores.get(practice))).count();
            expected.put(range, count);
        }
        expected.values().removeIf(count -> count == 0);
        assertEquals(expected, facet("completeness", session), run);
    }

    private static boolean holds(String range, int number) {
        return switch (range) {
            case "0" -> number == 0;
            case "1" -> number == 1;
            case "11" -> number == 11;
            case "12" -> number == 12;
            case ">=1" -> number >= 1;
            case "2.." -> number >= 2;
            case ">2" -> number > 2;
            case "<2" -> number < 2;
            case "<8" -> number < 8;
            case "8.." -> number >= 8;
            case ">10" -> number > 10;
            case "0..3" -> number <= 3;
            case "4..7" -> number >= 4 && number <= 7;
            default -> throw new AssertionError(range);
        };
    }

    private static Set<String> select(Set<String> some, Predicate<String> condition) {
        return some.stream().filter(condition).collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean isIn(String practice, String network, Predicate<String> seen) {
        return seen.test(network) && memberships.stream().anyMatch(one -> one.counts() && seen.test(one.iri())
                && one.network().equals(network) && behind.get(practice).contains(one.member())
                && seen.test(one.member()));
    }

    private int adopted(String practice, Predicate<String> seen) {
        return (int) adoptions.stream().filter(one -> one.counts() && one.practice().equals(practice)
                && seen.test(one.iri())).count();
    }

    private Set<String> find(String words, Session session) {
        return iris(ask(words, Map.of(), session));
    }

    private Set<String> chosen(String facet, String value, Session session) {
        SearchResult result = ask("", Map.of(facet, Set.of(value)), session);
        assertEquals(result.total(), result.facets().stream().filter(one -> one.field().equals(facet))
                .flatMap(one -> one.values().stream()).filter(Facet.Value::chosen).findFirst().orElseThrow().count());
        return iris(result);
    }

    private Map<String, Long> facet(String facet, Session session) {
        return ask("", Map.of(), session).facets().stream().filter(one -> one.field().equals(facet))
                .flatMap(one -> one.values().stream())
                .collect(Collectors.toMap(Facet.Value::value, Facet.Value::count));
    }

    private SearchResult ask(String words, Map<String, Set<String>> facets, Session session) {
        return home.run(new SearchRecords(new SearchRequest(words, Set.of("Practice"), facets, "", 0, 100, true)),
                session);
    }

    private static Set<String> iris(SearchResult result) {
        return result.hits().stream().map(Hit::iri).collect(Collectors.toCollection(TreeSet::new));
    }
}
