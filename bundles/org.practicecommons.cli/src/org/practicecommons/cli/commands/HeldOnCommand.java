package org.practicecommons.cli.commands;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.practicecommons.base.Table;
import org.practicecommons.operations.HeldOn;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "held-on")
final class HeldOnCommand extends AbstractCommand {

    @Parameters(paramLabel = "PERSON")
    private String person;

    @Mixin
    private JsonOption json;

    HeldOnCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        Table table = run(new HeldOn(person));
        if (json.asked()) {
            answer().json(Map.of("held", table.rows().stream().map(row -> cells(table, row)).toList()));
        } else if (table.rows().isEmpty()) {
            answer().say("held.none", "person", person);
        } else {
            List<String> heads = table.columns().stream().map(name -> answer().text("column." + name)).toList();
            int kind = table.columns().indexOf("kind");
            answer().table(new Table(heads, table.rows().stream().map(row -> {
                List<String> cells = new ArrayList<>(row);
                cells.set(kind, Kinds.label(context(), row.get(kind)));
                return cells;
            }).toList(), table.truncated()));
        }
        return DONE;
    }

    private static Map<String, String> cells(Table table, List<String> row) {
        Map<String, String> cells = new LinkedHashMap<>();
        List<String> columns = new ArrayList<>(table.columns());
        for (int i = 0; i < columns.size(); i++) {
            cells.put(columns.get(i), row.get(i));
        }
        return cells;
    }
}
