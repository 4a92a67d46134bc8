package org.practicecommons.cli.commands;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.practicecommons.base.Message;
import org.practicecommons.base.Refusal;
import org.practicecommons.operations.DrawMap;
import org.practicecommons.operations.WriteFiles;
import org.practicecommons.operations.map.MapQuestion;
import org.practicecommons.operations.map.NetworkMap;
import org.practicecommons.operations.picture.Svg;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Draws who and what hang together. */
@Command(name = "map")
final class MapCommand extends AbstractCommand {

    private static final int FARTHEST = 2;

    @Parameters(paramLabel = "IRI", arity = "0..1")
    private Optional<String> iri;

    @Option(names = "--steps", paramLabel = "N", defaultValue = "1")
    private int steps;

    @Option(names = "--network", paramLabel = "IRI", arity = "0..1", fallbackValue = "")
    private Optional<String> network;

    @Option(names = "--spread", paramLabel = "PRACTICE")
    private Optional<String> spread;

    @Option(names = "--strangers", paramLabel = "IRI", arity = "0..1", fallbackValue = "")
    private Optional<String> strangers;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE")
    private Optional<String> output;

    @Mixin
    private JsonOption json;

    MapCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        NetworkMap map = run(new DrawMap(question()));
        output.ifPresent(file -> run(new WriteFiles(Map.of(context().invocation().path(file),
                Svg.of(map.picture())))));
        if (json.asked()) {
            answer().json(data(map));
        } else if (output.isPresent()) {
            say("map.written", "file", context().invocation().path(output.get()), "nodes", map.nodes().size());
        } else {
            lines(map);
        }
        return DONE;
    }

    private MapQuestion question() {
        List<MapQuestion> asked = new ArrayList<>();
        iri.ifPresent(record -> asked.add(new MapQuestion.Around(record, steps)));
        network.ifPresent(one -> asked.add(new MapQuestion.Whole(one)));
        spread.ifPresent(practice -> asked.add(new MapQuestion.Spread(practice)));
        strangers.ifPresent(organisation -> asked.add(new MapQuestion.Strangers(organisation)));
        if (asked.size() != 1 || steps < 1 || steps > FARTHEST) {
            throw new Refusal(Refusal.Reason.WRONG_USE, Message.of(MapCommand.class, "map.one", "most", FARTHEST));
        }
        return asked.getFirst();
    }

    private void lines(NetworkMap map) {
        answer().line(map.title().in(language()));
        if (map.nodes().isEmpty()) {
            say("map.none");
        }
        for (int cluster = 0; cluster < map.clusters().size(); cluster++) {
            int number = cluster;
            say("map.cluster", "number", cluster + 1, "name", map.clusters().get(cluster), "nodes",
                    map.nodes().stream().filter(node -> node.cluster() == number).count());
        }
        map.edges().forEach(edge -> answer().line("  " + map.nodes().get(edge.from()).label()
                + (edge.missing() ? " ··· " : " → ") + map.nodes().get(edge.to()).label() + "  ("
                + edge.reason().in(language()) + ")"));
        if (map.more() > 0) {
            say("map.more", "more", map.more());
        }
    }

    private void say(String key, Object... values) {
        answer().line(Message.of(MapCommand.class, key, values).in(language()));
    }

    private Locale language() {
        return context().invocation().language();
    }

    private Map<String, Object> data(NetworkMap map) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("title", map.title().in(language()));
        data.put("nodes", map.nodes().stream().map(node -> data(map, node)).toList());
        data.put("edges", map.edges().stream().map(edge -> data(map, edge)).toList());
        data.put("more", map.more());
        return data;
    }

    private static Map<String, Object> data(NetworkMap map, NetworkMap.Node node) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("iri", node.iri());
        data.put("kind", node.kind());
        data.put("label", node.label());
        data.put("cluster", node.cluster() < 0 ? null : map.clusters().get(node.cluster()));
        return data;
    }

    private Map<String, Object> data(NetworkMap map, NetworkMap.Edge edge) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("from", map.nodes().get(edge.from()).iri());
        data.put("to", map.nodes().get(edge.to()).iri());
        data.put("reason", edge.reason().in(language()));
        data.put("missing", edge.missing());
        return data;
    }
}
