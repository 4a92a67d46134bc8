package org.practicecommons.cli.commands;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.practicecommons.base.Message;
import org.practicecommons.base.Refusal;
import org.practicecommons.operations.CallForIssue;
import org.practicecommons.operations.DefineIssue;
import org.practicecommons.operations.DismissIssue;
import org.practicecommons.operations.EmergingIssue;
import org.practicecommons.operations.ReadRadar;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows emerging issues, and does something about them. */
@Command(name = "radar")
final class RadarCommand extends AbstractCommand {

    private static final int MOST_MONTHS = 1_200;

    @Option(names = "--months", paramLabel = "N", defaultValue = "" + ReadRadar.MONTHS)
    private int months;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "10")
    private int limit;

    @Mixin
    private JsonOption json;

    RadarCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        if (limit < 0) {
            throw new Refusal(Refusal.Reason.WRONG_USE,
                    Message.of(RadarCommand.class, "limit.negative", "number", limit));
        }
        ReadRadar.Reading reading = run(new ReadRadar(months(), limit));
        RadarAnswer written = new RadarAnswer(context());
        if (json.asked()) {
            answer().json(written.data(reading));
        } else {
            written.lines(reading);
        }
        return DONE;
    }

    private int months() {
        if (months < 1 || months > MOST_MONTHS) {
            throw new Refusal(Refusal.Reason.WRONG_USE,
                    Message.of(RadarCommand.class, "radar.months", "months", months, "most", MOST_MONTHS));
        }
        return months;
    }

    @Command(name = "define")
    int define(@Parameters(paramLabel = "ISSUE", arity = "1..*") List<String> issue,
            @Option(names = "--scheme", paramLabel = "IRI") Optional<String> scheme, @Mixin WhyOption why,
            @Mixin JsonOption asData, @Mixin HelpOption help) {
        return made("radar.defined", run(new DefineIssue(String.join(" ", issue), months(), scheme, why.text())),
                asData);
    }

    @Command(name = "call")
    int call(@Parameters(paramLabel = "ISSUE", arity = "1..*") List<String> issue, @Mixin WhyOption why,
            @Mixin JsonOption asData, @Mixin HelpOption help) {
        return made("radar.called", run(new CallForIssue(String.join(" ", issue), months(), why.text())), asData);
    }

    private int made(String key, String iri, JsonOption asData) {
        if (asData.asked()) {
            answer().json(Map.of("iri", iri));
        } else {
            say(key, "iri", iri);
        }
        return DONE;
    }

    @Command(name = "dismiss")
    int dismiss(@Parameters(paramLabel = "ISSUE", arity = "1..*") List<String> issue, @Mixin HelpOption help) {
        EmergingIssue dismissed = run(new DismissIssue(String.join(" ", issue), months()));
        say("radar.dismissed", "issue", dismissed.name().text());
        return DONE;
    }

    private void say(String key, Object... values) {
        answer().line(Message.of(RadarCommand.class, key, values).in(context().invocation().language()));
    }
}
