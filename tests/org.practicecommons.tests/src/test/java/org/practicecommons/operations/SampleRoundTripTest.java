package org.practicecommons.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicecommons.base.Environment;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Report;

/** The sample through every format: into the home that it came from, and into an empty one. No statement differs. */
class SampleRoundTripTest {

    private static final List<String> FORMATS =
            List.of("turtle", "trig", "nquads", "jsonld", "xmi", "zip", "xlsx");

    @TempDir
    private Path folder;

    private static <R> R run(Home home, Operation<R> operation) {
        return operation.run(home, home.session(Locale.ENGLISH), Progress.none());
    }

    private static String statements(Home home) {
        return new String(export(home, "nquads"), StandardCharsets.UTF_8);
    }

    private static byte[] export(Home home, String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        run(home, new ExportRecords(Optional.empty(), format, out));
        return out.toByteArray();
    }

    private static Report bring(Home home, Path file) {
        return run(home, new ImportFiles(List.of(file), Optional.empty(), Optional.empty(), false));
    }

    @Test
    void noStatementDiffersAfterAnyFormat() throws IOException {
        try (Home sample = Home.create(folder.resolve("sample"), new HomeSpec("Sample", TestHome.BASE, "Amira Test",
                "Test Organisation", true), Environment.system())) {
            String before = statements(sample);
            String state = run(sample, new CheckHome()).stateHash();
            for (String format : FORMATS) {
                Path file = Files.write(folder.resolve("all." + format), export(sample, format));
                file = Files.move(file, folder.resolve("all." + ending(format)));
                Report again = bring(sample, file);
                assertEquals(List.of(), again.findings(), format);
                assertEquals(again.count("read"), again.count("unchanged"), format);
                assertEquals(state, run(sample, new CheckHome()).stateHash(), format);
                try (Home empty = Home.create(folder.resolve(format), new HomeSpec("Empty", TestHome.BASE, "", "",
                        false), Environment.system())) {
                    assertEquals(List.of(), bring(empty, file).findings(), format);
                    assertEquals(before, statements(empty), format);
                }
            }
        }
    }

    private static String ending(String format) {
        return switch (format) {
            case "turtle" -> "ttl";
            case "nquads" -> "nq";
            default -> format;
        };
    }
}
