package org.practicecommons.search.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.practicecommons.base.LangText;
import org.practicecommons.search.SearchDocument;
import org.practicecommons.search.WordVectors;

class ExcerptsTest {

    private final Analyzers analyzers = new Analyzers();
    private final Excerpts excerpts =
            new Excerpts(new Gloss(analyzers, new Translator(analyzers), new WordVectors()), 12);

    private static SearchDocument record(String title, String... texts) {
        List<SearchDocument.Value> values = new ArrayList<>();
        for (int i = 0; i < texts.length; i += 3) {
            values.add(new SearchDocument.Text(texts[i], LangText.of(texts[i + 2], texts[i + 1]), 1));
        }
        return new SearchDocument("practice", List.of(LangText.of(title, "en")), false, values);
    }

    private List<String> texts(SearchDocument record) {
        return excerpts.of(record).stream().map(excerpt -> excerpt.field() + ": " + excerpt.text().text()).toList();
    }

    @Test
    void shortTextsThatFollowEachOtherShareAnExcerptUnderTheFieldOfMostWords() {
        assertEquals(List.of("steps: Quiet hours. Ask the guests. Dim the lights, then wait."),
                texts(record("Quiet hours", "title", "en", "Quiet hours", "steps", "en", "Ask the guests", "steps",
                        "en", "Dim the lights, then wait.")));
    }

    @Test
    void longTextsAreCutBetweenSentences() {
        assertEquals(List.of("body: One two three four five six seven eight.",
                "body: Nine ten eleven twelve thirteen."),
                texts(record("T", "body", "en",
                        "One two three four five six seven eight. Nine ten eleven twelve thirteen.")));
    }

    @Test
    void aTextWithoutSentencesIsCutAtTheLength() {
        String endless = "word ".repeat(30);
        List<String> texts = texts(record("T", "body", "en", endless));
        assertEquals(3, texts.size());
        assertTrue(texts.stream().allMatch(text -> text.split(" ").length <= 13), texts::toString);
    }

    @Test
    void whatTheModelDoesNotReadIsLeftOut() {
        assertEquals(List.of("summary: Read this", "note: No language"), texts(record("T", "summary", "de",
                "Bitte nicht lesen", "summary", "en-CA", "Read this", "note", "", "No language")));
    }

    @Test
    void whatTheModelReadsWordByWordIsShownAsItIsWritten() {
        Excerpts.Excerpt excerpt = excerpts.of(record("Calm", "summary", "fr", "Le travail est un droit.")).get(0);
        assertEquals("Le travail est un droit.", excerpt.text().text());
        assertEquals("work right.", excerpt.context());
    }

    @Test
    void theModelReadsAnExcerptUnderTheNameOfItsRecord() {
        Excerpts.Excerpt excerpt = excerpts.of(record("Quiet hours", "body", "en", "Two mornings a week.")).get(0);
        assertEquals("Quiet hours. Two mornings a week.", excerpt.context());
        Excerpts.Excerpt named = excerpts.of(record("Quiet hours", "title", "en", "Quiet hours")).get(0);
        assertEquals("Quiet hours", named.context());
    }
}
