package org.practicecommons.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A process that runs {@link KillLoad}, from its start to its kill. Used by one thread. */
final class KilledProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final KillRecord record;
    private final Thread reader;
    private boolean begun;
    private boolean hasHome;
    private boolean ended;
    private int acknowledged;

    /**
     * @param directory of the home that it opens, or makes when there is none
     * @param seed of what it does
     * @param record of what it says
     */
    KilledProcess(Path directory, long seed, KillRecord record) throws IOException {
        this.record = record;
        process = new ProcessBuilder(ChildProcess.command(List.of("kill", directory.toString(), Long.toString(seed))))
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        reader = Thread.ofPlatform().start(this::read);
    }

    private void read() {
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.endsWith(".")) {
                    take(line.substring(0, line.length() - 1));
                }
            }
        } catch (IOException e) {
            // killed
        }
        synchronized (this) {
            ended = true;
            notifyAll();
        }
    }

    private synchronized void take(String line) {
        begun |= line.equals(KillLoad.BEGUN);
        hasHome |= line.equals(KillLoad.HAS_HOME);
        acknowledged += line.startsWith("! ") ? 1 : 0;
        record.take(line);
        notifyAll();
    }

    /** Waits until it begins to make the home, or to open it. */
    void awaitBeginning() throws IOException, InterruptedException {
        await(() -> begun);
    }

    /** Waits until it has made or opened the home. */
    void awaitHome() throws IOException, InterruptedException {
        await(() -> hasHome);
    }

    /** Waits until so many changes were acknowledged. */
    void awaitChanges(int changes) throws IOException, InterruptedException {
        await(() -> acknowledged >= changes);
    }

    private synchronized void await(BooleanSupplier condition) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            long millis = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (ended || millis <= 0) {
                throw new IOException("the process to be killed did not do its work");
            }
            wait(millis);
        }
    }

    /** Kills it after so many milliseconds; afterwards all that it said is in the record. */
    void killAfter(long millis) throws IOException, InterruptedException {
        if (process.waitFor(millis, TimeUnit.MILLISECONDS)) {
            throw new IOException("the process to be killed ended by itself: " + process.exitValue());
        }
        process.destroyForcibly().waitFor();
        reader.join();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
