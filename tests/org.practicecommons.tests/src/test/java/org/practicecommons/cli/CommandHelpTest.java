package org.practicecommons.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.practicecommons.cli.commands.CommandContext;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;

class CommandHelpTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void everyCommandAndOptionIsExplained(String language) {
        List<String> missing = new ArrayList<>();
        for (CommandLine command : all(CommandRunner.commandLine(new CommandContext(invocation(language), null)))) {
            String name = command.getCommandSpec().qualifiedName();
            if (command.getCommandSpec().usageMessage().header().length == 0) {
                missing.add(name);
            }
            List<ArgSpec> arguments = new ArrayList<>(command.getCommandSpec().options());
            arguments.addAll(command.getCommandSpec().positionalParameters());
            arguments.stream().filter(argument -> argument.description().length == 0)
                    .forEach(argument -> missing.add(name + " " + argument.paramLabel() + " " + argument));
        }
        assertEquals(List.of(), missing);
    }

    private static List<CommandLine> all(CommandLine command) {
        List<CommandLine> all = new ArrayList<>(List.of(command));
        command.getSubcommands().values().stream().filter(inner -> !inner.getCommandSpec().usageMessage().hidden())
                .forEach(inner -> all.addAll(all(inner)));
        return all;
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void everyCommandTellsHowItIsUsed(String language) {
        for (CommandLine command : all(CommandRunner.commandLine(new CommandContext(invocation(language), null)))) {
            String name = command.getCommandSpec().qualifiedName();
            String[] words = (name + " --help").substring("commons".length()).strip().split(" ");
            assertEquals(0, run(language, words), name);
        }
        assertEquals("", err.toString(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "en|frobnicate|2|does not know “frobnicate”",
        "en|lst|2|Did you mean: list",
        "fr|lst|2|Vouliez-vous dire",
        "en|list --limit many|2|“many” is not a value that --limit takes",
        "en|show|2|IRI is missing",
        "fr|show|2|il manque IRI",
        "fr|list --wrong|2|ne connaît pas « --wrong »",
        "en|''|2|say which command to run",
        "en|init --community A --community B --base https://a.example/|2|--community is given more than once"})
    void wrongUseIsExplained(String language, String args, int exit, String sentence) {
        assertEquals(exit, run(language, args.isEmpty() ? new String[0] : args.split(" ")));
        String said = err.toString(StandardCharsets.UTF_8);
        assertTrue(said.contains(sentence), said);
        assertTrue(said.contains("--help"), said);
        assertEquals("", out.toString(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"en|Usage: commons search", "fr|Emploi : commons search"})
    void helpIsInTheReadersLanguage(String language, String start) {
        assertEquals(0, run(language, "search", "--help"));
        String said = out.toString(StandardCharsets.UTF_8);
        assertTrue(said.contains(start), said);
        assertTrue(said.lines().noneMatch(line -> line.length() > 100), said);
    }

    private int run(String language, String... args) {
        Invocation plain = invocation(language);
        return new CommandRunner(null).run(new Invocation(List.of(args), plain.workingDirectory(), plain.language(),
                plain.in(), plain.out(), plain.err(), false, 0, () -> false));
    }

    private Invocation invocation(String language) {
        return new Invocation(List.of(), Path.of("").toAbsolutePath(), Locale.forLanguageTag(language),
                InputStream.nullInputStream(), print(out), print(err), false, 0, () -> false);
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
