package org.practicecommons.operations.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Only plain words are kept of a question. */
class QuestionWordsTest {

    @Test
    void wordsAreKeptInOneForm() {
        assertEquals(Optional.of("droit à la déconnexion"), QuestionWords.of("  « Droit à  la\tDÉCONNEXION » ?"));
        assertEquals(Optional.of("agenda 2030"), QuestionWords.of("Agenda 2030."));
        assertEquals(Optional.of("and/or after-hours"), QuestionWords.of("and/or after-hours"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ana.silva@rights.example", "who is ana@x", "https://rights.example/case", "rights.example",
        "www rights.example about", "urn:uuid:1", "514 555-0199", "+1 (514) 555 0199", "case 48213", "12.34.56",
        "title:harbour", "access*", "acess~", "harbour -walks", "", "   ", "?!", "a b", "12",
        "one two three four five six seven eight nine ten eleven twelve thirteen"})
    void whatMayTellOfSomebodyOrIsNoQuestionIsNot(String typed) {
        assertEquals(Optional.empty(), QuestionWords.of(typed));
    }

    @Test
    void aTextThatSomebodyPastedIsNot() {
        assertEquals(Optional.empty(), QuestionWords.of("pasted".repeat(30)));
    }
}
