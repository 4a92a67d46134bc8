package org.practicecommons.cli.commands;

import org.practicecommons.cli.output.Answer;
import org.practicecommons.operations.SaveResult;

/** What became of a save, in a sentence. */
final class SaveAnswer {

    private SaveAnswer() {
    }

    static int say(Answer answer, SaveResult result) {
        answer.say("save." + result.outcome().name().toLowerCase(java.util.Locale.ROOT), "iri", result.record(),
                "revision", result.revision().hex().substring(0, 12));
        result.collisions().forEach(collision -> answer.line("  " + collision));
        result.notice().ifPresent(answer::trouble);
        return result.outcome() == SaveResult.Outcome.COLLIDED ? AbstractCommand.FINDINGS : AbstractCommand.DONE;
    }
}
