package org.practicecommons.cli.commands;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.practicecommons.base.Finding;
import org.practicecommons.base.Fix;
import org.practicecommons.base.Message;
import org.practicecommons.cli.output.Answer;
import org.practicecommons.operations.ApplyFixes;
import org.practicecommons.operations.Queue;
import org.practicecommons.search.RecordLabel;

/** What needs a hand, as lines or as data. */
final class QueueAnswer {

    private final CommandContext context;
    private final Answer answer;
    private final Locale language;

    QueueAnswer(CommandContext context) {
        this.context = context;
        answer = context.answer();
        language = context.invocation().language();
    }

    void lines(Queue queue) {
        if (queue.groups().stream().allMatch(group -> group.total() == 0)) {
            say("queue.none");
        }
        for (Queue.Group group : queue.groups()) {
            if (group.total() > 0) {
                say(group.atLeast() ? "queue.atLeast" : "queue.group", "group", name(group.sort()), "total",
                        group.total());
                group.items().forEach(this::lines);
                if (group.total() > group.items().size()) {
                    say("queue.more", "more", group.total() - group.items().size());
                }
                say("queue." + name(group) + ".do");
            }
            group.notes().forEach(note -> answer.line("  " + note.in(language)));
        }
    }

    private Message name(Queue.Sort sort) {
        return Message.of(QueueCommand.class, "queue." + sort.name().toLowerCase(Locale.ROOT));
    }

    private static String name(Queue.Group group) {
        return group.sort().name().toLowerCase(Locale.ROOT);
    }

    private void lines(Queue.Item item) {
        String twin = item.twin().map(other -> " = " + other.label(language)).orElse("");
        answer.line("  • " + item.record().label(language) + twin + " ("
                + Kinds.label(context, item.record().kind()) + "): " + item.why().in(language));
        answer.line("    " + item.record().iri() + item.twin().map(other -> "  " + other.iri()).orElse(""));
        item.finding().ifPresent(finding -> finding.fixes().forEach(fix -> answer.line("    "
                + answer.text("fix.offered", "label", fix.label(), "iri", item.record().iri(), "id", fix.id()))));
    }

    private void say(String key, Object... values) {
        answer.line(Message.of(QueueCommand.class, key, values).in(language));
    }

    Map<String, Object> data(Queue queue) {
        return Map.of("groups", queue.groups().stream().map(this::data).toList());
    }

    private Map<String, Object> data(Queue.Group group) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("group", name(group));
        data.put("total", group.total());
        data.put("atLeast", group.atLeast());
        data.put("items", group.items().stream().map(this::data).toList());
        data.put("notes", group.notes().stream().map(note -> note.in(language)).toList());
        return data;
    }

    private Map<String, Object> data(Queue.Item item) {
        Map<String, Object> data = record(item.record(), language);
        data.put("why", item.why().in(language));
        item.twin().ifPresent(other -> data.put("twin", record(other, language)));
        item.finding().ifPresent(finding -> data.putAll(data(finding)));
        return data;
    }

    private Map<String, Object> data(Finding finding) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("severity", finding.severity().name().toLowerCase(Locale.ROOT));
        data.put("code", finding.code());
        data.put("where", finding.where());
        data.put("field", finding.field());
        data.put("fixes", finding.fixes().stream().map(this::data).toList());
        return data;
    }

    private Map<String, Object> data(Fix fix) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", fix.id());
        data.put("code", fix.code());
        data.put("label", fix.label().in(language));
        data.put("forMany", ApplyFixes.isForMany(fix));
        return data;
    }

    static Map<String, Object> record(RecordLabel label, Locale language) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("iri", label.iri());
        data.put("kind", label.kind());
        data.put("title", label.label(language));
        return data;
    }
}
