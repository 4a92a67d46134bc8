package org.practicecommons.cli.commands;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.practicecommons.base.Finding;
import org.practicecommons.cli.output.Answer;
import org.practicecommons.operations.Publication;
import org.practicecommons.search.RecordLabel;

/** What it means to publish a record, as lines or as data. */
final class PublishAnswer {

    private final CommandContext context;
    private final Answer answer;
    private final Locale language;
    private final Publication publication;

    PublishAnswer(CommandContext context, Publication publication) {
        this.context = context;
        this.publication = publication;
        answer = context.answer();
        language = context.invocation().language();
    }

    void lines() {
        answer.say("publish.what", "label", publication.record().label(language), "kind",
                Kinds.label(context, publication.record().kind()));
        answer.say("publish.now", "audience", publication.now().in(language));
        answer.say("publish.then", "audience", publication.then().in(language));
        findings("publish.warnings", true);
        if (publication.done().isEmpty()) {
            preview();
            answer.say(publication.allowed() ? "publish.notYet" : "publish.notAllowed");
        } else {
            publication.done().ifPresent(done -> SaveAnswer.say(answer, done));
        }
    }

    /** @param harmful those that may do harm, or those that say what would only be better otherwise */
    private void findings(String heading, boolean harmful) {
        List<Finding> some = publication.warnings().stream()
                .filter(finding -> (finding.severity() != Finding.Severity.INFO) == harmful).toList();
        if (!some.isEmpty()) {
            answer.say(heading);
            some.forEach(finding -> answer.line((harmful ? "  ! " : "  ") + finding.sentence().in(language)));
        }
    }

    private void preview() {
        if (!publication.differences().isEmpty()) {
            answer.say(publication.widens() ? "publish.appears" : "publish.vanishes");
            publication.differences().forEach(difference -> DiffCommand.lines(answer, difference));
        }
        if (!publication.files().isEmpty()) {
            answer.say("publish.files");
            publication.files().forEach(file -> answer.line("  " + file.name()));
        }
        if (!publication.staysHidden().isEmpty()) {
            answer.say("publish.staysHidden");
            publication.staysHidden().forEach(hidden -> answer.line("  " + hidden.label(language) + "  ("
                    + Kinds.label(context, hidden.kind()) + ")  " + hidden.iri()));
        }
        answer.say("publish.answer");
        publication.answer().lines().forEach(line -> answer.line("  " + line));
        findings("publish.hints", false);
    }

    /** The keys that programs may rely on. */
    Map<String, Object> data() {
        Map<String, Object> data = new LinkedHashMap<>(record(publication.record()));
        data.put("revision", publication.revision().hex());
        data.put("from", publication.record().audience().toString());
        data.put("to", publication.to().toString());
        data.put("widens", publication.widens());
        data.put("allowed", publication.allowed());
        data.put("differences", publication.differences().stream().map(DiffCommand::data).toList());
        data.put("parts", publication.parts().stream().map(part -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("iri", part.iri());
            one.put("kind", part.kind());
            one.put("label", part.label());
            return one;
        }).toList());
        data.put("files", publication.files().stream().map(file -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("id", file.id());
            one.put("name", file.name());
            one.put("size", file.size().orElse(null));
            return one;
        }).toList());
        data.put("staysHidden", publication.staysHidden().stream().map(this::record).toList());
        data.put("warnings", answer.asData(publication.warnings()));
        data.put("answer", publication.answer());
        data.put("published", publication.done().isPresent());
        return data;
    }

    private Map<String, Object> record(RecordLabel label) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("iri", label.iri());
        data.put("kind", label.kind());
        data.put("label", label.label(language));
        return data;
    }
}
