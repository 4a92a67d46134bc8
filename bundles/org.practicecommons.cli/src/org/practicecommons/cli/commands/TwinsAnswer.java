package org.practicecommons.cli.commands;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.practicecommons.base.Message;
import org.practicecommons.cli.output.Answer;
import org.practicecommons.operations.Collision;
import org.practicecommons.operations.FindTwins;
import org.practicecommons.operations.RecordMerge;
import org.practicecommons.operations.TwinPair;
import org.practicecommons.search.RecordLabel;

/** Likely twins, and what comes of merging two of them, as lines or as data. */
final class TwinsAnswer {

    private final CommandContext context;
    private final Answer answer;
    private final Locale language;

    TwinsAnswer(CommandContext context) {
        this.context = context;
        answer = context.answer();
        language = context.invocation().language();
    }

    void lines(FindTwins.Found found) {
        if (found.pairs().isEmpty() && found.more() == 0) {
            say("twins.none");
        }
        for (TwinPair pair : found.pairs()) {
            answer.line(pair.one().label(language) + " = " + pair.other().label(language) + "  ("
                    + Kinds.label(context, pair.one().kind()) + ")");
            pair.why().forEach(why -> answer.line("    • " + why.in(language)));
            answer.line("    " + pair.one().iri());
            answer.line("    " + pair.other().iri());
        }
        if (found.more() > 0) {
            say("twins.more", "more", found.more());
        }
    }

    void lines(RecordMerge merge, boolean dryRun) {
        merge.changes().forEach(change -> DiffCommand.lines(answer, change));
        merge.choices().forEach(choice -> say(key(merge, choice), "field", label(choice), "kept",
                String.join("; ", taken(merge, choice) ? choice.mine() : choice.theirs()), "other",
                String.join("; ", taken(merge, choice) ? choice.theirs() : choice.mine())));
        if (merge.change().used() > 0) {
            say("twins.uses", "total", merge.change().used(), "kinds", merge.change().uses().entrySet().stream()
                    .map(use -> Kinds.label(context, use.getKey()) + " " + use.getValue())
                    .collect(Collectors.joining(", ")));
        }
        if (dryRun) {
            say("twins.dryRun", "from", merge.from().label(language), "into", merge.into().label(language));
        } else {
            say("twins.merged", "from", merge.from().label(language), "into", merge.into().label(language),
                    "activity", merge.change().activity());
        }
        answer.report(merge.change().report());
    }

    private static boolean taken(RecordMerge merge, Collision choice) {
        return choice.field().filter(field -> merge.taken().contains(field.name())).isPresent();
    }

    private static boolean otherName(RecordMerge merge, Collision choice) {
        return choice.field().filter(field -> merge.otherName().contains(field.name())).isPresent();
    }

    private static String key(RecordMerge merge, Collision choice) {
        return otherName(merge, choice) ? "twins.otherName" : "twins.choice";
    }

    private String label(Collision choice) {
        String name = choice.field().map(field -> field.label(language))
                .orElseGet(() -> context.home().model().shorten(choice.property()));
        return choice.language().isEmpty() ? name : name + " [" + choice.language() + "]";
    }

    private void say(String key, Object... values) {
        answer.line(Message.of(TwinsCommand.class, key, values).in(language));
    }

    Map<String, Object> data(FindTwins.Found found) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("pairs", found.pairs().stream().map(pair -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("one", record(pair.one()));
            one.put("other", record(pair.other()));
            one.put("likelihood", Math.round(pair.likelihood() * 1000) / 1000.0);
            one.put("why", pair.why().stream().map(why -> why.in(language)).toList());
            return one;
        }).toList());
        data.put("more", found.more());
        return data;
    }

    private Map<String, Object> record(RecordLabel label) {
        return QueueAnswer.record(label, language);
    }

    Map<String, Object> data(RecordMerge merge, boolean dryRun) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("dryRun", dryRun);
        data.put("activity", merge.change().activity());
        data.put("from", record(merge.from()));
        data.put("into", record(merge.into()));
        data.put("audience", merge.audience().toString());
        data.put("changes", merge.changes().stream().map(DiffCommand::data).toList());
        data.put("choices", merge.choices().stream().map(choice -> data(merge, choice)).toList());
        data.put("uses", merge.change().uses());
        data.put("changed", merge.change().changed());
        data.put("findings", answer.asData(merge.change().report()).get("findings"));
        return data;
    }

    private Map<String, Object> data(RecordMerge merge, Collision choice) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("field", choice.field().map(field -> field.name()).orElse(choice.property()));
        data.put("language", choice.language());
        List<String> ofKept = choice.theirs();
        data.put("kept", taken(merge, choice) ? choice.mine() : ofKept);
        data.put("other", taken(merge, choice) ? ofKept : choice.mine());
        data.put("otherName", otherName(merge, choice));
        return data;
    }
}
