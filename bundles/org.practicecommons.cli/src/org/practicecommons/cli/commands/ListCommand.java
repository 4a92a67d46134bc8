package org.practicecommons.cli.commands;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.practicecommons.base.Message;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Table;
import org.practicecommons.operations.ListRecords;
import org.practicecommons.search.ListRequest;
import org.practicecommons.search.RecordLabel;
import org.practicecommons.search.RecordPage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "list")
final class ListCommand extends AbstractCommand {

    private static final int USUAL_ROWS = 50;
    private static final int PAGE = 1000;

    @Option(names = "--kind", paramLabel = "K")
    private Optional<String> kind;

    @Option(names = "--filter", paramLabel = "TEXT", defaultValue = "")
    private String filter;

    @Option(names = "--limit", paramLabel = "N")
    private Optional<Integer> limit;

    @Mixin
    private JsonOption json;

    ListCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        Locale language = context().invocation().language();
        int most = limit.orElse(json.asked() ? Integer.MAX_VALUE : USUAL_ROWS);
        if (most < 0) {
            throw new Refusal(Refusal.Reason.WRONG_USE, Message.of(ListCommand.class, "limit.negative",
                    "number", most));
        }
        List<RecordLabel> records = new ArrayList<>();
        RecordPage page;
        do {
            page = run(new ListRecords(new ListRequest(Kinds.named(context(), kind).orElse(""), filter,
                    records.size(), Math.min(PAGE, most - records.size()), ListRequest.Order.LABEL)));
            records.addAll(page.records());
        } while (!page.records().isEmpty() && records.size() < Math.min(most, page.total()));
        if (json.asked()) {
            answer().json(data(page.total(), records, language));
        } else if (records.isEmpty()) {
            answer().say("list.none");
        } else {
            answer().table(new Table(List.of(answer().text("column.kind"), answer().text("column.label"),
                    answer().text("column.iri")), records.stream().map(record -> List.of(
                            Kinds.label(context(), record.kind()), record.label(language), record.iri())).toList(),
                    records.size() < page.total()));
            answer().say("list.total", "total", page.total());
        }
        return DONE;
    }

    private static Map<String, Object> data(long total, List<RecordLabel> records, Locale language) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("total", total);
        data.put("records", records.stream().map(record -> {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("iri", record.iri());
            row.put("kind", record.kind());
            row.put("label", record.label(language));
            return row;
        }).toList());
        return data;
    }
}
