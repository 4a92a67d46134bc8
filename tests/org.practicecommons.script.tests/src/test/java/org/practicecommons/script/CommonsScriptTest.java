package org.practicecommons.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.practicecommons.script.Script.Running;
import org.practicecommons.script.Script.Said;

@Timeout(400)
class CommonsScriptTest {

    private static final String PRACTICE = """
            <https://rights.example/%s> a <https://practicecommons.org/ns#Practice> ;
              <http://purl.org/dc/terms/title> "%s"@en .
            """;

    @TempDir
    private Path folder;
    private Script commons;
    private Script french;

    @BeforeEach
    void aHome() throws Exception {
        commons = new Script(folder, "en");
        french = new Script(folder, "fr");
        done(commons.run("init", "--community", "Harbour Rights Network", "--base", "https://rights.example/"));
    }

    private static String done(Said said) {
        assertEquals(0, said.exit(), said::toString);
        assertEquals("", said.err());
        return said.out();
    }

    private static String refused(int exit, Said said) {
        assertEquals(exit, said.exit(), said::toString);
        assertEquals("", said.out());
        return said.err();
    }

    private String practice(String name, String title) throws Exception {
        Files.writeString(folder.resolve(name + ".ttl"), PRACTICE.formatted(name, title));
        return name + ".ttl";
    }

    @Test
    void answersAndTroubleHaveStreamsAndExitCodesOfTheirOwn() throws Exception {
        done(commons.run("put", practice("walks", "Rights walks")));
        String json = done(commons.run("list", "--kind", "Practice", "--json"));
        assertTrue(json.startsWith("{") && json.strip().endsWith("}") && json.contains("\"total\" : 1"), json);
        assertTrue(refused(1, commons.run("show", "https://rights.example/none")).contains("There is no record"));
        assertTrue(refused(2, commons.run("list", "--kimd", "Practice")).contains("does not know"));
        assertTrue(refused(1, french.run("show", "https://rights.example/none")).contains("Il n’y a"));
        assertTrue(refused(2, french.run("nonsense")).contains("ne connaît pas « nonsense »"));
    }

    @Test
    void theProcessThatHoldsTheHomeAnswersTheOthers() throws Exception {
        try (Running owner = commons.owner()) {
            done(commons.run("put", practice("walks", "Rights walks")));
            assertTrue(done(french.run("search", "walks")).contains("Rights walks"));
            assertTrue(refused(1, french.run("show", "https://rights.example/none")).contains("Il n’y a"));
            assertEquals(2, commons.run("show").exit());
            assertTrue(owner.isAlive());
        }
    }

    @Test
    void twoStartsAtTheSameTimeBothDoTheirWork() throws Exception {
        String first = practice("first", "First of two");
        String second = practice("second", "Second of two");
        try (Running one = commons.start("put", first); Running other = commons.start("put", second)) {
            done(one.ended());
            done(other.ended());
        }
        assertTrue(done(commons.run("list", "--kind", "Practice", "--json")).contains("\"total\" : 2"));
        done(commons.run("fsck"));
    }

    @Test
    void whatAKilledOwnerLeavesIsNoTrouble() throws Exception {
        try (Running owner = commons.owner()) {
            done(commons.run("put", practice("walks", "Rights walks")));
            owner.kill();
        }
        assertTrue(done(commons.run("search", "walks")).contains("Rights walks"));
        done(commons.run("fsck"));
        assertTrue(Files.notExists(folder.resolve("home/owner.sock")), "a clean end leaves no socket");
    }
}
