package org.practicecommons.cli.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.practicecommons.base.FileTrouble;
import org.practicecommons.base.Message;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Table;
import org.practicecommons.operations.QueryLimits;
import org.practicecommons.operations.RunQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "query")
final class QueryCommand extends AbstractCommand {

    /** How rows are written. */
    enum RowFormat { table, json, csv }

    @Parameters(paramLabel = "QUERY")
    private String query;

    @Option(names = "--format", paramLabel = "F", defaultValue = "table")
    private RowFormat format;

    @Option(names = "--limit", paramLabel = "N")
    private Optional<Integer> rows;

    @Option(names = "--seconds", paramLabel = "N")
    private Optional<Integer> seconds;

    @Mixin
    private JsonOption json;

    QueryCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        if (rows.orElse(1) < 1 || seconds.orElse(1) < 1) {
            throw new Refusal(Refusal.Reason.WRONG_USE, Message.of(QueryCommand.class, "limit.none"));
        }
        QueryLimits usual = QueryLimits.usual();
        Table table = run(new RunQuery(text(), new QueryLimits(rows.orElse(usual.rows()),
                seconds.map(Duration::ofSeconds).orElse(usual.time()))));
        switch (json.asked() ? RowFormat.json : format) {
            case table -> answer().table(table);
            case json -> answer().json(data(table));
            case csv -> CsvAnswer.write(table, context().invocation().out());
        }
        return DONE;
    }

    /** The words themselves, or the file of that name where there is one. */
    private String text() {
        try {
            Path file = context().invocation().path(query);
            boolean words = query.contains("{") || query.contains(" ");
            return words && !Files.isRegularFile(file) ? query : Files.readString(file);
        } catch (InvalidPathException e) {
            return query; // a query, then
        } catch (IOException e) {
            throw new Refusal(Refusal.Reason.BAD_INPUT, Message.of(FileAnswer.class, "file.notRead", "file", query,
                    "cause", FileTrouble.cause(e)), e);
        }
    }

    private static Map<String, Object> data(Table table) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> row : table.rows()) {
            Map<String, String> cells = new LinkedHashMap<>();
            for (int i = 0; i < table.columns().size(); i++) {
                if (row.get(i) != null) {
                    cells.put(table.columns().get(i), row.get(i));
                }
            }
            rows.add(cells);
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("columns", table.columns());
        data.put("rows", rows);
        data.put("truncated", table.truncated());
        return data;
    }
}
