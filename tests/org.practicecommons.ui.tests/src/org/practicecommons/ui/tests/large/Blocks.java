package org.practicecommons.ui.tests.large;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.swt.widgets.Display;

/**
 * Watches the thread of the window from another one, as the platform's monitor does: while it does not come round to a
 * small task it is blocked, and what it is doing then is noted.
 */
public final class Blocks implements AutoCloseable {

    /** In milliseconds; a freeze is felt from here on. */
    public static final int FELT = 100;
    private static final int STEP = 5;
    private static final int OWN_FRAMES = 4;
    private static final int PLACES = 4;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /**
     * @param millis how long the thread did not come round
     * @param worked for how many milliseconds of that it had a processor: the rest says something about the machine
     * @param where what it did, most of the time first
     */
    public record Block(long millis, long worked, String where) {
    }

    private final Display display;
    private final Thread watched;
    private final List<Block> blocks = new ArrayList<>();
    private volatile boolean ended;

    public Blocks(Display display) {
        this.display = display;
        this.watched = display.getThread();
        Thread.ofPlatform().daemon().name("blocks").start(this::watch);
    }

    private void watch() {
        try {
            while (!ended) {
                Map<String, Integer> places = new HashMap<>();
                CountDownLatch came = new CountDownLatch(1);
                long began = System.nanoTime();
                long worked = THREADS.getThreadCpuTime(watched.threadId());
                display.asyncExec(came::countDown);
                while (!ended && !came.await(STEP, TimeUnit.MILLISECONDS)) {
                    places.merge(place(), 1, Integer::sum);
                }
                add(new Block((System.nanoTime() - began) / 1_000_000,
                        (THREADS.getThreadCpuTime(watched.threadId()) - worked) / 1_000_000, where(places)));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void add(Block block) {
        blocks.add(block);
    }

    /** The innermost of our methods. */
    private String place() {
        return Stream.of(watched.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("org.practicecommons")).limit(OWN_FRAMES)
                .map(frame -> frame.getFileName() + ":" + frame.getLineNumber())
                .collect(Collectors.joining(" < "));
    }

    private static String where(Map<String, Integer> places) {
        return places.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(PLACES).map(entry -> "\n        " + entry.getValue() + " × " + entry.getKey())
                .collect(Collectors.joining());
    }

    /** The longest since it was asked last, by work. */
    public synchronized Block longest() {
        Block longest = blocks.stream().max(Comparator.comparingLong(Block::worked)).orElse(new Block(0, 0, ""));
        blocks.clear();
        return longest;
    }

    @Override
    public void close() {
        ended = true;
    }
}
