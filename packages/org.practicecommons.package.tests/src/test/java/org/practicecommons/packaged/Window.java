package org.practicecommons.packaged;

import java.awt.AWTException;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;

/** The window of a program that runs, as the desktop sees it. The title is a part of it, in plain letters. */
record Window(Computer computer, Process program, String title, Path log) implements AutoCloseable {

    private static final int MOST_SECONDS = 180;
    /** What is empty has one colour, or two with a border. */
    private static final int COLOURS = 20;

    /** Waits until it has its title. */
    Window shown() throws IOException, InterruptedException {
        for (int second = 0; second < MOST_SECONDS; second++) {
            if (computer.run("wmctrl", "-l").out().contains(title)) {
                return this;
            }
            waitASecond();
        }
        throw new AssertionError("no window “" + title + "”: " + Files.readString(log));
    }

    /** Waits until it is drawn, and keeps a picture of the screen for people to look at. */
    void picture(String name) throws IOException, AWTException, InterruptedException {
        BufferedImage screen = screen();
        for (int second = 0; colours(screen) < COLOURS; second++) {
            if (second == MOST_SECONDS) {
                throw new AssertionError("the window stays empty: " + Files.readString(log));
            }
            waitASecond();
            screen = screen();
        }
        Path folder = Files.createDirectories(Path.of(System.getProperty("pictures")));
        ImageIO.write(screen, "png", folder.resolve(name + ".png").toFile());
    }

    private void waitASecond() throws IOException, InterruptedException {
        if (program.waitFor(1, TimeUnit.SECONDS)) {
            throw new AssertionError("it ended with " + program.exitValue() + ": " + Files.readString(log));
        }
    }

    private static BufferedImage screen() throws AWTException {
        return new Robot().createScreenCapture(new Rectangle(Toolkit.getDefaultToolkit().getScreenSize()));
    }

    /** Of the middle, where no frame of a window lies. */
    private static long colours(BufferedImage screen) {
        int width = screen.getWidth() / 2;
        int height = screen.getHeight() / 2;
        int[] middle = screen.getRGB(width / 2, height / 2, width, height, null, 0, width);
        return Arrays.stream(middle).distinct().count();
    }

    /** Closes it as its button does, and answers what the program ended with. */
    int closed() throws IOException, InterruptedException {
        computer.done("wmctrl", "-c", title);
        if (!program.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("it has not ended: " + Files.readString(log));
        }
        return program.exitValue();
    }

    @Override
    public void close() {
        program.destroy();
    }
}
