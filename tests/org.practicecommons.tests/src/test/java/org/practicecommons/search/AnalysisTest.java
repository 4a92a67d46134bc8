package org.practicecommons.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pairs of what is asked and what is written, in {@code analysis.tsv}. */
class AnalysisTest {

    @Test
    void findsWhatMeansTheSameAndNothingElse(@TempDir Path directory) throws IOException {
        List<String[]> pairs = pairs();
        try (SearchHome home = new SearchHome(directory)) {
            for (int i = 0; i < pairs.size(); i++) {
                String[] pair = pairs.get(i);
                home.journal.save("urn:" + i, "kind practice", "text body " + pair[0] + " " + pair[2]);
            }
            List<String> wrong = new ArrayList<>();
            for (int i = 0; i < pairs.size(); i++) {
                String[] pair = pairs.get(i);
                String language = pair[0].equals("-") ? "" : pair[0];
                boolean found = SearchHome.iris(home.filtered(pair[1], Map.of(), language)).contains("urn:" + i);
                if (found != pair[3].equals("yes")) {
                    wrong.add(String.join("\t", pair));
                }
            }
            assertEquals(List.of(), wrong);
        }
    }

    private static List<String[]> pairs() throws IOException {
        try (InputStream in = AnalysisTest.class.getResourceAsStream("analysis.tsv")) {
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return all.lines().filter(line -> !line.startsWith("#")).map(line -> line.split("\t")).toList();
        }
    }
}
