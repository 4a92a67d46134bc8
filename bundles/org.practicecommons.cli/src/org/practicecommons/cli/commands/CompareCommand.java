package org.practicecommons.cli.commands;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.practicecommons.base.Table;
import org.practicecommons.checks.adoption.Comparison;
import org.practicecommons.checks.adoption.Fact;
import org.practicecommons.checks.adoption.Mentioned;
import org.practicecommons.operations.CompareRecords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "compare")
final class CompareCommand extends AbstractCommand {

    @Parameters(paramLabel = "IRI", arity = "2..4")
    private List<String> iris;

    @Mixin
    private JsonOption json;

    CompareCommand(CommandContext context) {
        super(context);
    }

    private Locale language() {
        return context().invocation().language();
    }

    @Override
    public Integer call() {
        Comparison comparison = run(new CompareRecords(iris));
        if (json.asked()) {
            Map<String, Object> data = new LinkedHashMap<>();
            data.put("subjects", comparison.subjects().stream().map(this::data).toList());
            data.put("rows", comparison.rows().stream().map(this::data).toList());
            answer().json(data);
        } else {
            List<String> columns = new ArrayList<>(List.of(answer().text("compare.aspect")));
            comparison.subjects().forEach(subject -> columns.add(subject.in(language())));
            columns.add(answer().text("compare.meaning"));
            answer().table(new Table(columns, comparison.rows().stream().map(this::cells).toList(), false));
        }
        return DONE;
    }

    private List<String> cells(Comparison.Row row) {
        List<String> cells = new ArrayList<>(List.of(row.label().in(language())));
        row.cells().forEach(facts -> cells.add(facts.isEmpty() ? "?"
                : facts.stream().map(fact -> fact.in(language())).collect(Collectors.joining("; "))));
        cells.add(row.meaning().in(language()));
        return cells;
    }

    private Map<String, Object> data(Mentioned subject) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("iri", subject.iri());
        data.put("label", subject.in(language()));
        return data;
    }

    private Map<String, Object> data(Comparison.Row row) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("aspect", row.aspect());
        data.put("label", row.label().in(language()));
        data.put("setting", row.setting());
        data.put("likeness", StandingCommand.name(row.likeness()));
        data.put("values", row.cells().stream().map(this::words).toList());
        data.put("common", words(row.common()));
        data.put("meaning", row.meaning().in(language()));
        return data;
    }

    private List<String> words(List<Fact> facts) {
        return facts.stream().map(fact -> fact.in(language())).toList();
    }
}
