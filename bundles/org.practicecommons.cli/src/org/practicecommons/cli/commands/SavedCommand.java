package org.practicecommons.cli.commands;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.practicecommons.base.Message;
import org.practicecommons.operations.ForgetSearch;
import org.practicecommons.operations.ListSearches;
import org.practicecommons.operations.SaveSearch;
import org.practicecommons.operations.SavedSearch;
import org.practicecommons.search.SearchRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Keeps searches, lists and forgets them; {@link DigestCommand} tells what is new in them. */
@Command(name = "saved")
final class SavedCommand extends AbstractCommand {

    @Spec
    private picocli.CommandLine.Model.CommandSpec spec;

    SavedCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "no command");
    }

    @Command(name = "add")
    int add(@Parameters(paramLabel = "NAME", index = "0") String name,
            @Parameters(paramLabel = "WORDS", index = "1..*", arity = "0..*") List<String> words,
            @Mixin SearchOptions options, @Mixin JsonOption json, @Mixin HelpOption help) {
        SearchRequest request = options.request(context(), words == null ? List.of() : words, 0, 0, false);
        SaveSearch.Outcome outcome = run(new SaveSearch(name, request));
        List<String> notes = outcome.notes().stream().map(note -> note.in(context().invocation().language())).toList();
        if (json.asked()) {
            Map<String, Object> data = data(outcome.search());
            data.put("found", outcome.found());
            data.put("notes", notes);
            answer().json(data);
        } else {
            notes.forEach(answer()::line);
            say("saved.added", "name", outcome.search().name(), "found", outcome.found());
        }
        return DONE;
    }

    @Command(name = "list")
    int list(@Mixin JsonOption json, @Mixin HelpOption help) {
        List<SavedSearch> searches = run(new ListSearches());
        if (json.asked()) {
            answer().json(Map.of("searches", searches.stream().map(SavedCommand::data).toList()));
        } else if (searches.isEmpty()) {
            say("saved.none");
        } else {
            searches.forEach(search -> answer().line(search.name() + "  (" + asked(search.request()) + ")"));
        }
        return DONE;
    }

    @Command(name = "forget")
    int forget(@Parameters(paramLabel = "NAME") String name, @Mixin HelpOption help) {
        run(new ForgetSearch(name));
        say("saved.forgotten", "name", name.strip());
        return DONE;
    }

    /** As it would be typed. */
    private static String asked(SearchRequest request) {
        Stream<String> facets = new TreeMap<>(request.facets()).entrySet().stream().flatMap(facet ->
                new TreeSet<>(facet.getValue()).stream().map(value -> "--facet " + facet.getKey() + "=" + value));
        Stream<String> others = Stream.of(request.language().isEmpty() ? "" : "--lang " + request.language(),
                "--mode " + mode(request));
        return String.join(" ", Stream.of(Stream.of(request.words()),
                request.kinds().stream().sorted().map(kind -> "--kind " + kind), facets, others)
                .flatMap(part -> part).filter(part -> !part.isEmpty()).toList());
    }

    private static String mode(SearchRequest request) {
        return request.mode().name().toLowerCase(Locale.ROOT);
    }

    /** What programs are told of a saved search. */
    static Map<String, Object> data(SavedSearch search) {
        SearchRequest request = search.request();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("name", search.name());
        data.put("words", request.words());
        data.put("kinds", request.kinds().stream().sorted().toList());
        Map<String, Object> facets = new TreeMap<>();
        request.facets().forEach((facet, values) -> facets.put(facet, values.stream().sorted().toList()));
        data.put("facets", facets);
        data.put("lang", request.language());
        data.put("mode", mode(request));
        data.put("saved", search.saved().toString());
        data.put("lastRead", search.read().toString());
        return data;
    }

    private void say(String key, Object... values) {
        answer().line(Message.of(SavedCommand.class, key, values).in(context().invocation().language()));
    }
}
