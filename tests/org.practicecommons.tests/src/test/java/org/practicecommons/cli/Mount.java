package org.practicecommons.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A disk that a test puts somewhere and takes away again. Only the administrator of a Linux system may do so; for all
 * others the test is skipped with a sentence.
 */
record Mount(Path at) implements AutoCloseable {

    /** A small disk, held in memory. */
    static Mount small(Path at, String size) throws IOException, InterruptedException {
        Files.createDirectories(at);
        assumeTrue(ran("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", at.toString()),
                "Skipped: only the administrator can mount a small disk to fill.");
        return new Mount(at);
    }

    /** Lets nobody write into the folder, not even the administrator. */
    static Mount readOnly(Path at) throws IOException, InterruptedException {
        assumeTrue(ran("mount", "--bind", at.toString(), at.toString()),
                "Skipped: only the administrator can make a disk read-only.");
        Mount mount = new Mount(at);
        if (!ran("mount", "-o", "remount,bind,ro", at.toString())) {
            mount.close();
            throw new IOException(at + " could not be made read-only");
        }
        return mount;
    }

    private static boolean ran(String... command) throws IOException, InterruptedException {
        try {
            Process process = new ProcessBuilder(List.of(command)).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false; // a system without such a command
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        ran("umount", "-l", at.toString());
    }
}
