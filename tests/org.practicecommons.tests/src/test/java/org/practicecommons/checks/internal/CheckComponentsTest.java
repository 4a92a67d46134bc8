package org.practicecommons.checks.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.practicecommons.base.services.Contributions;
import org.practicecommons.checks.Check;
import org.practicecommons.checks.Checks;
import org.practicecommons.model.RecordModel;

/** The list of checks, and that each is named and explained in both languages. */
class CheckComponentsTest {

    @Test
    void eachListedCheckCanBeMadeAndHasItsOwnId() {
        List<String> ids = Contributions.listed(Check.class).stream().map(Check::id).toList();
        assertEquals(ids.size(), new HashSet<>(ids).size());
        assertTrue(ids.containsAll(List.of("shape", "reference", "cycle", "completeness", "consent", "twin")),
                ids.toString());
    }

    @Test
    void theGravestComeFirst() {
        List<Check> checks = Checks.standard(RecordModel.standard());
        for (int i = 1; i < checks.size(); i++) {
            assertTrue(checks.get(i - 1).severity().compareTo(checks.get(i).severity()) >= 0);
        }
    }

    @Test
    void eachSaysWhatItIsAboutInBothLanguages() {
        for (Check check : Contributions.listed(Check.class)) {
            assertNotEquals(check.title().in(Locale.ENGLISH), check.title().in(Locale.FRENCH));
            assertNotEquals(check.explanation().in(Locale.ENGLISH), check.explanation().in(Locale.FRENCH));
        }
    }
}
