package org.practicecommons.exchange.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import org.practicecommons.exchange.IncomingRecord;
import org.practicecommons.exchange.RecordSink;

/**
 * Reading on one thread, storing on another, a few batches apart at most. Reading waits while storing is slow, so that
 * memory stays bounded.
 */
public final class Handover {

    private static final int WAITING_BATCHES = 4;
    private static final List<IncomingRecord> END = List.of();

    private final BlockingQueue<List<IncomingRecord>> queue = new ArrayBlockingQueue<>(WAITING_BATCHES);
    private final int batchSize;
    private List<IncomingRecord> batch = new ArrayList<>();

    public Handover(int batchSize) {
        this.batchSize = batchSize;
    }

    /**
     * Runs the reader on a thread of its own and calls the sink on this one, until the reader is done. What either
     * throws is thrown here, after the other has stopped.
     */
    public void run(Consumer<Consumer<IncomingRecord>> reader, RecordSink sink) {
        FutureTask<Void> reading = new FutureTask<>(() -> {
            try {
                reader.accept(this::offer);
                pass(batch);
            } finally {
                pass(END);
            }
        }, null);
        Thread thread = new Thread(reading, "import reader");
        thread.setDaemon(true);
        thread.start();
        try {
            for (List<IncomingRecord> next = queue.take(); next != END; next = queue.take()) {
                sink.accept(next);
            }
            reading.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while importing");
        } catch (ExecutionException e) {
            throw rethrown(e.getCause());
        } finally {
            stop(thread);
        }
    }

    private void offer(IncomingRecord record) {
        batch.add(record);
        if (batch.size() >= batchSize) {
            pass(batch);
            batch = new ArrayList<>();
        }
    }

    private void pass(List<IncomingRecord> full) {
        if (full.isEmpty() && full != END) {
            return;
        }
        try {
            queue.put(full);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("nobody takes the records any more");
        }
    }

    private static void stop(Thread thread) {
        thread.interrupt();
        boolean interrupted = Thread.interrupted();
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static RuntimeException rethrown(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException runtime ? runtime : new IllegalStateException(cause);
    }
}
