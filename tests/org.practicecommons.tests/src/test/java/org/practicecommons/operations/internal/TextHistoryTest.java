package org.practicecommons.operations.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.practicecommons.operations.internal.TextHistory.Place;

/** Reading back from the newest version finds the same as following all versions from the first. */
class TextHistoryTest {

    private static final List<String> OBJECTS = List.of("urn:practice", "urn:step");
    private static final List<String> LANGUAGES = List.of("en", "fr", "es");

    @Test
    void readingBackFindsWhatFollowingFindsInAnyHistory() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            List<Map<Place, Set<String>>> versions = history(random);
            List<Integer> newestFirst = new ArrayList<>();
            for (int i = versions.size() - 1; i >= 0; i--) {
                newestFirst.add(i);
            }
            assertEquals(followed(versions), TextHistory.since(newestFirst, versions::get),
                    "seed " + seed + ", round " + round);
        }
    }

    private static List<Map<Place, Set<String>>> history(Random random) {
        List<Map<Place, Set<String>>> versions = new ArrayList<>();
        Map<Place, Set<String>> now = new HashMap<>();
        int many = 1 + random.nextInt(30);
        for (int i = 0; i < many; i++) {
            for (int change = random.nextInt(3); change > 0; change--) {
                Place place = new Place(OBJECTS.get(random.nextInt(2)), "urn:title",
                        LANGUAGES.get(random.nextInt(3)));
                if (random.nextInt(5) == 0) {
                    now.remove(place);
                } else {
                    now.put(place, Set.of("text " + random.nextInt(3))); // an old text may come back
                }
            }
            versions.add(Map.copyOf(now));
        }
        return versions;
    }

    private static Map<Place, Integer> followed(List<Map<Place, Set<String>>> versions) {
        Map<Place, Integer> since = new HashMap<>();
        for (int i = 0; i < versions.size(); i++) {
            Map<Place, Set<String>> before = i == 0 ? Map.of() : versions.get(i - 1);
            Map<Place, Set<String>> now = versions.get(i);
            since.keySet().removeIf(place -> !now.containsKey(place));
            for (Place place : now.keySet()) {
                if (!now.get(place).equals(before.get(place))) {
                    since.put(place, i);
                }
            }
        }
        return since;
    }

    @Test
    void itStopsWhereNoTextIsLeftAsItWas() {
        Place title = new Place("urn:practice", "urn:title", "en");
        AtomicInteger read = new AtomicInteger();
        TextHistory.since(List.of(2, 1, 0), version -> {
            read.incrementAndGet();
            return Map.of(title, Set.of("text " + version));
        });
        assertEquals(2, read.get());
    }
}
