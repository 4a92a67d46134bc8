package org.practicecommons.cli.commands;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.practicecommons.base.Message;
import org.practicecommons.checks.adoption.AdoptionVerdict;
import org.practicecommons.checks.adoption.Standing;
import org.practicecommons.operations.FindStanding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "standing")
final class StandingCommand extends AbstractCommand {

    @Parameters(paramLabel = "PRACTICE")
    private String practice;

    @Mixin
    private JsonOption json;

    StandingCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        Standing standing = run(new FindStanding(practice));
        if (json.asked()) {
            answer().json(data(standing));
            return DONE;
        }
        Locale language = context().invocation().language();
        answer().line(standing.sentence().in(language));
        standing.adoptions().forEach(this::lines);
        words(standing.missing()).forEach(missing -> answer().line("- " + missing));
        return DONE;
    }

    private void lines(AdoptionVerdict verdict) {
        Locale language = context().invocation().language();
        answer().say(verdict.counts() ? "standing.counts" : "standing.countsNot",
                "adoption", verdict.adoption(), "group", verdict.group(),
                "result", answer().text("standing.result." + name(verdict.result())));
        words(verdict.reasons()).forEach(reason -> answer().line("    " + reason));
        answer().line("    " + verdict.adoption().iri());
    }

    private Map<String, Object> data(Standing standing) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("iri", standing.iri());
        data.put("standing", name(standing.level()));
        data.put("worked", standing.worked());
        data.put("mixed", standing.mixed());
        data.put("failed", standing.failed());
        data.put("sentence", standing.sentence().in(context().invocation().language()));
        data.put("missing", words(standing.missing()));
        data.put("adoptions", standing.adoptions().stream().map(this::data).toList());
        return data;
    }

    private Map<String, Object> data(AdoptionVerdict verdict) {
        Locale language = context().invocation().language();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("iri", verdict.adoption().iri());
        data.put("title", verdict.adoption().in(language));
        data.put("adopter", verdict.adopter().iri());
        data.put("adopterName", verdict.adopter().in(language));
        data.put("result", name(verdict.result()));
        data.put("counts", verdict.counts());
        data.put("group", verdict.group());
        data.put("reasons", words(verdict.reasons()));
        return data;
    }

    private List<String> words(List<Message> sentences) {
        return sentences.stream().map(sentence -> sentence.in(context().invocation().language())).toList();
    }

    /** As programs read it: {@code didNotWork} of {@code DID_NOT_WORK}. */
    static String name(Enum<?> value) {
        StringBuilder name = new StringBuilder();
        for (String word : value.name().split("_")) {
            name.append(name.isEmpty() ? word.toLowerCase(Locale.ROOT)
                    : word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT));
        }
        return name.toString();
    }
}
