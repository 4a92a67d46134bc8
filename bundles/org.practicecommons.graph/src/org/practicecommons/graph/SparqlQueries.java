package org.practicecommons.graph;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.shared.JenaException;
import org.practicecommons.base.Message;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Session;
import org.practicecommons.base.Table;
import org.practicecommons.graph.internal.MemoryLeft;
import org.practicecommons.graph.internal.QueryRun;
import org.practicecommons.model.RecordModel;

/**
 * Answers SPARQL queries over all records that a session may see; the default graph is all of them together, and each
 * is a graph named by its IRI. Reads only: updates, {@code SERVICE}, graphs from elsewhere and functions that run code
 * are refused. The prefixes of the model need no declaration. Safe for any thread.
 */
public final class SparqlQueries {

    /** How much an answer may take. */
    public record Limits(int rows, Duration time) {

        public static final Limits STANDARD = new Limits(10_000, Duration.ofSeconds(30));
    }

    private static final long LOOK_MILLIS = 50;
    /** A query notices within this time that it was stopped, unless it is deep in one pattern of characters. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final GraphProjection graph;
    private final RecordModel model;

    public SparqlQueries(GraphProjection graph, RecordModel model) {
        this.graph = graph;
        this.model = model;
    }

    /** The sentence for a table that was cut after the most rows. */
    public static Message cut(Limits limits) {
        return Message.of(SparqlQueries.class, "query.cut", "rows", limits.rows());
    }

    /**
     * The rows of SELECT; {@code answer} for ASK; {@code subject predicate object language} for CONSTRUCT and DESCRIBE.
     *
     * @return cut off after the most rows, which {@link Table#truncated} tells
     * @throws Refusal BAD_INPUT with line and column for what is not SPARQL; NOT_ALLOWED for what is off; BUSY when it
     *     takes too long; CANCELLED when the progress says so
     */
    public Table run(String sparql, Session session, Limits limits, Progress progress) {
        QueryRun run = new QueryRun(model, graph.store(), session, limits.rows());
        MemoryLeft memory = new MemoryLeft();
        FutureTask<Table> answer = new FutureTask<>(() -> run.run(sparql));
        Thread.ofPlatform().daemon().name("query").start(answer);
        long deadline = System.nanoTime() + limits.time().toNanos();
        Refusal stop = null;
        while (true) {
            try {
                return answer.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                boolean late = System.nanoTime() - deadline > 0;
                boolean large = memory.isShort();
                if (stop == null && (late || large || progress.isCancelled())) {
                    stop = large ? tooLarge() : late ? tooLong(limits) : cancelled();
                    deadline = System.nanoTime() + GRACE.toNanos();
                    run.stop();
                } else if (stop != null && late) {
                    throw stop;
                }
            } catch (InterruptedException e) {
                run.stop();
                Thread.currentThread().interrupt();
                throw cancelled();
            } catch (ExecutionException e) {
                throw stop != null ? stop : trouble(e.getCause());
            }
        }
    }

    private static RuntimeException trouble(Throwable cause) {
        return switch (cause) {
            case Refusal refusal -> refusal;
            case QueryCancelledException e -> cancelled();
            case StackOverflowError e -> refusal(Refusal.Reason.BAD_INPUT, "query.tooDeep");
            case OutOfMemoryError e -> tooLarge();
            case Error e -> throw e;
            // NumberFormatException: the RDF library on a time with more than nine digits after the second
            case JenaException e -> refusal(Refusal.Reason.BAD_INPUT, "query.failed", "reason", e.getMessage());
            case NumberFormatException e -> refusal(Refusal.Reason.BAD_INPUT, "query.failed", "reason", e.getMessage());
            case RuntimeException e -> e;
            default -> new IllegalStateException(cause);
        };
    }

    private static Refusal cancelled() {
        return refusal(Refusal.Reason.CANCELLED, "query.cancelled");
    }

    private static Refusal tooLong(Limits limits) {
        return refusal(Refusal.Reason.BUSY, "query.tooLong", "seconds", limits.time().toSeconds());
    }

    private static Refusal tooLarge() {
        return refusal(Refusal.Reason.BUSY, "query.tooLarge");
    }

    private static Refusal refusal(Refusal.Reason reason, String key, Object... values) {
        return new Refusal(reason, Message.of(SparqlQueries.class, key, values));
    }
}
