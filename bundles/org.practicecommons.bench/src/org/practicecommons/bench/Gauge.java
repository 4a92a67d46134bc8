package org.practicecommons.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;

/** Watches one piece of work from its start: time, heap after collections, and the disk at the end. */
public final class Gauge {

    private static final double MIB = 1 << 20;

    private final long started = System.nanoTime();
    private volatile long peak;

    public Gauge() {
        NotificationListener listener = (Notification collected, Object none) -> look();
        ManagementFactory.getGarbageCollectorMXBeans().forEach(collector -> ((NotificationEmitter) collector)
                .addNotificationListener(listener, null, null));
    }

    private void look() {
        long used = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            MemoryUsage usage = pool.getCollectionUsage();
            if (pool.getType() == MemoryType.HEAP && usage != null) {
                used += usage.getUsed();
            }
        }
        peak = Math.max(peak, used);
    }

    /** @param folder what the work wrote; a folder {@code graph} in it is also counted by itself */
    public Figures end(long records, Path folder) throws IOException {
        double seconds = (System.nanoTime() - started) / 1e9;
        look();
        return new Figures(seconds, records, peak / MIB, size(folder) / MIB, size(folder.resolve("graph")) / MIB);
    }

    private static double size(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            double sum = 0;
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                sum += allocated(file);
            }
            return sum;
        }
    }

    /** Bytes that the file takes on the disk: TDB2 maps files with holes, whose length says nothing. */
    private static double allocated(Path file) throws IOException {
        Process process = new ProcessBuilder("du", "-k", file.toString()).start();
        try (var lines = process.inputReader()) {
            String line = lines.readLine();
            return line == null ? Files.size(file) : Double.parseDouble(line.split("\\s")[0]) * 1024;
        }
    }
}
