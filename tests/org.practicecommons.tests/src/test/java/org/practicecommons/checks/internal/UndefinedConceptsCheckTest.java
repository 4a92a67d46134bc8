package org.practicecommons.checks.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.practicecommons.checks.Community;

class UndefinedConceptsCheckTest {

    private final Community community = new Community();

    @Test
    void namesTheConceptsThatNobodyDefined() {
        community.add("Concept", "Dignity");
        community.add("Concept", "Access").text("definition", "Everybody gets in.");
        community.add("Practice", "Walks").to("issues", "Access").to("rights", "Dignity")
                .part("conceptUses").to("concept", "Dignity");
        assertEquals(List.of("definition.missing"), community.codes("definition", "Walks"));
        assertTrue(community.check("definition", "Walks").getFirst().sentence().in(Locale.ENGLISH)
                .contains("defined: Dignity."));
        community.get("Dignity").text("definition", "What everybody has.");
        assertEquals(List.of(), community.codes("definition", "Walks"));
    }

    @Test
    void oneThatIsNotThereIsTheMatterOfAnotherCheck() {
        community.add("Practice", "Walks").to("issues", "Nowhere");
        assertEquals(List.of(), community.codes("definition", "Walks"));
        assertEquals(List.of("reference.missing"), community.codes("reference", "Walks"));
    }
}
