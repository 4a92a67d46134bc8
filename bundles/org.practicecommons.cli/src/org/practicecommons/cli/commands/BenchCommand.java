package org.practicecommons.cli.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.practicecommons.base.Message;
import org.practicecommons.base.Refusal;
import org.practicecommons.bench.Child;
import org.practicecommons.bench.GeneratedFile;
import org.practicecommons.bench.ImportBench;
import org.practicecommons.bench.KillBench;
import org.practicecommons.bench.RoundTripBench;
import org.practicecommons.bench.relevance.RelevanceBench;
import org.practicecommons.bench.relevance.RelevanceFiles;
import org.practicecommons.bench.search.IndexBench;
import org.practicecommons.bench.search.SearchBench;
import org.practicecommons.operations.SearchMeans;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measurements, outside the tests. They need no home of their own. */
@Command(name = "bench")
final class BenchCommand extends AbstractCommand {

    private static final String SEED = "1";

    /** Who ranks: Lucene by itself, and our own ways of searching. */
    enum Ranking { bm25, keyword, semantic, hybrid }

    /** Who answers a search: ours, and others with the same records. */
    enum Searcher { ours, lucene, jena, rdf4j }

    /** By what ours is searched. */
    private static final class Means {

        @Option(names = "--meaning")
        private boolean meaning;

        @Option(names = "--without-graph")
        private boolean withoutGraph;

        /** @param asked null when nothing was */
        static SearchMeans of(Means asked) {
            if (asked == null) {
                return SearchMeans.WORDS;
            }
            return asked.meaning ? SearchMeans.ALL_INSTALLED : SearchMeans.WORDS_WITHOUT_GRAPH;
        }
    }

    @Spec
    private picocli.CommandLine.Model.CommandSpec spec;

    BenchCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "no measurement");
    }

    private Callable<Integer> measuring(Measurement measurement) {
        return () -> {
            try {
                return measurement.run();
            } catch (IOException e) {
                throw new Refusal(Refusal.Reason.STORAGE,
                        Message.of(BenchCommand.class, "bench.failed", "cause", e.getMessage()), e);
            }
        };
    }

    /** Work that may fail on the disk or be interrupted. */
    @FunctionalInterface
    private interface Measurement {
        Integer run() throws IOException, InterruptedException;
    }

    @Command(name = "generate")
    int generate(@Mixin HelpOption help,
            @Option(names = "--texts", paramLabel = "PATH", required = true) List<String> texts,
            @Option(names = "--count", paramLabel = "N", required = true) int count,
            @Option(names = "--seed", paramLabel = "N", defaultValue = SEED) long seed,
            @Option(names = "-o", paramLabel = "FILE", required = true) String file) throws Exception {
        return measuring(() -> {
            new GeneratedFile(paths(texts), seed).write(count, context().invocation().path(file));
            return DONE;
        }).call();
    }

    @Command(name = "import")
    int load(@Mixin HelpOption help,
            @Option(names = "--texts", paramLabel = "PATH", required = true) List<String> texts,
            @Option(names = "--counts", paramLabel = "N", split = ",", defaultValue = "10000,100000")
            List<Integer> counts,
            @Option(names = "--edits", paramLabel = "N", defaultValue = "10000") int edits,
            @Option(names = "--seed", paramLabel = "N", defaultValue = SEED) long seed,
            @Option(names = "--folder", paramLabel = "DIR") Optional<String> folder) throws Exception {
        return measuring(() -> {
            new ImportBench(new GeneratedFile(paths(texts), seed)::write, context().invocation().out())
                    .run(counts, edits, folder(folder));
            return DONE;
        }).call();
    }

    @Command(name = "roundtrip")
    int roundtrip(@Mixin HelpOption help,
            @Option(names = "--texts", paramLabel = "PATH", required = true) List<String> texts,
            @Option(names = "--count", paramLabel = "N", defaultValue = "10000") int count,
            @Option(names = "--seed", paramLabel = "N", defaultValue = SEED) long seed,
            @Option(names = "--folder", paramLabel = "DIR") Optional<String> folder) throws Exception {
        return measuring(() -> {
            new RoundTripBench(new GeneratedFile(paths(texts), seed)::write, context().invocation().out())
                    .run(count, folder(folder));
            return DONE;
        }).call();
    }

    @Command(name = "kill")
    int kill(@Mixin HelpOption help,
            @Option(names = "--kills", paramLabel = "N", defaultValue = "200") int kills,
            @Option(names = "--seed", paramLabel = "N", defaultValue = SEED) long seed,
            @Option(names = "--folder", paramLabel = "DIR") Optional<String> folder) throws Exception {
        return measuring(() -> {
            Path home = Files.createTempDirectory(folder(folder), "bench-kill").resolve("home");
            answer().line("seed " + seed);
            List<String> lost = new KillBench(home, seed, context().invocation().out()).run(kills);
            lost.forEach(answer()::line);
            return lost.isEmpty() ? DONE : FINDINGS;
        }).call();
    }

    @Command(name = "relevance")
    int relevance(@Mixin HelpOption help,
            @Option(names = "--corpus", paramLabel = "FILE", required = true) String corpus,
            @Option(names = "--queries", paramLabel = "FILE", required = true) String queries,
            @Option(names = "--qrels", paramLabel = "FILE", required = true) String qrels,
            @Option(names = "--lang", paramLabel = "L", required = true) SearchOptions.Language language,
            @Option(names = "--query-lang", paramLabel = "L") Optional<SearchOptions.Language> questions,
            @Option(names = "--thesaurus", paramLabel = "FILE") Optional<String> thesaurus,
            @Option(names = "--mode", paramLabel = "M", split = ",", defaultValue = "bm25,keyword,semantic,hybrid")
            List<Ranking> rankings,
            @Option(names = "--folder", paramLabel = "DIR") Optional<String> folder,
            @Mixin JsonOption json) throws Exception {
        return measuring(() -> {
            List<Path> files = paths(List.of(corpus, queries, qrels));
            RelevanceBench.Collection collection = new RelevanceBench.Collection(
                    new RelevanceFiles(files.get(0), files.get(1), files.get(2)), language.name(),
                    questions.orElse(language).name(), thesaurus.map(context().invocation()::path));
            Set<RelevanceBench.Mode> modes = rankings.stream().map(ranking -> RelevanceBench.Mode.valueOf(
                    ranking.name().toUpperCase(Locale.ROOT))).collect(Collectors.toSet());
            new RelevanceAnswer(answer(), json.asked())
                    .write(new RelevanceBench(collection, answer()::trouble).run(modes, folder(folder)));
            return DONE;
        }).call();
    }

    @Command(name = "search")
    int search(@Mixin HelpOption help,
            @Option(names = "--texts", paramLabel = "PATH", required = true) List<String> texts,
            @Option(names = "--sizes", paramLabel = "N", split = ",", defaultValue = "10000") List<Integer> sizes,
            @Option(names = "--with", paramLabel = "W", split = ",", defaultValue = "ours,lucene,jena,rdf4j")
            List<Searcher> systems,
            @Option(names = "--clients", paramLabel = "N", split = ",", defaultValue = "1,2") List<Integer> clients,
            @Option(names = "--questions", paramLabel = "N", defaultValue = "12") int questions,
            @Option(names = "--seconds", paramLabel = "N", defaultValue = "3") int seconds,
            @ArgGroup Means means,
            @Option(names = "--read", paramLabel = "N", defaultValue = "50000") int read,
            @Option(names = "--seed", paramLabel = "N", defaultValue = SEED) long seed,
            @Option(names = "--folder", paramLabel = "DIR") Optional<String> folder,
            @Mixin JsonOption json) throws Exception {
        sizes.forEach(size -> positive("--sizes", size));
        clients.forEach(some -> positive("--clients", some));
        positive("--questions", questions);
        positive("--seconds", seconds);
        positive("--read", read);
        return measuring(() -> {
            SearchFigures figures = new SearchFigures(answer(), json.asked());
            new SearchBench(new GeneratedFile(paths(texts), seed)::write, new SearchBench.Settings(sizes,
                    systems.stream().map(system -> SearchBench.Who.valueOf(system.name().toUpperCase(Locale.ROOT)))
                            .toList(), clients, questions, seconds * 1000L, seed, Means.of(means), read), figures,
                    answer()::trouble).run(folder(folder));
            figures.end();
            return DONE;
        }).call();
    }

    @Command(name = "index")
    int index(@Mixin HelpOption help,
            @Option(names = "--texts", paramLabel = "PATH", required = true) List<String> texts,
            @Option(names = "--count", paramLabel = "N", defaultValue = "10000") int count,
            @Option(names = "--passages", paramLabel = "N", defaultValue = "200") int passages,
            @Option(names = "--seed", paramLabel = "N", defaultValue = SEED) long seed,
            @Option(names = "--folder", paramLabel = "DIR") Optional<String> folder,
            @Mixin JsonOption json) throws Exception {
        positive("--count", count);
        return measuring(() -> {
            Map<String, Double> figures = new IndexBench(new GeneratedFile(paths(texts), seed)::write,
                    answer()::trouble).run(count, passages, folder(folder));
            if (json.asked()) {
                answer().json(figures);
            } else {
                figures.forEach((name, value) -> answer().line(String.format(Locale.ROOT, "%-26s %,14.2f", name,
                        value)));
            }
            return DONE;
        }).call();
    }

    private static void positive(String option, int number) {
        if (number < 1) {
            throw new Refusal(Refusal.Reason.WRONG_USE,
                    Message.of(BenchCommand.class, "bench.notPositive", "option", option, "number", number));
        }
    }

    @Command(name = "child", hidden = true)
    int child(@Parameters(paramLabel = "WORD", arity = "3..*") List<String> words) throws Exception {
        return measuring(() -> {
            Child.run(words, context().invocation().out());
            return DONE;
        }).call();
    }

    private List<Path> paths(List<String> written) {
        return written.stream().map(context().invocation()::path).toList();
    }

    /** Made when it is not there. */
    private Path folder(Optional<String> written) throws IOException {
        Path folder = written.map(context().invocation()::path).orElse(Path.of(System.getProperty("java.io.tmpdir")));
        return Files.isDirectory(folder) ? folder : Files.createDirectories(folder);
    }
}
