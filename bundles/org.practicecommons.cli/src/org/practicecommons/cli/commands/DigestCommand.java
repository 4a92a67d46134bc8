package org.practicecommons.cli.commands;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.practicecommons.base.Message;
import org.practicecommons.operations.Digest;
import org.practicecommons.operations.ReadDigest;
import org.practicecommons.search.RecordLabel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "digest")
final class DigestCommand extends AbstractCommand {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    @Option(names = "--peek")
    private boolean peek;

    @Mixin
    private JsonOption json;

    DigestCommand(CommandContext context) {
        super(context);
    }

    private Locale language() {
        return context().invocation().language();
    }

    @Override
    public Integer call() {
        Digest digest = run(new ReadDigest(peek));
        List<String> notes = digest.notes().stream().map(note -> note.in(language())).toList();
        if (json.asked()) {
            Map<String, Object> data = new LinkedHashMap<>();
            data.put("searches", digest.searches().stream().map(this::data).toList());
            data.put("notes", notes);
            answer().json(data);
        } else {
            notes.forEach(answer()::line);
            if (digest.searches().isEmpty()) {
                say("", "saved.none");
            }
            digest.searches().forEach(this::lines);
        }
        return DONE;
    }

    private void lines(Digest.News news) {
        if (news.items().isEmpty()) {
            say("", "digest.nothing", "name", news.search().name(), "since", when(news.search().read()));
            return;
        }
        say("", "digest.since", "name", news.search().name(), "since", when(news.search().read()));
        for (Digest.Item item : news.items()) {
            RecordLabel record = item.record();
            say("  ", item.isNew() ? "digest.new" : "digest.changed", "title", record.label(language()),
                    "kind", Kinds.label(context(), record.kind()), "when", when(record.modified()));
            answer().line("    " + record.iri());
        }
        if (news.more() > 0) {
            say("  ", "digest.more", "more", news.more());
        }
    }

    private String when(Instant time) {
        return WHEN.format(time.atZone(ZoneId.systemDefault()));
    }

    private Map<String, Object> data(Digest.News news) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("name", news.search().name());
        data.put("since", news.search().read().toString());
        data.put("records", news.items().stream().map(this::data).toList());
        data.put("more", news.more());
        return data;
    }

    private Map<String, Object> data(Digest.Item item) {
        RecordLabel record = item.record();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("iri", record.iri());
        data.put("kind", record.kind());
        data.put("title", record.label(language()));
        data.put("lang", record.language(language()));
        data.put("change", item.isNew() ? "new" : "changed");
        data.put("modified", record.modified().toString());
        return data;
    }

    private void say(String indent, String key, Object... values) {
        answer().line(indent + Message.of(DigestCommand.class, key, values).in(language()));
    }
}
