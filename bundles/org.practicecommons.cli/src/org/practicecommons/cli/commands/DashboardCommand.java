package org.practicecommons.cli.commands;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.practicecommons.base.Message;
import org.practicecommons.base.Refusal;
import org.practicecommons.operations.CallForGap;
import org.practicecommons.operations.ReadDashboard;
import org.practicecommons.operations.WriteFiles;
import org.practicecommons.operations.dashboard.Dashboard;
import org.practicecommons.operations.picture.Svg;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows how the community does, as numbers, tables and pictures. */
@Command(name = "dashboard")
final class DashboardCommand extends AbstractCommand {

    private static final double WIDTH = 760;

    @Option(names = "--at", paramLabel = "DATE")
    private Optional<String> at;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "" + ReadDashboard.USUAL)
    private int limit;

    @Option(names = "--csv", paramLabel = "FILE")
    private Optional<String> csv;

    @Option(names = "--svg", paramLabel = "FOLDER")
    private Optional<String> svg;

    @Mixin
    private JsonOption json;

    DashboardCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        if (limit < 0) {
            throw new Refusal(Refusal.Reason.WRONG_USE,
                    Message.of(DashboardCommand.class, "limit.negative", "number", limit));
        }
        Dashboard dashboard = run(new ReadDashboard(at.map(DashboardCommand::day), limit));
        DashboardAnswer written = new DashboardAnswer(context());
        Map<Path, String> files = files(dashboard);
        List<Path> kept = files.isEmpty() ? List.of() : run(new WriteFiles(files));
        if (json.asked()) {
            answer().json(written.data(dashboard));
        } else if (csv.filter("-"::equals).isPresent()) {
            context().invocation().out().print(dashboard.csv(context().invocation().language()));
        } else if (files.isEmpty()) {
            written.lines(dashboard);
        } else {
            kept.forEach(file -> answer().line(
                    Message.of(DashboardCommand.class, "dashboard.written", "file", file)
                            .in(context().invocation().language())));
        }
        return DONE;
    }

    private Map<Path, String> files(Dashboard dashboard) {
        Map<Path, String> files = new LinkedHashMap<>();
        csv.filter(file -> !file.equals("-")).ifPresent(file -> files.put(context().invocation().path(file),
                dashboard.csv(context().invocation().language())));
        svg.map(context().invocation()::path).ifPresent(folder -> dashboard.series().forEach(series ->
                files.put(folder.resolve(series.id() + ".svg"),
                        Svg.of(series.chart(context().invocation().language(), WIDTH)))));
        return files;
    }

    private static LocalDate day(String written) {
        try {
            return LocalDate.parse(written.strip());
        } catch (DateTimeParseException e) {
            throw new Refusal(Refusal.Reason.WRONG_USE,
                    Message.of(DashboardCommand.class, "dashboard.noDay", "day", written), e);
        }
    }

    @Command(name = "call")
    int callFor(@Parameters(paramLabel = "GAP", arity = "1..*") List<String> gap, @Mixin WhyOption why,
            @Mixin JsonOption asData, @Mixin HelpOption help) {
        String iri = run(new CallForGap(String.join(" ", gap), why.text()));
        if (asData.asked()) {
            answer().json(Map.of("iri", iri));
        } else {
            answer().line(Message.of(DashboardCommand.class, "dashboard.called", "iri", iri)
                    .in(context().invocation().language()));
        }
        return DONE;
    }
}
