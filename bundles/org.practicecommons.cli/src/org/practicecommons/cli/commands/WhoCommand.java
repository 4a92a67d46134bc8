package org.practicecommons.cli.commands;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.practicecommons.base.Message;
import org.practicecommons.base.Refusal;
import org.practicecommons.operations.FindHelp;
import org.practicecommons.operations.Helper;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Who can help with a problem. */
@Command(name = "who")
final class WhoCommand extends AbstractCommand {

    @Parameters(paramLabel = "WORDS", arity = "1..*")
    private List<String> words;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "10")
    private int limit;

    @Mixin
    private JsonOption json;

    WhoCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        if (limit < 0) {
            throw new Refusal(Refusal.Reason.WRONG_USE,
                    Message.of(WhoCommand.class, "limit.negative", "number", limit));
        }
        FindHelp.Found found = run(new FindHelp(String.join(" ", words), limit).asQuestion());
        if (json.asked()) {
            answer().json(data(found));
        } else {
            lines(found);
        }
        return DONE;
    }

    private Locale language() {
        return context().invocation().language();
    }

    private void lines(FindHelp.Found found) {
        found.notes().forEach(note -> answer().line(note.in(language())));
        if (found.helpers().isEmpty() && found.more() == 0) {
            say("who.none");
        }
        for (Helper helper : found.helpers()) {
            answer().line(helper.label().label(language()) + "  (" + Kinds.label(context(), helper.label().kind())
                    + ")");
            helper.why().forEach(why -> answer().line("    • " + why.in(language())));
            if (!helper.contacts().isEmpty()) {
                answer().line("    " + message("who.contacts", "contacts", String.join(", ", helper.contacts())));
            }
            answer().line("    " + helper.label().iri());
        }
        if (found.more() > 0) {
            say("who.more", "more", found.more());
        }
    }

    private void say(String key, Object... values) {
        answer().line(message(key, values));
    }

    private String message(String key, Object... values) {
        return Message.of(WhoCommand.class, key, values).in(language());
    }

    private Map<String, Object> data(FindHelp.Found found) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("helpers", found.helpers().stream().map(this::data).toList());
        data.put("more", found.more());
        data.put("notes", found.notes().stream().map(note -> note.in(language())).toList());
        return data;
    }

    private Map<String, Object> data(Helper helper) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("iri", helper.label().iri());
        data.put("kind", helper.label().kind());
        data.put("name", helper.label().label(language()));
        data.put("agreed", helper.agreed());
        data.put("why", helper.why().stream().map(why -> why.in(language())).toList());
        data.put("contacts", helper.contacts());
        return data;
    }
}
