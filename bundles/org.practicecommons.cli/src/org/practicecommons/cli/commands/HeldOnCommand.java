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
        } else {
            answer().table(table);
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
