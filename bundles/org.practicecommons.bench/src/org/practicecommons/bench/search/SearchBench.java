package org.practicecommons.bench.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.practicecommons.base.Message;
import org.practicecommons.base.Refusal;
import org.practicecommons.bench.ChildProcess;
import org.practicecommons.bench.ImportBench;
import org.practicecommons.bench.contest.Answer;
import org.practicecommons.bench.contest.Contestant;
import org.practicecommons.bench.contest.Question;
import org.practicecommons.operations.SearchMeans;

/**
 * Puts the same questions to our search and to others that were given the same records, each in a process of its own.
 * All of them are loaded first; then they are asked class by class in turn, so that what else the machine does falls on
 * all alike.
 */
public final class SearchBench {

    /** Questions of a class of which totals are compared; the slowest take ten seconds each. */
    private static final int COMPARED = 4;

    /** Who answers. */
    public enum Who { OURS, LUCENE, JENA, RDF4J }

    /**
     * @param questions how many of each class at most
     * @param milliseconds how long each class is asked, first unmeasured and then for each number of clients
     * @param clients how many ask at once, one run for each
     * @param means by what ours is searched, and what it keeps
     * @param read how many passages the model reads where ours is asked for what means the same too
     */
    public record Settings(List<Integer> sizes, Collection<Who> systems, List<Integer> clients, int questions,
            long milliseconds, long seed, SearchMeans means, int read) {
    }

    /**
     * What was measured.
     *
     * @param size how many practices there were
     * @param matches of the first questions of the class together
     */
    public record Figure(int size, String questions, Who system, int clients, long matches, Latency latency) {
    }

    /** Hears each figure as soon as it is there. */
    public interface Listener {
        void loaded(int size, Who system, double seconds);

        void measured(Figure figure);
    }

    private final ImportBench.Generator generator;
    private final Settings settings;
    private final Listener listener;
    private final Consumer<Message> notes;

    /** @param notes hears who is left out, and why */
    public SearchBench(ImportBench.Generator generator, Settings settings, Listener listener,
            Consumer<Message> notes) {
        this.generator = generator;
        this.settings = settings;
        this.listener = listener;
        this.notes = notes;
    }

    /** Of a process that measures one of those that are part of the product. */
    public static Contestant contestant(Who system, SearchMeans means, int read) {
        return system == Who.OURS ? new OurSearch(means, read) : new PlainLucene();
    }

    /** @param folder for files of the run; what it makes there goes when it is done */
    public void run(Path folder) throws IOException, InterruptedException {
        for (int size : settings.sizes()) {
            Path work = Files.createTempDirectory(folder, "bench-search");
            Map<Who, Opponent> opponents = new LinkedHashMap<>();
            try {
                Path quads = work.resolve("practices.nq");
                generator.generate(size, quads);
                Map<String, List<Question>> questions = Questions.of(quads, settings.seed(),
                        settings.means() == SearchMeans.ALL_INSTALLED);
                for (Who system : new TreeSet<>(settings.systems())) {
                    enter(system, size, quads, opponents);
                }
                Files.delete(quads);
                for (Map.Entry<String, List<Question>> some : questions.entrySet()) {
                    List<Question> asked = some.getValue();
                    ask(size, some.getKey(), asked.subList(0, Math.min(settings.questions(), asked.size())), opponents);
                }
            } finally {
                opponents.values().forEach(Opponent::close);
                ImportBench.delete(work);
            }
        }
    }

    private void enter(Who system, int size, Path quads, Map<Who, Opponent> opponents)
            throws IOException, InterruptedException {
        List<String> command;
        try {
            command = command(system);
        } catch (Refusal refusal) {
            notes.accept(refusal.sentence());
            return;
        }
        Opponent opponent = new Opponent(command);
        opponents.put(system, opponent);
        Path folder = Files.createDirectory(quads.resolveSibling(name(system)));
        long began = System.nanoTime();
        try {
            opponent.load(quads, folder, Terms.facets(), Terms.texts());
            listener.loaded(size, system, (System.nanoTime() - began) / 1e9);
        } catch (IOException e) {
            leaveOut(system, opponents, e);
        }
    }

    private List<String> command(Who system) throws IOException, InterruptedException {
        return switch (system) {
            case OURS, LUCENE -> ChildProcess.command(List.of("contest", system.name(),
                    settings.means().name(), String.valueOf(settings.read())));
            case JENA -> PeerProject.of("jena", "org.practicecommons.peers.JenaText")
                    .command(ChildProcess.javaAndOptions());
            case RDF4J -> PeerProject.of("rdf4j", "org.practicecommons.peers.Rdf4jLucene")
                    .command(ChildProcess.javaAndOptions());
        };
    }

    private static String name(Who system) {
        return system.name().toLowerCase(Locale.ROOT);
    }

    private void leaveOut(Who system, Map<Who, Opponent> opponents, IOException cause) {
        opponents.remove(system).close();
        notes.accept(Message.of(SearchBench.class, "peer.failed", "peer", name(system), "cause", cause.getMessage()));
    }

    private void ask(int size, String name, List<Question> questions, Map<Who, Opponent> opponents) {
        Map<Who, Long> matches = new LinkedHashMap<>();
        for (Who system : List.copyOf(opponents.keySet())) {
            Opponent opponent = opponents.get(system);
            try {
                List<Question> some = questions.subList(0, Math.min(COMPARED, questions.size()));
                opponent.prepare(some);
                List<Answer> answers = opponent.answers(some.size());
                opponent.prepare(questions);
                if (answers.stream().allMatch(answer -> answer.total() >= 0)) {
                    opponent.run(1, settings.milliseconds());
                    matches.put(system, answers.stream().mapToLong(Answer::total).sum());
                } else {
                    notes.accept(Message.of(SearchBench.class, "peer.notAsked", "peer", name(system), "questions",
                            name));
                }
            } catch (IOException e) {
                leaveOut(system, opponents, e);
            }
        }
        compare(name, matches);
        for (int clients : settings.clients()) {
            for (Who system : List.copyOf(matches.keySet())) {
                try {
                    listener.measured(new Figure(size, name, system, clients, matches.get(system),
                            opponents.get(system).run(clients, settings.milliseconds())));
                } catch (IOException e) {
                    matches.remove(system);
                    leaveOut(system, opponents, e);
                }
            }
        }
    }

    /** Only who finds the same can be compared. */
    private void compare(String questions, Map<Who, Long> matches) {
        matches.forEach((system, total) -> {
            if (system != Who.OURS && matches.containsKey(Who.OURS) && !total.equals(matches.get(Who.OURS))) {
                notes.accept(Message.of(SearchBench.class, "peer.otherTotals", "peer", name(system), "questions",
                        questions, "total", total, "ours", matches.get(Who.OURS)));
            }
        });
    }
}
