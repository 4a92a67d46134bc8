package org.practicecommons.cli.commands;

import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.practicecommons.base.Finding;
import org.practicecommons.base.Fix;
import org.practicecommons.base.Message;
import org.practicecommons.base.Refusal;
import org.practicecommons.operations.ApplyFixes;
import org.practicecommons.operations.ManyChanged;
import org.practicecommons.operations.Queue;
import org.practicecommons.operations.ReadQueue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what needs a hand, and mends all of one kind. */
@Command(name = "queue")
final class QueueCommand extends AbstractCommand {

    private static final int MOST_MONTHS = 1_200;

    @Option(names = "--older-than", paramLabel = "MONTHS", defaultValue = "" + ReadQueue.MONTHS)
    private int months;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "10")
    private int limit;

    @Mixin
    private JsonOption json;

    QueueCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        if (limit < 0) {
            throw new Refusal(Refusal.Reason.WRONG_USE,
                    Message.of(QueueCommand.class, "limit.negative", "number", limit));
        }
        if (months < 1 || months > MOST_MONTHS) {
            throw new Refusal(Refusal.Reason.WRONG_USE,
                    Message.of(QueueCommand.class, "queue.months", "months", months, "most", MOST_MONTHS));
        }
        Queue queue = run(new ReadQueue(months, limit));
        QueueAnswer written = new QueueAnswer(context());
        if (json.asked()) {
            answer().json(written.data(queue));
        } else {
            written.lines(queue);
        }
        return DONE;
    }

    @Command(name = "fix")
    int fix(@Parameters(paramLabel = "CODE") String code,
            @Option(names = "--dry-run", descriptionKey = "dry-run") boolean dryRun, @Mixin WhyOption why,
            @Mixin JsonOption asData, @Mixin HelpOption help) {
        Queue queue = run(new ReadQueue(EnumSet.of(Queue.Sort.FINDINGS, Queue.Sort.BROKEN), ReadQueue.MONTHS,
                Integer.MAX_VALUE));
        List<ApplyFixes.Chosen> chosen = queue.groups().stream().flatMap(group -> group.items().stream())
                .flatMap(item -> item.finding().stream().flatMap(finding -> offered(finding, code))
                        .map(fix -> new ApplyFixes.Chosen(item.record().iri(), fix.id()))).toList();
        if (chosen.isEmpty()) {
            throw noFix(queue, code);
        }
        ManyChanged changed = run(new ApplyFixes(chosen, dryRun, why.text()));
        ManyAnswer written = new ManyAnswer(context(), dryRun);
        if (asData.asked()) {
            answer().json(written.data(changed));
        } else {
            written.lines(changed);
        }
        return DONE;
    }

    private static Refusal noFix(Queue queue, String code) {
        String codes = queue.groups().stream().flatMap(group -> group.items().stream())
                .flatMap(item -> item.finding().stream()).flatMap(finding -> finding.fixes().stream())
                .filter(ApplyFixes::isForMany).map(Fix::code).distinct().sorted().collect(Collectors.joining(", "));
        return new Refusal(Refusal.Reason.NOT_FOUND, codes.isEmpty()
                ? Message.of(QueueCommand.class, "queue.noFixes", "code", code)
                : Message.of(QueueCommand.class, "queue.noFix", "code", code, "codes", codes));
    }

    private static Stream<Fix> offered(Finding finding, String code) {
        return finding.fixes().stream().filter(fix -> fix.code().equals(code)).limit(1);
    }
}
