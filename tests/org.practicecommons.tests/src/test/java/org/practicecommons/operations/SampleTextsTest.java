package org.practicecommons.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The files of the sample are set as a printer would set them, and say where their story comes from. */
class SampleTextsTest {

    private static final Path FOLDER = Path.of("../../bundles/org.practicecommons.operations/src/org/practicecommons/"
            + "operations/internal/sample");
    private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"@(\\w+)");
    private static final String NO_BREAK = "\u00a0";

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".ttl")).sorted().toList();
        }
    }

    private static List<String> texts(String language) throws IOException {
        List<String> texts = new ArrayList<>();
        for (Path file : files()) {
            Matcher text = TEXT.matcher(Files.readString(file));
            while (text.find()) {
                if (text.group(2).equals(language)) {
                    texts.add(text.group(1));
                }
            }
        }
        assertTrue(texts.size() > 500, texts.size() + " texts in " + language);
        return texts;
    }

    @Test
    void signsOfFrenchTextsStayWithTheirWords() throws IOException {
        Pattern loose = Pattern.compile("(?<!" + NO_BREAK + ")[:;?!»](?!//)|«(?!" + NO_BREAK + ")|['\"]");
        assertEquals(List.of(), texts("fr").stream().filter(loose.asPredicate()).toList());
    }

    @Test
    void englishTextsHaveCurledQuotes() throws IOException {
        assertEquals(List.of(), texts("en").stream().filter(Pattern.compile("['\"]| [:;?!]").asPredicate()).toList());
    }

    @Test
    void eachFileBeginsWithItsStoryAndTheSourceOfIt() throws IOException {
        Pattern source = Pattern.compile("\\A# .+\n# .*(Fact Sheets? |discussion thread|engagement framework).*\n"
                + "@prefix ");
        for (Path file : files()) {
            assertTrue(source.matcher(Files.readString(file)).find(), file.toString());
        }
    }
}
