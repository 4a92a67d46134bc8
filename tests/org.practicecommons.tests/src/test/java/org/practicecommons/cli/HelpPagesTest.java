package org.practicecommons.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicecommons.cli.commands.CommandContext;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** Each command has a page in both languages that names all its options, and no page is left over. */
class HelpPagesTest {

    @ParameterizedTest
    @CsvSource({"en,docs/help", "fr,docs/help/fr"})
    void everyCommandHasAPageWithAllItsOptions(String language, String folder) throws IOException {
        Path pages = root().resolve(folder);
        Invocation invocation = new Invocation(List.of(), Path.of("").toAbsolutePath(),
                Locale.forLanguageTag(language), InputStream.nullInputStream(), System.out, System.err, false, 0,
                () -> false);
        CommandLine commons = CommandRunner.commandLine(new CommandContext(invocation, null));
        List<String> missing = new ArrayList<>();
        for (CommandLine command : commons.getSubcommands().values()) {
            Path page = pages.resolve(command.getCommandName() + ".md");
            String text = Files.exists(page) ? Files.readString(page) : "";
            for (OptionSpec option : command.getCommandSpec().options()) {
                if (!text.contains("`" + option.longestName() + "`")) {
                    missing.add(page.getFileName() + " " + option.longestName());
                }
            }
        }
        assertEquals(List.of(), missing);
        try (Stream<Path> files = Files.list(pages)) {
            assertEquals(List.of(), files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".md") && !name.equals("README.md"))
                    .filter(name -> !commons.getSubcommands().containsKey(name.replace(".md", ""))).toList());
        }
    }

    static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("bundles"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
