package org.practicecommons.cli.commands;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.practicecommons.checks.Score;
import org.practicecommons.operations.ScoreRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "score")
final class ScoreCommand extends AbstractCommand {

    @Parameters(paramLabel = "IRI")
    private String iri;

    @Mixin
    private JsonOption json;

    ScoreCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        Score score = run(new ScoreRecord(iri));
        if (json.asked()) {
            answer().json(data(score, context().invocation().language()));
        } else {
            answer().say("score.professional", "points", score.professional());
            answer().say("score.coordinating", "points", score.coordinating());
            answer().say("score.objectBased", "points", score.objectBased());
            answer().say("score.lessonsLearned", "points", score.lessonsLearned());
            gaps(score, context().invocation().language()).forEach(gap -> answer().line("- " + gap));
        }
        return DONE;
    }

    /** The score as JSON has it. */
    static Map<String, Object> data(Score score, Locale language) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("iri", score.iri());
        data.put("professional", score.professional());
        data.put("coordinating", score.coordinating());
        data.put("objectBased", score.objectBased());
        data.put("lessonsLearned", score.lessonsLearned());
        data.put("gaps", gaps(score, language));
        return data;
    }

    private static List<String> gaps(Score score, Locale language) {
        return score.gaps().stream().map(gap -> gap.sentence().in(language)).toList();
    }
}
