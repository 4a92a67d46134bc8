package org.practicecommons.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.practicecommons.base.Message;

class QueryLanguageTest {

    @TempDir
    private Path directory;
    private SearchHome home;

    @BeforeEach
    void open() throws IOException {
        home = new SearchHome(directory);
        home.journal.save("urn:ramp", "kind practice", "label en Ramps for city buses", "label fr Rampes d’accès",
                "text body en Wheelchair users board without help", "key status open", "key code HR-24a",
                "day start 2019-05-01", "number people 120", "ref issues urn:access");
        home.journal.save("urn:pay", "kind practice", "label en Pay equity review", "label fr Équité salariale",
                "text steps en Board members meet employers", "key status closed", "day start 2021-01-15",
                "number people 15");
        home.journal.save("urn:access", "kind concept", "label en Accessibility", "label fr Accessibilité");
    }

    @AfterEach
    void close() {
        home.close();
    }

    /** Names of the records found, in order of their names, and keys of the notes. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "wheelchair | ramp |",
        "WHEELCHAIRS | ramp |",
        "board | pay ramp |",
        "board -wheelchair | pay |",
        "-board | access |",
        "\"city buses\" | ramp |",
        "\"buses city\" | |",
        "«\u00a0équité salariale\u00a0» | pay |",
        "“pay equity” review | pay |",
        "wheel* | ramp |",
        "acc* | access ramp |",
        "equty~ | pay |",
        "wheelchiar | | query.didYouMean",
        "wheelchiar7 | | query.didYouMean",
        "title:board | |",
        "steps:board | pay |",
        "étapes:board | pay |",
        "Etapes:\"board members\" | pay |",
        "steps:boar* | pay |",
        "steps:baord~ | pay |",
        "title:equity -steps:board | |",
        "status:open | ramp |",
        "état:closed | pay |",
        "code:HR-24a | ramp |",
        "HR-24a | ramp |",
        "issues:accessibilité | ramp |",
        "enjeux:access* | ramp |",
        "date-de-début:2019 | ramp |",
        "start:2019-05..2020 | ramp |",
        "start:2020.. | pay |",
        "start:..2019-12-31 | ramp |",
        "start:2019-05-01 | ramp |",
        "participants:100.. | ramp |",
        "people:15 | pay |",
        "people:10..20,5 | pay |",
        "colour:board | pay ramp | query.someWords query.unknownField",
        "wheelchair:users | ramp | query.unknownField",
        "http://board | |",
        "\"city buses | ramp | query.openQuote",
        "\"zz the city buses said yes in a letter to all\" | ramp | query.longQuotation",
        "w* | | query.shortPrefix",
        "wh*chair | | query.starInside",
        "which \"city trains\" can users board | pay ramp |",
        "wheelchair-friendly | ramp |",
        "-city-trains | access pay ramp |",
        "status: | |",
        "- * ~ \" \" : | access pay ramp |",
        "board the of | pay ramp |",
        "the | |",
    })
    void readsWhatPeopleType(String words, String found, String notes) {
        SearchResult result = home.search(words);
        Set<String> names = SearchHome.iris(result).stream().map(iri -> iri.substring(4))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(split(found), names);
        Set<String> keys = result.notes().stream().map(Message::key).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(split(notes), keys);
        for (Message note : result.notes()) {
            assertFalse(note.in(Locale.FRENCH).isBlank());
        }
    }

    private static Set<String> split(String words) {
        return words == null ? Set.of() : new TreeSet<>(Arrays.asList(words.split(" ")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "*", "((((((", "[* TO *]", "/.*.*.*.*/", "field:", ":", "--", "\u0000\u0001", "~~~~~",
        "a* b* c* d* e*", "\ud800", "AND OR NOT", "\\", "{!func}", "title:title:title:", "“““", "🙂", "start:9999",
        "start:99999999999999999999", "people:1e999", "start:2019-13-45"})
    void strangeQueriesAreAnsweredToo(String words) {
        SearchResult result = home.search(words);
        assertEquals(result.hits().size(), Math.min(20, result.total()));
    }

    @Test
    void veryLongQueriesAreCutAndAnsweredInTime() {
        List<String> hostile = List.of("board ".repeat(100_000), "x".repeat(1_000_000), "ab* ".repeat(2_000),
                "abcdefgh~ ".repeat(500), "\"board\" ".repeat(5_000), "steps:a~ ".repeat(1_000), "-board ".repeat(999),
                "\"" + "board ".repeat(700) + "\"");
        List<String> wordy = List.of("\"" + "a b ".repeat(900) + "\"", "人权".repeat(1_500), "人权教育 ".repeat(700),
                "สิทธิมนุษยชน".repeat(300), "policy-making-or-not ".repeat(190), "one ".repeat(201),
                "steps:\"" + "a b ".repeat(900) + "\"", "-\"" + "a b ".repeat(900) + "\"", "l'eau d'or ".repeat(300));
        for (String words : wordy) {
            SearchResult result = assertTimeout(Duration.ofSeconds(20), () -> home.search(words));
            assertEquals("query.tooManyWords", result.notes().get(0).key(), words.substring(0, 9));
        }
        for (String words : hostile) {
            SearchResult result = assertTimeout(Duration.ofSeconds(20), () -> home.search(words));
            assertEquals("query.tooLong", result.notes().get(0).key(), words.substring(0, 9));
        }
    }

    @Test
    void manyWordsLikeVeryManyOthersAreAnsweredToo() {
        Random random = new Random(1);
        StringBuilder body = new StringBuilder("text body en");
        StringBuilder query = new StringBuilder();
        for (int i = 0; i < 3_000; i++) {
            body.append(" communi").append((char) ('a' + random.nextInt(26))).append((char) ('a' + random.nextInt(26)));
        }
        for (int i = 0; i < 39; i++) {
            query.append("communi").append((char) ('a' + i % 26)).append(i % 2 == 0 ? "~ " : "* ");
        }
        home.journal.save("urn:many", "kind practice", "label en Many", body.toString(),
                body.toString().replace("en", "fr"),
                body.toString().replace("en", "es"));
        SearchResult result = home.search(query.toString());
        assertEquals(List.of("urn:many"), SearchHome.iris(result));
        assertEquals("query.tooManyFuzzy", result.notes().get(0).key());
        assertEquals(List.of("urn:many"), home.find("body:communa~ body:communi*"));
    }

    @Test
    void aBeginningFindsEveryWordThatBeginsSo() {
        for (int i = 0; i < 1_500; i++) {
            home.journal.save("urn:many:" + i, "kind practice", "label en Plan" + Integer.toString(i + 2_000, 36));
        }
        assertEquals(1_500, home.search("plan*").total());
        assertEquals(1_500, home.search("title:plan*").total());
    }

    @Test
    void noSequenceOfSignsIsAnError() {
        long seed = Long.getLong("seed", 20260102L);
        Random random = new Random(seed);
        String[] signs = {"\"", "«", "»", "“", "*", "~", "-", ":", "..", "title", "start", "people", "board", "équité",
            "2019", " ", "\u00a0", "'", "(", ")", "^2", "&&", "\\", "/", "人权"};
        for (int i = 0; i < 300; i++) {
            StringBuilder words = new StringBuilder();
            for (int k = random.nextInt(12); k >= 0; k--) {
                words.append(signs[random.nextInt(signs.length)]);
            }
            SearchResult result = home.search(words.toString());
            assertEquals(Math.min(20, result.total()), result.hits().size(), () -> "seed " + seed + ": " + words);
        }
    }
}
