package org.practicecommons.cli.commands;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.practicecommons.base.LangText;
import org.practicecommons.base.Message;
import org.practicecommons.base.Refusal;
import org.practicecommons.operations.ConceptChange;
import org.practicecommons.operations.DeprecateConcept;
import org.practicecommons.operations.MergeConcepts;
import org.practicecommons.operations.MoveConcept;
import org.practicecommons.operations.Operation;
import org.practicecommons.operations.SearchRecords;
import org.practicecommons.operations.SplitConcept;
import org.practicecommons.operations.UpdateVocabularies;
import org.practicecommons.search.Hit;
import org.practicecommons.search.SearchRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Work on vocabularies: merge, split, move and deprecate concepts, and add what is new in those of the product. */
@Command(name = "concept")
final class ConceptCommand extends AbstractCommand {

    @Spec
    private picocli.CommandLine.Model.CommandSpec spec;

    ConceptCommand(CommandContext context) {
        super(context);
    }

    /** What all changes of concepts take. */
    static final class Manner {

        @Option(names = "--dry-run", descriptionKey = "dry-run")
        private boolean dryRun;

        @Mixin
        private WhyOption why;

        @Mixin
        private JsonOption json;

        @Mixin
        private HelpOption help;
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "no command");
    }

    @Command(name = "merge")
    int merge(@Parameters(paramLabel = "FROM") String from, @Parameters(paramLabel = "INTO") String into,
            @Mixin Manner manner) {
        return answer(manner, new MergeConcepts(from, into, manner.why.text(), manner.dryRun));
    }

    @Command(name = "split")
    int split(@Parameters(paramLabel = "IRI") String iri,
            @Option(names = "--into", paramLabel = "NAMES", required = true) List<String> names,
            @Option(names = "--give", paramLabel = "N=IRI") List<String> given,
            @Option(names = "--find", paramLabel = "N=WORDS") List<String> found, @Mixin Manner manner) {
        Map<Integer, Set<String>> records = new HashMap<>();
        pairs(given, names.size()).forEach((number, iris) ->
                records.computeIfAbsent(number, any -> new HashSet<>()).addAll(iris));
        pairs(found, names.size()).forEach((number, words) -> words.forEach(some ->
                records.computeIfAbsent(number, any -> new HashSet<>()).addAll(matching(some))));
        List<SplitConcept.Piece> pieces = new ArrayList<>();
        for (String name : names) {
            pieces.add(new SplitConcept.Piece(labels(name), records.getOrDefault(pieces.size() + 1, Set.of())));
        }
        return answer(manner, new SplitConcept(iri, pieces, manner.why.text(), manner.dryRun));
    }

    /** {@code hearing@en|ouïe@fr}; without a tag in the language of the one who asks. */
    private List<LangText> labels(String names) {
        Function<String, LangText> read = name -> {
            int at = name.lastIndexOf('@');
            return at < 1 ? LangText.of(name.strip(), context().invocation().language().getLanguage())
                    : LangText.of(name.substring(0, at).strip(), name.substring(at + 1).strip());
        };
        return Stream.of(names.split("\\|")).filter(name -> !name.isBlank()).map(read).toList();
    }

    /** What stands after {@code N=}, by N. */
    private static Map<Integer, List<String>> pairs(List<String> written, int most) {
        Map<Integer, List<String>> pairs = new LinkedHashMap<>();
        for (String pair : written == null ? List.<String>of() : written) {
            String number = pair.substring(0, Math.max(0, pair.indexOf('=')));
            if (!number.matches("[1-9]\\d{0,3}") || Integer.parseInt(number) > most) {
                throw new Refusal(Refusal.Reason.WRONG_USE,
                        Message.of(ConceptCommand.class, "concept.pair", "pair", pair, "most", most));
            }
            pairs.computeIfAbsent(Integer.valueOf(number), any -> new ArrayList<>())
                    .add(pair.substring(number.length() + 1));
        }
        return pairs;
    }

    private List<String> matching(String words) {
        return run(new SearchRecords(new SearchRequest(words, Set.of(), Map.of(), "", 0, SearchRequest.DEEPEST, false)))
                .hits().stream().map(Hit::iri).toList();
    }

    @Command(name = "move")
    int move(@Parameters(paramLabel = "IRI") String iri,
            @Option(names = "--under", paramLabel = "IRI") List<String> under,
            @Option(names = "--scheme", paramLabel = "IRI") Optional<String> scheme,
            @Option(names = "--top") boolean top, @Mixin Manner manner) {
        List<String> broader = under == null ? List.of() : under;
        if (top != broader.isEmpty() && scheme.isEmpty() || top && !broader.isEmpty()) {
            throw new Refusal(Refusal.Reason.WRONG_USE, Message.of(ConceptCommand.class, "concept.whereTo"));
        }
        return answer(manner, new MoveConcept(iri, broader, scheme, manner.why.text(), manner.dryRun));
    }

    @Command(name = "deprecate")
    int deprecate(@Parameters(paramLabel = "IRI") String iri,
            @Option(names = "--replaced-by", paramLabel = "IRI") List<String> replacements, @Mixin Manner manner) {
        return answer(manner, new DeprecateConcept(iri, replacements == null ? List.of() : replacements,
                manner.why.text(), manner.dryRun));
    }

    @Command(name = "update")
    int update(@Option(names = "--dry-run", descriptionKey = "dry-run") boolean dryRun, @Mixin JsonOption json,
            @Mixin HelpOption help) {
        return report(run(new UpdateVocabularies(dryRun)), json.asked());
    }

    private int answer(Manner manner, Operation<ConceptChange> operation) {
        ConceptChange change = run(operation);
        if (manner.json.asked()) {
            answer().json(data(change, manner.dryRun));
        } else {
            lines(change, manner.dryRun);
        }
        return DONE;
    }

    private void lines(ConceptChange change, boolean dryRun) {
        say("concept.uses", "total", change.used(), "kinds", change.uses().isEmpty() ? "—"
                : change.uses().entrySet().stream().map(use -> Kinds.label(context(), use.getKey()) + " "
                        + use.getValue()).collect(Collectors.joining(", ")));
        change.created().forEach(iri -> say("concept.created", "iri", iri));
        if (dryRun) {
            say("concept.dryRun", "changed", change.changed());
        } else if (change.activity().isEmpty()) {
            say("concept.unchanged");
        } else {
            say("concept.done", "changed", change.changed(), "activity", change.activity());
        }
        answer().report(change.report());
    }

    private void say(String key, Object... values) {
        answer().line(Message.of(ConceptCommand.class, key, values).in(context().invocation().language()));
    }

    private Map<String, Object> data(ConceptChange change, boolean dryRun) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("dryRun", dryRun);
        data.put("activity", change.activity());
        data.put("uses", change.uses());
        data.put("notAllowed", change.notAllowed());
        data.put("changed", change.changed());
        data.put("created", change.created());
        data.put("findings", answer().asData(change.report()).get("findings"));
        return data;
    }
}
