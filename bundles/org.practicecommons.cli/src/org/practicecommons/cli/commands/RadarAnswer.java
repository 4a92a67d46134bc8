package org.practicecommons.cli.commands;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.practicecommons.base.Message;
import org.practicecommons.cli.output.Answer;
import org.practicecommons.operations.EmergingIssue;
import org.practicecommons.operations.ReadRadar;
import org.practicecommons.search.Hit;
import org.practicecommons.search.RisingTerm;

/** Emerging issues as lines, or as data. */
final class RadarAnswer {

    private final CommandContext context;
    private final Answer answer;
    private final Locale language;

    RadarAnswer(CommandContext context) {
        this.context = context;
        answer = context.answer();
        language = context.invocation().language();
    }

    void lines(ReadRadar.Reading reading) {
        reading.notes().forEach(note -> answer.line(note.in(language)));
        if (reading.issues().isEmpty()) {
            say("", "radar.none");
        }
        reading.issues().forEach(this::lines);
        if (reading.more() > 0) {
            say("", "radar.more", "more", reading.more());
        }
    }

    private void lines(EmergingIssue issue) {
        answer.line("[" + issue.id() + "] " + issue.name().text());
        issue.evidence().forEach(sentence -> answer.line("    " + sentence.in(language)));
        if (issue.wordings().size() > 1) {
            say("    ", "radar.also", "wordings", issue.wordings().stream().skip(1)
                    .map(wording -> wording.text().text()).collect(Collectors.joining("; ")));
        }
        hits("radar.records", issue.records());
        hits("radar.calls", issue.calls());
        hits(issue.namedBy().isEmpty() ? "radar.concepts" : "radar.named", issue.concepts());
        if (issue.namedBy().isEmpty() && !issue.concepts().isEmpty()) {
            say("    ", "radar.otherName", "iri", issue.concepts().getFirst().iri(),
                    "value", "altLabel+=" + issue.name().text());
        }
    }

    private void hits(String key, List<Hit> hits) {
        if (!hits.isEmpty()) {
            say("    ", key);
            hits.forEach(hit -> {
                answer.line("      " + hit.title() + "  (" + Kinds.label(context, hit.kind()) + ")");
                hit.why().stream().limit(1).forEach(why -> answer.line("        • " + why.in(language)));
                answer.line("        " + hit.iri());
            });
        }
    }

    private void say(String indent, String key, Object... values) {
        answer.line(indent + Message.of(RadarCommand.class, key, values).in(language));
    }

    Map<String, Object> data(ReadRadar.Reading reading) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("issues", reading.issues().stream().map(this::data).toList());
        data.put("more", reading.more());
        data.put("notes", reading.notes().stream().map(note -> note.in(language)).toList());
        return data;
    }

    private Map<String, Object> data(EmergingIssue issue) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", issue.id());
        data.put("name", issue.name().text());
        data.put("lang", issue.name().language());
        data.put("asked", issue.asked());
        data.put("firstAsked", issue.firstAsked().map(Object::toString).orElse(null));
        data.put("lastAsked", issue.lastAsked().map(Object::toString).orElse(null));
        data.put("evidence", issue.evidence().stream().map(sentence -> sentence.in(language)).toList());
        data.put("wordings", issue.wordings().stream().map(RadarAnswer::data).toList());
        data.put("namedBy", issue.namedBy());
        data.put("records", issue.records().stream().map(this::data).toList());
        data.put("calls", issue.calls().stream().map(this::data).toList());
        data.put("concepts", issue.concepts().stream().map(this::data).toList());
        return data;
    }

    private static Map<String, Object> data(EmergingIssue.Wording wording) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", wording.id());
        data.put("text", wording.text().text());
        data.put("lang", wording.text().language());
        data.put("asked", wording.asked());
        data.put("rising", wording.rising().map(RadarAnswer::data).orElse(null));
        return data;
    }

    private static Map<String, Object> data(RisingTerm term) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("records", term.records());
        data.put("organisations", term.organisations());
        data.put("before", term.before());
        data.put("logLikelihood", term.likelihood());
        return data;
    }

    private Map<String, Object> data(Hit hit) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("iri", hit.iri());
        data.put("kind", hit.kind());
        data.put("title", hit.title());
        data.put("why", hit.why().stream().map(why -> why.in(language)).toList());
        return data;
    }
}
