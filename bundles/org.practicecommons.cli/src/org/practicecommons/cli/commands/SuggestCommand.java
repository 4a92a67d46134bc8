package org.practicecommons.cli.commands;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.practicecommons.base.Message;
import org.practicecommons.base.Refusal;
import org.practicecommons.operations.SuggestWords;
import org.practicecommons.search.Suggestion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "suggest")
final class SuggestCommand extends AbstractCommand {

    @Parameters(paramLabel = "BEGINNING", arity = "1..*")
    private List<String> beginning;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "10")
    private int limit;

    @Mixin
    private JsonOption json;

    SuggestCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        if (limit < 0) {
            throw new Refusal(Refusal.Reason.WRONG_USE,
                    Message.of(SuggestCommand.class, "limit.negative", "number", limit));
        }
        List<Suggestion> found = run(new SuggestWords(String.join(" ", beginning), limit));
        if (json.asked()) {
            answer().json(Map.of("suggestions", found.stream().map(SuggestCommand::data).toList()));
        } else {
            found.forEach(one -> answer().line(one.text() + "  (" + from(one) + ")"));
        }
        return DONE;
    }

    private String from(Suggestion one) {
        return one.source() == Suggestion.Source.WORD
                ? Message.of(SuggestCommand.class, "suggest.word", "records", one.records())
                        .in(context().invocation().language())
                : Kinds.label(context(), one.kind());
    }

    private static Map<String, Object> data(Suggestion one) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("text", one.text());
        data.put("lang", one.language());
        data.put("source", one.source().name().toLowerCase(Locale.ROOT));
        data.put("iri", one.iri());
        data.put("kind", one.kind());
        data.put("records", one.records());
        return data;
    }
}
