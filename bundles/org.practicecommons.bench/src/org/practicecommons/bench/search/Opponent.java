package org.practicecommons.bench.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.practicecommons.bench.contest.Answer;
import org.practicecommons.bench.contest.Contest;
import org.practicecommons.bench.contest.Question;

/** A system in a process of its own that obeys {@link Contest}. */
final class Opponent implements AutoCloseable {

    private final Process process;
    private final BufferedReader lines;
    private final PrintWriter orders;

    /** @param command what starts it */
    Opponent(List<String> command) throws IOException {
        process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        lines = process.inputReader(StandardCharsets.UTF_8);
        orders = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
    }

    void load(Path quads, Path folder, List<String> facets, List<String> texts) throws IOException {
        orders.println(String.join("\t", "load", quads.toString(), folder.toString(), String.join(" ", facets),
                String.join(" ", texts)));
        await("loaded");
    }

    /** From now on these are asked. */
    void prepare(List<Question> questions) {
        orders.println("forget");
        questions.forEach(question -> orders.println("question\t" + question.line()));
    }

    List<Answer> answers(int questions) throws IOException {
        orders.println("answers");
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < questions; i++) {
            answers.add(Answer.of(await("answer\t")));
        }
        return answers;
    }

    Latency run(int clients, long milliseconds) throws IOException {
        orders.println("run\t" + clients + "\t" + milliseconds);
        String[] ran = await("ran\t").split("\t");
        return Latency.of(Stream.of(ran[1].split(" ")).mapToLong(Long::parseLong).toArray(), Long.parseLong(ran[0]));
    }

    /** The rest of the next line that begins so; what else a library prints is passed over. */
    private String await(String beginning) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(beginning)) {
                return line.substring(beginning.length());
            }
        }
        throw new IOException("it ended before its answer");
    }

    /** It ends when it hears no more. */
    @Override
    public void close() {
        orders.close();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            lines.close();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
