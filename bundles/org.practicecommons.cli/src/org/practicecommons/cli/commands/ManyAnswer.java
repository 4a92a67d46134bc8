package org.practicecommons.cli.commands;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.practicecommons.base.Message;
import org.practicecommons.cli.output.Answer;
import org.practicecommons.operations.ManyChanged;

/** What became of many records, or would, as lines or as data. */
final class ManyAnswer {

    private final Answer answer;
    private final Locale language;
    private final boolean dryRun;

    ManyAnswer(CommandContext context, boolean dryRun) {
        answer = context.answer();
        language = context.invocation().language();
        this.dryRun = dryRun;
    }

    void lines(ManyChanged many) {
        say(dryRun ? "many.dryRun" : "many.done", "changed", many.changed(), "stayed", many.stayedAltogether());
        for (ManyChanged.Changed changed : many.changes()) {
            answer.line("• " + changed.record().label(language) + "  " + changed.record().iri());
            changed.differences().forEach(difference -> DiffCommand.lines(answer, difference));
        }
        if (many.changed() > many.changes().size()) {
            say("queue.more", "more", many.changed() - many.changes().size());
        }
        many.stayed().forEach((stay, count) -> {
            say("many." + stay.name(), "count", count);
            many.kept().stream().filter(kept -> kept.stay() == stay && stay != ManyChanged.Stay.SAME).forEach(kept ->
                    answer.line("  • " + kept.record().label(language) + ": " + kept.why().in(language)));
        });
        if (!many.activity().isEmpty()) {
            say("many.takeBack", "activity", many.activity());
        }
        answer.report(many.report());
    }

    private void say(String key, Object... values) {
        answer.line(Message.of(QueueCommand.class, key, values).in(language));
    }

    Map<String, Object> data(ManyChanged many) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("dryRun", dryRun);
        data.put("activity", many.activity());
        data.put("changed", many.changed());
        Map<String, Long> stayed = new LinkedHashMap<>();
        for (ManyChanged.Stay stay : ManyChanged.Stay.values()) {
            stayed.put(name(stay), many.stayed(stay));
        }
        data.put("stayed", stayed);
        data.put("changes", many.changes().stream().map(changed -> {
            Map<String, Object> one = QueueAnswer.record(changed.record(), language);
            one.put("differences", changed.differences().stream().map(DiffCommand::data).toList());
            return one;
        }).toList());
        data.put("kept", many.kept().stream().map(kept -> {
            Map<String, Object> one = QueueAnswer.record(kept.record(), language);
            one.put("reason", name(kept.stay()));
            one.put("why", kept.why().in(language));
            return one;
        }).toList());
        data.put("findings", answer.asData(many.report()).get("findings"));
        return data;
    }

    private static String name(ManyChanged.Stay stay) {
        return switch (stay) {
            case NOT_ALLOWED -> "notAllowed";
            case BREAKS -> "breaks";
            case DOES_NOT_FIT -> "doesNotFit";
            case SAME -> "same";
        };
    }
}
