package org.practicecommons.cli.commands;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.practicecommons.base.FileTrouble;
import org.practicecommons.base.Message;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Table;
import org.practicecommons.operations.FindQuery;
import org.practicecommons.operations.ForgetQuery;
import org.practicecommons.operations.ListQueries;
import org.practicecommons.operations.QueryLimits;
import org.practicecommons.operations.RunQuery;
import org.practicecommons.operations.SaveQuery;
import org.practicecommons.operations.TableCsv;
import org.practicecommons.operations.query.ReadyQuery;
import org.practicecommons.operations.query.SavedQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "query")
final class QueryCommand extends AbstractCommand {

    /** How rows are written. */
    enum RowFormat { table, json, csv }

    @Parameters(paramLabel = "QUERY", index = "0", arity = "0..1")
    private String query;

    @Option(names = "--saved", paramLabel = "NAME")
    private Optional<String> saved;

    @Option(names = "--save", paramLabel = "NAME")
    private Optional<String> save;

    @Option(names = "--replace")
    private boolean replace;

    @Option(names = "--list")
    private boolean list;

    @Option(names = "--forget", paramLabel = "NAME")
    private Optional<String> forget;

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
        if (Stream.of(query != null, saved.isPresent(), list, forget.isPresent()).filter(one -> one).count() != 1) {
            throw new Refusal(Refusal.Reason.WRONG_USE, Message.of(QueryCommand.class, "query.what"));
        }
        return list ? listed() : forget.map(this::forgotten).orElseGet(this::answered);
    }

    private int answered() {
        String sparql = saved.map(name -> run(new FindQuery(name))).orElseGet(this::text);
        QueryLimits usual = QueryLimits.usual();
        Table table = run(new RunQuery(sparql, new QueryLimits(rows.orElse(usual.rows()),
                seconds.map(Duration::ofSeconds).orElse(usual.time()))));
        switch (json.asked() ? RowFormat.json : format) {
            case table -> answer().table(table);
            case json -> answer().json(data(table));
            case csv -> csv(table, context().invocation().out());
        }
        save.ifPresent(name -> run(new SaveQuery(name, sparql, replace)));
        return DONE;
    }

    private static void csv(Table table, PrintStream out) {
        try {
            TableCsv.write(table, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int forgotten(String name) {
        run(new ForgetQuery(name));
        answer().line(Message.of(QueryCommand.class, "query.forgotten", "name", name.strip())
                .in(context().invocation().language()));
        return DONE;
    }

    /** The questions that come with the product, then what the account keeps. */
    private int listed() {
        Locale language = context().invocation().language();
        List<SavedQuery> own = run(new ListQueries());
        if (json.asked()) {
            Map<String, Object> data = new LinkedHashMap<>();
            data.put("ready", Stream.of(ReadyQuery.values()).map(one -> Map.of("name", one.id(), "title",
                    one.title().in(language), "query", one.sparql())).toList());
            data.put("saved", own.stream().map(one -> Map.of("name", one.name(), "query", one.sparql(), "saved",
                    one.saved().toString())).toList());
            answer().json(data);
        } else {
            Stream.of(ReadyQuery.values()).forEach(one -> answer().line(one.id() + "  " + one.title().in(language)));
            answer().line("");
            if (own.isEmpty()) {
                answer().line(Message.of(QueryCommand.class, "query.noneSaved").in(language));
            }
            own.forEach(one -> answer().line(one.name() + "  " + one.sparql().strip().replaceAll("\\s+", " ")));
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
