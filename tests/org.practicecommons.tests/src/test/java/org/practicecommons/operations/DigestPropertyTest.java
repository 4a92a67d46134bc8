package org.practicecommons.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.practicecommons.base.Audience;
import org.practicecommons.base.Session;
import org.practicecommons.search.Hit;
import org.practicecommons.search.SearchRequest;

/**
 * Whatever happens to records between two readings, a digest says what the search finds for its reader and did not find
 * before, what was changed of the rest, and nothing of what is hidden, deleted or erased.
 */
class DigestPropertyTest extends HomeScene {

    private static final int ROUNDS = 12;
    private static final int CHANGES = 6;
    private static final SearchRequest REQUEST =
            new SearchRequest("harbour", Set.of(), Map.of(), "", 0, 1000, false);

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final List<String> live = new ArrayList<>();
    private final Set<String> gone = new TreeSet<>();
    private final Set<String> hidden = new TreeSet<>();
    private final Set<String> touched = new TreeSet<>();

    @Test
    void aDigestIsWhatTheReaderFindsNowAndDidNotKnow() {
        Session reader = new Session("urn:reader", "urn:elsewhere", Set.of(), Set.of(), Locale.ENGLISH);
        home.run(new SaveSearch("harbour", REQUEST), reader);
        Set<String> known = Set.of();
        for (int round = 0; round < ROUNDS; round++) {
            touched.clear();
            for (int i = 0; i < CHANGES; i++) {
                change();
            }
            Set<String> found = home.run(new SearchRecords(REQUEST), reader).hits().stream().map(Hit::iri)
                    .collect(Collectors.toCollection(TreeSet::new));
            boolean peek = random.nextInt(3) == 0;
            Set<String> before = known;
            List<Digest.Item> items =
                    home.run(new ReadDigest(peek), reader).searches().getFirst().items();
            String run = "round " + round + ", run again with -Dseed=" + seed;
            assertEquals(found.stream().filter(iri -> !before.contains(iri)).collect(Collectors.toSet()),
                    iris(items, true), run);
            Set<String> changed = iris(items, false);
            assertTrue(changed.containsAll(found.stream().filter(before::contains).filter(touched::contains).toList()),
                    run);
            assertTrue(found.containsAll(changed) && before.containsAll(changed), run);
            assertTrue(items.stream().map(item -> item.record().iri())
                    .noneMatch(iri -> gone.contains(iri) || hidden.contains(iri)), run);
            known = peek ? known : found;
        }
    }

    private static Set<String> iris(List<Digest.Item> items, boolean fresh) {
        return items.stream().filter(item -> item.isNew() == fresh).map(item -> item.record().iri())
                .collect(Collectors.toSet());
    }

    private void change() {
        if (live.size() < 4 || random.nextInt(3) == 0) {
            live.add(home.save("Practice", title()));
            return;
        }
        String iri = live.get(random.nextInt(live.size()));
        switch (random.nextInt(8)) {
            case 0 -> {
                home.run(new DeleteRecord(iri, ""));
                leave(iri);
            }
            case 1 -> {
                home.run(new EraseRecord(iri, "asked for"));
                leave(iri);
            }
            case 2, 3, 4 -> hideOrShow(iri);
            default -> home.retitle(iri, title(), "en");
        }
        touched.add(iri);
    }

    private void leave(String iri) {
        live.remove(iri);
        gone.add(iri);
    }

    private void hideOrShow(String iri) {
        boolean show = hidden.remove(iri);
        if (!show) {
            hidden.add(iri);
        }
        home.run(new ChangeAudience(iri, show ? Audience.MEMBERS : Audience.organisation(
                home.session().organisation()), ""));
    }

    private String title() {
        return (random.nextBoolean() ? "Harbour " : "Mountain ") + random.nextInt(1_000_000);
    }
}
