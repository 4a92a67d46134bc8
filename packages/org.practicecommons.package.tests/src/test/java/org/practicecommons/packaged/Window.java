package org.practicecommons.packaged;

import java.awt.AWTException;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;

/** The window of a program that runs, as the desktop sees it: by its title. */
record Window(Computer computer, Process program, String title) implements AutoCloseable {

    private static final int MOST_SECONDS = 120;

    /** Waits until it is there. */
    Window shown(Path log) throws IOException, InterruptedException {
        for (int tries = 0; tries < MOST_SECONDS * 2; tries++) {
            if (computer.run("wmctrl", "-l").out().contains(title)) {
                return this;
            }
            if (program.waitFor(500, TimeUnit.MILLISECONDS)) {
                throw new AssertionError("it ended with " + program.exitValue() + ": " + Files.readString(log));
            }
        }
        throw new AssertionError("no window “" + title + "”: " + Files.readString(log));
    }

    /** A picture of the screen, for people to look at, once it no longer changes or after so many seconds. */
    void picture(String name, int mostSeconds) throws IOException, AWTException, InterruptedException {
        byte[] before = {};
        byte[] now = screen();
        for (int second = 0; second < mostSeconds && !Arrays.equals(before, now); second++) {
            program.waitFor(1, TimeUnit.SECONDS);
            before = now;
            now = screen();
        }
        Files.write(Files.createDirectories(Path.of(System.getProperty("pictures"))).resolve(name + ".png"), now);
    }

    private static byte[] screen() throws IOException, AWTException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new Robot().createScreenCapture(new Rectangle(Toolkit.getDefaultToolkit().getScreenSize())),
                "png", out);
        return out.toByteArray();
    }

    /** Closes it as its button does, and answers what the program ended with. */
    int closed() throws IOException, InterruptedException {
        computer.done("wmctrl", "-F", "-c", title);
        if (!program.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("it has not ended");
        }
        return program.exitValue();
    }

    @Override
    public void close() {
        program.destroy();
    }
}
