package org.practicecommons.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A process that finds the home taken hands its command over, and says nothing of its own. */
@Timeout(300)
class TwoProcessesTest {

    @TempDir
    private Path folder;

    @Test
    void aCommandThatFindsTheHomeTakenIsAnsweredByTheOwner() throws Exception {
        try (CommandLineHome owner = CommandLineHome.made(folder)) {
            Child other = Child.run(folder, List.of("-Xmx128m"), "list");
            assertEquals(0, other.exit(), other.text());
            assertTrue(other.text().contains("Ana Silva"), other.text());
            assertTrue(!other.text().contains("OwnedElsewhere"), other.text());
            owner.done("fsck");
        }
    }
}
