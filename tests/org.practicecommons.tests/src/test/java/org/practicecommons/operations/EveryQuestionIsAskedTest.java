package org.practicecommons.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.practicecommons.cli.CommandRunner;
import org.practicecommons.cli.Invocation;
import org.practicecommons.cli.commands.CommandContext;
import org.practicecommons.model.RecordModel;
import picocli.CommandLine;

/** A new command or option is asked in {@link Questions}, so that {@link NoTraceTest} holds for it too. */
class EveryQuestionIsAskedTest {

    /** Commands that read no record: they make a home, open a window or measure. */
    private static final Set<String> READ_NOTHING = Set.of("demo", "workbench", "init", "bench");
    @Test
    void noCommandAndNoOptionIsForgottenHere() {
        Map<String, List<List<String>>> asked = Questions.of(RecordModel.standard(), List.of());
        CommandLine commands = CommandRunner.commandLine(new CommandContext(new Invocation(List.of(), Path.of(".")
                .toAbsolutePath(), Locale.ENGLISH, InputStream.nullInputStream(), System.out, System.err, false, 0,
                () -> false), null));
        Set<String> forgotten = new TreeSet<>();
        commands.getSubcommands().forEach((name, command) -> {
            if (!READ_NOTHING.contains(name)) {
                forgotten(name, command, asked.getOrDefault(name, List.of()), forgotten);
            }
        });
        assertEquals(Set.of(), forgotten, "ask these in Questions, or say above that they read nothing");
    }

    private static void forgotten(String name, CommandLine command, List<List<String>> lines, Set<String> forgotten) {
        command.getSubcommands().forEach((sub, line) -> forgotten(name + " " + sub, line,
                lines.stream().filter(words -> words.get(1).equals(sub)).toList(), forgotten));
        Set<String> words = lines.stream().flatMap(List::stream).collect(Collectors.toSet());
        if (words.isEmpty()) {
            forgotten.add(name);
        }
        command.getCommandSpec().options().stream().map(option -> option.longestName())
                .filter(option -> !option.equals("--help") && !words.contains(option))
                .forEach(option -> forgotten.add(name + " " + option));
    }
}
