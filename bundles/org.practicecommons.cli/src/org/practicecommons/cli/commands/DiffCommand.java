package org.practicecommons.cli.commands;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.practicecommons.cli.output.Answer;
import org.practicecommons.operations.DiffRevisions;
import org.practicecommons.operations.FieldDifference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "diff")
final class DiffCommand extends AbstractCommand {

    @Parameters(index = "0", paramLabel = "IRI")
    private String iri;

    @Parameters(index = "1", paramLabel = "A")
    private String from;

    @Parameters(index = "2", paramLabel = "B")
    private String to;

    @Mixin
    private JsonOption json;

    DiffCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        List<FieldDifference> differences = run(new DiffRevisions(iri, from, to));
        if (json.asked()) {
            answer().json(Map.of("differences", differences.stream().map(DiffCommand::data).toList()));
        } else if (differences.isEmpty()) {
            answer().say("diff.none");
        } else {
            differences.forEach(difference -> lines(answer(), difference));
        }
        return DONE;
    }

    /** The field, what was taken from it, and what was added. */
    static void lines(Answer answer, FieldDifference difference) {
        String part = difference.part().isEmpty() ? "" : difference.part() + " › ";
        String language = difference.language().isEmpty() ? "" : " [" + difference.language() + "]";
        answer.line(part + difference.label() + language);
        difference.removed().forEach(value -> answer.line("  - " + value));
        difference.added().forEach(value -> answer.line("  + " + value));
    }

    static Map<String, Object> data(FieldDifference difference) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("field", difference.field().map(field -> field.name()).orElse(difference.label()));
        data.put("part", difference.part());
        data.put("language", difference.language());
        data.put("removed", difference.removed());
        data.put("added", difference.added());
        return data;
    }
}
