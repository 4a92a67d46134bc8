package org.practicecommons.bench.contest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * Lets one contestant do what lines of text say, fields with tabs between.
 *
 * <table>
 * <caption>Lines</caption>
 * <tr><td>{@code load FILE FOLDER FACETS TEXTS}</td><td>answers {@code loaded}; terms with spaces between</td></tr>
 * <tr><td>{@code question …}</td><td>adds one; no answer</td></tr>
 * <tr><td>{@code answers}</td><td>asks each once: as many lines {@code answer …}</td></tr>
 * <tr><td>{@code run CLIENTS MILLISECONDS}</td><td>asks them over and over for that
 * long: {@code ran NANOSECONDS}, then how long each answer took, with spaces between</td></tr>
 * <tr><td>{@code forget}</td><td>takes all questions away; no answer</td></tr>
 * </table>
 */
public final class Contest {

    private final Contestant contestant;
    private final PrintStream out;
    private final List<Question> questions = new ArrayList<>();

    private Contest(Contestant contestant, PrintStream out) {
        this.contestant = contestant;
        this.out = out;
    }

    /** Returns when the lines end. */
    public static void run(Contestant contestant, BufferedReader lines, PrintStream out) throws IOException {
        Contest contest = new Contest(contestant, out);
        try (contestant) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                contest.obey(line);
            }
        }
    }

    private void obey(String line) throws IOException {
        int tab = line.indexOf('\t');
        String rest = line.substring(tab + 1);
        String[] words = rest.split("\t", -1);
        switch (tab < 0 ? line : line.substring(0, tab)) {
            case "load" -> {
                contestant.load(Path.of(words[0]), Path.of(words[1]), List.of(words[2].split(" ")),
                        List.of(words[3].split(" ")));
                out.println("loaded");
            }
            case "question" -> questions.add(Question.of(rest));
            case "answers" -> {
                for (Question question : questions) {
                    out.println("answer\t" + contestant.ask(question).line());
                }
            }
            case "run" -> out.println("ran\t" + measured(Integer.parseInt(words[0]), Long.parseLong(words[1])));
            case "forget" -> questions.clear();
            default -> throw new IOException("not understood: " + line);
        }
        out.flush();
    }

    private String measured(int clients, long milliseconds) throws IOException {
        AtomicInteger turn = new AtomicInteger();
        long began = System.nanoTime();
        long end = began + milliseconds * 1_000_000;
        List<Long> times = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            List<Future<List<Long>>> asked = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                asked.add(threads.submit(() -> ask(turn, end)));
            }
            for (Future<List<Long>> client : asked) {
                times.addAll(client.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause().toString(), e.getCause());
        }
        return System.nanoTime() - began + "\t" + times.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    /** At least one answer, and no new question after the end. */
    private List<Long> ask(AtomicInteger turn, long end) {
        List<Long> times = new ArrayList<>();
        try {
            do {
                Question question = questions.get(turn.getAndIncrement() % questions.size());
                long began = System.nanoTime();
                contestant.ask(question);
                times.add(System.nanoTime() - began);
            } while (System.nanoTime() < end);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return times;
    }
}
