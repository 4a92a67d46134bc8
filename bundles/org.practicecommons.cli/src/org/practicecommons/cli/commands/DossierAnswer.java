package org.practicecommons.cli.commands;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.practicecommons.base.LangText;
import org.practicecommons.base.Localised;
import org.practicecommons.checks.adoption.Dossier;
import org.practicecommons.checks.adoption.DossierQuestion;
import org.practicecommons.checks.adoption.Weighed;
import org.practicecommons.cli.output.Answer;

/** A dossier as lines, or as data for programs. */
final class DossierAnswer {

    private final CommandContext context;
    private final Answer answer;
    private final Locale language;

    DossierAnswer(CommandContext context) {
        this.context = context;
        this.answer = context.answer();
        this.language = context.invocation().language();
    }

    void lines(Dossier dossier) {
        answer.say("dossier.head", "adoption", dossier.adoption(), "set", dossier.set(),
                "version", dossier.version());
        weighed(answer.text("dossier.whole"), dossier.whole());
        dossier.constructs().forEach(construct -> weighed((construct.side().isEmpty() ? "" : "  ")
                + construct.name().in(language), construct.weighed()));
        for (DossierQuestion question : dossier.questions()) {
            String said = Kinds.choice(context, "TransferAnswer", "answer", question.answer());
            String note = question.note().in(language);
            answer.say("dossier.question", "number", question.number(), "question", question.question(), "answer",
                    (said.isEmpty() ? answer.text("dossier.unanswered") : said) + (note.isEmpty() ? "" : ": " + note));
        }
        List<String> open = dossier.open().stream().map(question -> question.number() + " "
                + question.name().in(language)).toList();
        if (!open.isEmpty()) {
            answer.say("dossier.open", "questions", String.join("; ", open));
        }
        if (!dossier.suggestions().isEmpty()) {
            answer.say("dossier.suggestions");
            dossier.suggestions().forEach(suggestion ->
                    answer.line("- " + suggestion.name().in(language) + ": " + step(suggestion)));
        }
        dossier.questions().stream().map(question -> question.source().in(language)).filter(s -> !s.isEmpty())
                .distinct().forEach(source -> answer.say("dossier.source", "source", source));
    }

    private void weighed(String name, Weighed weighed) {
        answer.say(weighed.percent() < 0 ? "dossier.nothing" : "dossier.percent", "name", name,
                "percent", weighed.percent(), "least", weighed.least(), "most", weighed.most());
    }

    private String step(Dossier.Suggestion suggestion) {
        return LangText.best(suggestion.step(), language.getLanguage()).map(LangText::text).orElse("");
    }

    Map<String, Object> data(Dossier dossier) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("adoption", dossier.adoption().iri());
        data.put("questionSet", dossier.set().iri());
        data.put("version", dossier.version());
        data.put("whole", data(dossier.whole()));
        data.put("constructs", dossier.constructs().stream().map(construct -> {
            Map<String, Object> each = new LinkedHashMap<>();
            each.put("iri", construct.iri());
            each.put("name", construct.name().in(language));
            each.put("side", construct.side());
            each.putAll(data(construct.weighed()));
            return each;
        }).toList());
        data.put("questions", dossier.questions().stream().map(this::data).toList());
        data.put("open", dossier.open().stream().map(DossierQuestion::number).toList());
        data.put("suggestions", dossier.suggestions().stream().map(suggestion -> {
            Map<String, Object> each = new LinkedHashMap<>();
            each.put("question", suggestion.question());
            each.put("step", step(suggestion));
            return each;
        }).toList());
        return data;
    }

    private static Map<String, Object> data(Weighed weighed) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("percent", weighed.percent() < 0 ? null : weighed.percent());
        data.put("least", weighed.least());
        data.put("most", weighed.most());
        return data;
    }

    private Map<String, Object> data(DossierQuestion question) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("iri", question.iri());
        data.put("number", question.number());
        data.put("name", question.name().in(language));
        data.put("question", question.question().in(language));
        data.put("construct", question.construct());
        data.put("weight", question.weight());
        data.put("answer", question.answer());
        data.put("note", question.note().in(language));
        data.put("source", question.source().in(language));
        data.put("place", question.place().in(language));
        data.put("steps", question.steps().stream().map((Localised step) -> step.in(language)).toList());
        return data;
    }
}
