package org.practicecommons.cli.commands;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.practicecommons.base.Message;
import org.practicecommons.cli.output.Answer;
import org.practicecommons.operations.FindHelp;
import org.practicecommons.operations.Helper;

/** Those who can help or be worked with, as lines or as data. */
final class HelpersAnswer {

    private final CommandContext context;
    private final Answer answer;
    private final Locale language;

    HelpersAnswer(CommandContext context) {
        this.context = context;
        answer = context.answer();
        language = context.invocation().language();
    }

    /** @param none the message for nobody */
    void lines(FindHelp.Found found, String none) {
        found.notes().forEach(note -> answer.line(note.in(language)));
        if (found.helpers().isEmpty() && found.more() == 0) {
            say(none);
        }
        for (Helper helper : found.helpers()) {
            answer.line(helper.label().label(language) + "  (" + Kinds.label(context, helper.label().kind())
                    + ")");
            helper.why().forEach(why -> answer.line("    • " + why.in(language)));
            if (!helper.contacts().isEmpty()) {
                answer.line("    " + message("who.contacts", "contacts", String.join(", ", helper.contacts())));
            }
            answer.line("    " + helper.label().iri());
        }
        if (found.more() > 0) {
            say("who.more", "more", found.more());
        }
    }

    private void say(String key, Object... values) {
        answer.line(message(key, values));
    }

    private String message(String key, Object... values) {
        return Message.of(HelpersAnswer.class, key, values).in(language);
    }

    Map<String, Object> data(FindHelp.Found found) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("helpers", found.helpers().stream().map(this::data).toList());
        data.put("more", found.more());
        data.put("notes", found.notes().stream().map(note -> note.in(language)).toList());
        return data;
    }

    private Map<String, Object> data(Helper helper) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("iri", helper.label().iri());
        data.put("kind", helper.label().kind());
        data.put("name", helper.label().label(language));
        data.put("agreed", helper.agreed());
        data.put("why", helper.why().stream().map(why -> why.in(language)).toList());
        data.put("contacts", helper.contacts());
        return data;
    }
}
