package org.practicecommons.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LangTextTest {

    @ParameterizedTest
    @CsvSource({"EN-ca,en-CA", "fr,fr", "ZH-hans-cn,zh-Hans-CN", "iu-CANS-CA,iu-Cans-CA", "iw,iw",
            "x-PRIVATE,x-private",
        "en-US-X-Twain,en-US-x-twain", "sl-ROZAJ-biske,sl-rozaj-biske", "not a tag!,not a tag!", "'',''"})
    void tagsGetTheCaseOfTheStandard(String written, String canonical) {
        assertEquals(canonical, LangText.canonicalTag(written));
    }

    @Test
    void regionalFormsBelongToTheirLanguage() {
        assertTrue(LangText.of("équité", "fr-ca").isIn("fr"));
        assertFalse(LangText.of("Frisian", "fry").isIn("fr"));
    }

    @Test
    void noLanguageIsTheEmptyTag() {
        assertEquals(LangText.of("x", null), LangText.of("x", " "));
    }
}
