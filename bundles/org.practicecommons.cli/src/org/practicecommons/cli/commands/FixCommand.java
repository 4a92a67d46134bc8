package org.practicecommons.cli.commands;

import java.util.LinkedHashMap;
import java.util.Map;
import org.practicecommons.base.Fix;
import org.practicecommons.operations.ApplyFix;
import org.practicecommons.operations.FixApplied;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "fix")
final class FixCommand extends AbstractCommand {

    @Parameters(index = "0", paramLabel = "IRI")
    private String iri;

    @Parameters(index = "1", paramLabel = "FIX")
    private String id;

    @Option(names = "--dry-run", descriptionKey = "dry-run")
    private boolean dryRun;

    @Mixin
    private WhyOption why;

    @Mixin
    private JsonOption json;

    FixCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        FixApplied applied = run(new ApplyFix(iri, id, dryRun, why.text()));
        if (json.asked()) {
            answer().json(data(applied));
        } else {
            lines(applied);
        }
        return DONE;
    }

    private void lines(FixApplied applied) {
        answer().say(applied.saved().isPresent() ? "fix.done" : "fix.dryRun", "label", applied.fix().label());
        applied.differences().forEach(difference -> DiffCommand.lines(answer(), difference));
        applied.saved().ifPresent(saved -> {
            SaveAnswer.say(answer(), saved);
            if (leavesToWrite(applied.fix())) {
                answer().say("fix.next", "iri", applied.record());
            }
        });
    }

    /** A new record, or a new part, has yet to be filled in. */
    private static boolean leavesToWrite(Fix fix) {
        return fix.startsRecord() || fix.changes().stream()
                .anyMatch(change -> change.sign() == Fix.Sign.ADD && change.value().isEmpty());
    }

    private Map<String, Object> data(FixApplied applied) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", applied.fix().id());
        data.put("label", applied.fix().label().in(context().invocation().language()));
        data.put("dryRun", dryRun);
        data.put("iri", applied.record());
        data.put("started", applied.fix().startsRecord());
        data.put("revision", applied.saved().map(saved -> saved.revision().hex()).orElse(null));
        data.put("differences", applied.differences().stream().map(DiffCommand::data).toList());
        return data;
    }
}
