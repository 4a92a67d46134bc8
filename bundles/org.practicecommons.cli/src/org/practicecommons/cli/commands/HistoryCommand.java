package org.practicecommons.cli.commands;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.practicecommons.base.Table;
import org.practicecommons.operations.HistoryItem;
import org.practicecommons.operations.RecordHistory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "history")
final class HistoryCommand extends AbstractCommand {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final int SHORT_ID = 12;

    @Parameters(paramLabel = "IRI")
    private String iri;

    @Mixin
    private JsonOption json;

    HistoryCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        List<HistoryItem> items = run(new RecordHistory(iri));
        if (json.asked()) {
            answer().json(Map.of("revisions", items.stream().map(HistoryCommand::data).toList()));
        } else {
            answer().table(new Table(List.of(answer().text("column.revision"), answer().text("column.when"),
                    answer().text("column.who"), answer().text("column.what"), answer().text("column.why")),
                    items.stream().map(this::row).toList(), false));
        }
        return DONE;
    }

    private List<String> row(HistoryItem item) {
        return List.of(item.revision().id().hex().substring(0, SHORT_ID),
                WHEN.format(item.revision().when().atZone(ZoneId.systemDefault())), item.actorLabel(),
                answer().text("history." + state(item)), item.why());
    }

    private static String state(HistoryItem item) {
        if (item.erased()) {
            return "erased";
        }
        if (item.revision().deleted()) {
            return "deleted";
        }
        return item.revision().parents().isEmpty() ? "created" : "changed";
    }

    private static Map<String, Object> data(HistoryItem item) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("revision", item.revision().id().hex());
        data.put("changeSet", item.revision().changeSet());
        data.put("activity", item.revision().activity());
        data.put("when", item.revision().when().toString());
        data.put("actor", item.revision().actor());
        data.put("state", state(item));
        data.put("why", item.why());
        return data;
    }
}
