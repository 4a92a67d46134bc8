package org.practicecommons.operations.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.practicecommons.base.FileTrouble;
import org.practicecommons.base.Message;
import org.practicecommons.base.Refusal;

/** Turtle files that come with the product, in a folder of the home as long as this is open. */
public final class PackedFiles implements AutoCloseable {

    private final OpenHome home;
    private final List<Path> files = new ArrayList<>();

    /**
     * @param folder name of a folder beside this class
     * @param names of files in it, without their ending
     */
    public PackedFiles(OpenHome home, String folder, List<String> names) {
        this.home = home;
        byte[] base = ("@base <" + home.settings().base() + "> .\n").getBytes(StandardCharsets.UTF_8);
        try {
            Path unpacked = Files.createTempDirectory(home.temporary(), folder);
            for (String name : names) {
                try (InputStream in = PackedFiles.class.getResourceAsStream(folder + "/" + name + ".ttl")) {
                    Path file = unpacked.resolve(name + ".ttl");
                    files.add(file);
                    Files.write(file, concat(base, in.readAllBytes()));
                }
            }
        } catch (IOException e) {
            throw notMade(e);
        }
    }

    /** In the order of their names as they were given; each begins with the base of the home. */
    public List<Path> files() {
        return List.copyOf(files);
    }

    @Override
    public void close() {
        try {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(files.getFirst().getParent());
        } catch (IOException e) {
            throw notMade(e);
        }
    }

    private static byte[] concat(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private Refusal notMade(IOException e) {
        return new Refusal(Refusal.Reason.STORAGE, Message.of(OpenHome.class, "folder.notMade", "folder",
                home.directory().directory(), "cause", FileTrouble.cause(e)), e);
    }
}
