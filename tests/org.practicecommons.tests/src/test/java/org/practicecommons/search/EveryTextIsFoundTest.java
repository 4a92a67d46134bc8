package org.practicecommons.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is saved in whatever order, each record is found by a word that only one of its texts has. */
class EveryTextIsFoundTest {

    private static final String[] FIELDS = {"summary", "body", "steps"};
    private static final String[] LANGUAGES = {"en", "fr", "fr-CA", "-", "es", "ar", "zh-Hant"};
    private static final String[] COMMON = {"the", "équité", "droits", "practice", "人权", "l’accès", "de"};

    private final long seed = Long.getLong("seed", 20260103L);
    private final Random random = new Random(seed);
    private final Map<String, List<String>> rareWords = new HashMap<>();
    private final Set<String> used = new HashSet<>();

    @Test
    void byARareWordOfIt(@TempDir Path directory) throws IOException {
        try (SearchHome home = new SearchHome(directory)) {
            for (int i = 0; i < 150; i++) {
                change(home);
                if (random.nextInt(20) == 0) {
                    home.index();
                }
                if (random.nextInt(60) == 0) {
                    home.reopen();
                }
            }
            rareWords.forEach((iri, words) -> words.forEach(word -> {
                SearchResult result = home.search(word);
                assertEquals(List.of(iri), SearchHome.iris(result), () -> "seed " + seed + ": " + word);
                assertTrue(result.hits().get(0).highlights().stream().anyMatch(highlight -> highlight.ranges().stream()
                        .anyMatch(range -> highlight.text().substring(range.start(), range.end()).equals(word))),
                        () -> "seed " + seed + ": " + word + " in " + result.hits().get(0).highlights());
            }));
            used.removeAll(rareWords.values().stream().flatMap(List::stream).toList());
            used.forEach(word -> assertEquals(List.of(), home.search(word).hits(), () -> "seed " + seed + ": " + word));
        }
    }

    private void change(SearchHome home) {
        String iri = "urn:" + random.nextInt(60);
        if (rareWords.containsKey(iri) && random.nextInt(5) == 0) {
            home.journal.delete(iri);
            rareWords.remove(iri);
            return;
        }
        List<String> words = new ArrayList<>();
        List<String> lines = new ArrayList<>(List.of("kind practice"));
        lines.add("label " + language() + " " + text(words));
        for (String field : FIELDS) {
            for (int i = random.nextInt(3); i > 0; i--) {
                lines.add("text " + field + " " + language() + " " + text(words));
            }
        }
        home.journal.save(iri, lines.toArray(String[]::new));
        rareWords.put(iri, words);
    }

    private String language() {
        return LANGUAGES[random.nextInt(LANGUAGES.length)];
    }

    private String text(List<String> rare) {
        StringBuilder text = new StringBuilder();
        int before = random.nextInt(80);
        for (int i = 0; i < before; i++) {
            text.append(COMMON[random.nextInt(COMMON.length)]).append(' ');
        }
        String word = rareWord();
        rare.add(word);
        text.append(word);
        for (int i = random.nextInt(80); i > 0; i--) {
            text.append(' ').append(COMMON[random.nextInt(COMMON.length)]);
        }
        return text.toString();
    }

    private String rareWord() {
        StringBuilder word = new StringBuilder("q");
        do {
            for (int i = 0; i < 7; i++) {
                word.append("bcdfghjkmnpqtvwz".charAt(random.nextInt(16)));
            }
        } while (!used.add(word.toString()));
        return word.toString();
    }
}
