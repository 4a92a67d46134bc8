package org.practicecommons.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import org.apache.jena.sys.JenaSubsystemLifecycle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.practicecommons.graph.schema.ShaclShapes;
import org.practicecommons.model.RecordModel;

/** A form that is checked while the home behind it opens: once, both waited for each other for ever. */
@Execution(ExecutionMode.CONCURRENT) // it waits for a process
class JenaStartTest {

    private static final int LONGEST_MILLIS = 60_000;

    @Test
    void twoThreadsMayNeedJenaAtOnceAfterAHomeWasNamed(@TempDir Path folder) throws Exception {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(services.resolve(JenaSubsystemLifecycle.class.getName()), Slow.class.getName());
        Process child = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp",
                folder + File.pathSeparator + System.getProperty("java.class.path"), Both.class.getName())
                .inheritIO().start();
        assertEquals(0, child.waitFor());
    }

    /** What the child runs. */
    static final class Both {

        private Both() {
        }

        public static void main(String[] arguments) throws Exception {
            Class.forName("org.practicecommons.operations.Home");
            Thread home = Thread.ofPlatform().daemon().start(() -> use("org.practicecommons.graph.internal.QuadStore"));
            Slow.BEGUN.await();
            Thread form = Thread.ofPlatform().daemon().start(() -> ShaclShapes.graph(RecordModel.standard()));
            Slow.other = form;
            form.join(LONGEST_MILLIS);
            home.join(1);
            Runtime.getRuntime().halt(form.isAlive() || home.isAlive() ? 1 : 0);
        }

        private static void use(String type) {
            try {
                Class.forName(type);
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Makes the start of Jena wait until another thread waits for one of its classes, if one comes. */
    public static final class Slow implements JenaSubsystemLifecycle {

        static final CountDownLatch BEGUN = new CountDownLatch(1);
        static volatile Thread other;
        private static final Duration LONGEST = Duration.ofSeconds(2);

        @Override
        public void start() {
            BEGUN.countDown();
            Instant end = Instant.now().plus(LONGEST);
            while (!isMet() && Instant.now().isBefore(end)) {
                Thread.onSpinWait();
            }
        }

        private static boolean isMet() {
            return other != null && other.getState() != Thread.State.RUNNABLE;
        }

        @Override
        public void stop() {
            // nothing was started
        }

        @Override
        public int level() {
            return 1;
        }
    }
}
