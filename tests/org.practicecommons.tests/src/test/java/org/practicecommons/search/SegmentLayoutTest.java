package org.practicecommons.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicecommons.base.Audience;
import org.practicecommons.base.Session;

/** What is answered follows from the live records alone, not from how they came into the index. */
class SegmentLayoutTest {

    private static final String[] WORDS = {"harbour", "harbours", "walk", "walks", "walking", "equity", "equality",
        "bus", "buses", "the", "pay", "review", "droits", "équité", "l’équité", "port", "marche", "marchons"};
    private static final String[] SIGNS = {"%s", "%s", "%s", "%s*", "%s~", "-%s", "title:%s", "steps:%s"};
    private static final Audience[] AUDIENCES = {Audience.PUBLIC, Audience.PUBLIC, Audience.MEMBERS,
        Audience.organisation("urn:org:b")};

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Set<String> live = new HashSet<>();

    @Test
    void hitsScoresAndCountsAreTheSameHoweverRecordsWereTakenIn(@TempDir Path directory) throws IOException {
        System.out.println("SegmentLayoutTest: run again with -Dseed=" + seed);
        try (SearchHome home = new SearchHome(directory.resolve("pieces"))) {
            for (int i = 0; i < 200; i++) {
                change(home.journal);
                if (random.nextInt(4) == 0) {
                    home.index();
                }
                if (random.nextInt(50) == 0) {
                    home.reopen();
                }
            }
            try (SearchIndex whole = home.open(directory.resolve("whole"))) {
                home.journal.feed(whole);
                for (int i = 0; i < 60; i++) {
                    compare(home.index(), whole, question());
                }
            }
        }
    }

    private void compare(SearchIndex pieces, SearchIndex whole, String question) {
        Map<String, Set<String>> facets = random.nextInt(3) == 0 ? Map.of("status", Set.of("open")) : Map.of();
        SearchRequest request = new SearchRequest(question, Set.of(), facets, "", 0, 50, true);
        for (Session session : List.of(Session.publicReader(Locale.ENGLISH), SearchHome.member(Locale.FRENCH))) {
            SearchResult one = pieces.search(request, session);
            SearchResult other = whole.search(request, session);
            String what = "seed " + seed + ": " + question + " " + facets;
            assertEquals(other.total(), one.total(), what);
            assertEquals(other.hits(), one.hits(), what);
            assertEquals(other.facets(), one.facets(), what);
            assertEquals(other.notes(), one.notes(), what);
        }
    }

    private String question() {
        StringBuilder question = new StringBuilder();
        for (int words = 1 + random.nextInt(5); words > 0; words--) {
            question.append(String.format(SIGNS[random.nextInt(SIGNS.length)], word())).append(' ');
        }
        return question.toString();
    }

    private void change(PlainJournal journal) {
        String iri = "urn:" + random.nextInt(70);
        if (live.contains(iri) && random.nextInt(4) == 0) {
            journal.delete(iri);
            live.remove(iri);
        } else {
            live.add(iri);
            journal.save(iri, AUDIENCES[random.nextInt(AUDIENCES.length)], "kind practice",
                    "label " + language() + " " + text(4), "text summary " + language() + " " + text(12),
                    "text steps " + language() + " " + text(30),
                    "key status " + (random.nextBoolean() ? "open" : "closed"));
        }
    }

    private String language() {
        return random.nextBoolean() ? "en" : "fr";
    }

    private String text(int most) {
        StringBuilder text = new StringBuilder(word());
        for (int words = random.nextInt(most); words > 0; words--) {
            text.append(' ').append(word());
        }
        return text.toString();
    }

    private String word() {
        return WORDS[random.nextInt(WORDS.length)];
    }
}
