package org.practicecommons.cli.output;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.practicecommons.base.Message;
import org.practicecommons.base.Refusal;
import org.practicecommons.cli.Invocation;
import picocli.CommandLine;

/** Puts what went wrong into a sentence and an exit code; the stack of the unexpected goes to a file. */
public final class Failures {

    private static final int FAILED = 1;
    private static final int WRONG_USE = 2;

    private final Invocation invocation;
    private final Answer answer;

    public Failures(Invocation invocation) {
        this.invocation = invocation;
        answer = new Answer(invocation);
    }

    /** Arguments that the command does not take: the sentence, a suggestion where one is near, and where help is. */
    public int wrongUse(CommandLine.ParameterException problem) {
        if (problem.getCause() instanceof Refusal refusal) {
            return failed(refusal);
        }
        CommandLine command = problem.getCommandLine();
        answer.trouble(sentence(problem));
        if (problem instanceof CommandLine.UnmatchedArgumentException unmatched) {
            List<String> near = unmatched.getSuggestions();
            if (!near.isEmpty()) {
                answer.trouble(message("use.near", "suggestions", String.join(", ", near)));
            }
        }
        if (problem.getArgSpec() != null && problem.getValue() != null) {
            accepted(problem.getArgSpec());
        }
        answer.trouble(message("use.help", "command", command.getCommandSpec().qualifiedName()));
        return WRONG_USE;
    }

    private Message sentence(CommandLine.ParameterException problem) {
        String command = problem.getCommandLine().getCommandSpec().qualifiedName();
        return switch (problem) {
            case CommandLine.UnmatchedArgumentException unmatched -> message("use.unknown",
                    "words", String.join(" ", unmatched.getUnmatched()), "command", command);
            case CommandLine.MissingParameterException missing when missing.getArgSpec() != null
                    && missing.getArgSpec().isOption() && !missing.getArgSpec().required() ->
                message("use.noValue", "option", name(missing.getArgSpec()), "command", command);
            case CommandLine.MissingParameterException missing -> message("use.missing", "what",
                    String.join(", ", missing.getMissing().stream().map(this::name).toList()), "command", command);
            case CommandLine.OverwrittenOptionException twice -> message("use.twice",
                    "option", name(twice.getOverwritten()), "command", command);
            default -> problem.getArgSpec() == null
                    ? message("use.wrong", "command", command)
                    : message("use.value", "option", name(problem.getArgSpec()),
                            "value", problem.getValue() == null ? "" : problem.getValue(), "command", command);
        };
    }

    private void accepted(CommandLine.Model.ArgSpec spec) {
        Class<?> type = spec.auxiliaryTypes()[0];
        if (type.isEnum()) {
            answer.trouble(message("use.oneOf", "values", String.join(", ",
                    java.util.Arrays.stream(type.getEnumConstants()).map(Object::toString).toList())));
        } else if (type == int.class || type == Integer.class) {
            answer.trouble(message("use.number"));
        }
    }

    private String name(CommandLine.Model.ArgSpec spec) {
        return spec instanceof CommandLine.Model.OptionSpec option ? option.longestName() : spec.paramLabel();
    }

    /** A command that could not be carried out. */
    public int failed(Throwable problem) {
        if (problem instanceof Refusal refusal) {
            answer.trouble(refusal.sentence());
            return refusal.reason() == Refusal.Reason.WRONG_USE ? WRONG_USE : FAILED;
        }
        String key = problem instanceof OutOfMemoryError ? "failure.memory" : "failure.unexpected";
        answer.trouble(message(key, "file", written(problem)));
        return FAILED;
    }

    private Object written(Throwable problem) {
        try {
            Path file = Files.createTempFile("commons-", ".log");
            try (PrintWriter writer = new PrintWriter(Files.newBufferedWriter(file))) {
                writer.println(invocation.args().isEmpty() ? "" : invocation.args().getFirst());
                problem.printStackTrace(writer);
            }
            return file;
        } catch (IOException e) {
            return message("failure.noFile", "what", problem.toString());
        }
    }

    private static Message message(String key, Object... namesAndValues) {
        return Message.of(Failures.class, key, namesAndValues);
    }
}
