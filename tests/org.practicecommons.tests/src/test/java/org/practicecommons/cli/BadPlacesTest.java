package org.practicecommons.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Disks, files and memory that fail a home: a sentence, exit 1, and what was saved before is still there. */
@Timeout(300)
@Execution(ExecutionMode.CONCURRENT) // it waits for processes of its own most of the time
class BadPlacesTest {

    private static final int MEGABYTE = 1024 * 1024;
    private static final List<String> LITTLE_MEMORY = List.of("-Xmx96m");

    @TempDir
    private Path folder;

    private static Path record(Path folder, String name, String label) throws IOException {
        return Files.writeString(folder.resolve(name + ".ttl"), "<https://rights.example/" + name
                + "> a <http://www.w3.org/2004/02/skos/core#Concept> ; "
                + "<http://www.w3.org/2004/02/skos/core#prefLabel> \"" + label + "\"@en .\n");
    }

    /** A command that has to fail with one sentence that holds those words. */
    private static void fails(CommandLineHome commons, String said, String... words) {
        CommandLineHome.Said answer = commons.run(words);
        sentence(answer.exit(), answer.text(), said);
    }

    private static void sentence(int exit, String text, String said) {
        assertEquals(1, exit, text);
        assertTrue(text.contains(said), () -> "“" + said + "” is not in: " + text);
        assertFalse(text.contains("should not have") || text.contains("Exception") || text.contains("\tat "), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"wide.nq", "wide.ttl", "wide.jsonld", "wide.xmi"})
    void aLineOf50MegabytesFitsIntoLittleMemory(String name) throws Exception {
        String before;
        try (CommandLineHome commons = CommandLineHome.made(folder)) {
            before = commons.done("fsck");
        }
        try (BufferedWriter writer = Files.newBufferedWriter(folder.resolve(name))) {
            writer.write(switch (name) {
                case "wide.jsonld" -> "{\"@id\": \"https://rights.example/wide\", "
                        + "\"http://www.w3.org/2004/02/skos/core#note\": \"";
                case "wide.xmi" -> "<xmi:XMI xmlns:xmi=\"http://www.omg.org/XMI\"><note>";
                default -> "<https://rights.example/wide> <http://www.w3.org/2004/02/skos/core#note> \"";
            });
            String piece = "wide ".repeat(MEGABYTE / 5);
            for (int i = 0; i < 50; i++) {
                writer.write(piece);
            }
            writer.write("\" .\n");
        }
        // XML comes as whole texts, two bytes a character; the others as pieces
        Child child = Child.run(folder, name.endsWith(".xmi") ? List.of("-Xmx320m") : LITTLE_MEMORY, "import", name);
        sentence(child.exit(), child.text(), name);
        try (CommandLineHome commons = new CommandLineHome(folder)) {
            assertEquals(before, commons.done("fsck"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l } ORDER BY ?a ?d ?g ?j",
        "SELECT DISTINCT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l "
            + "FILTER(STR(?a) = 'none' || BOUND(?l)) } ORDER BY ?l",
        "SELECT ?a ?d ?g (GROUP_CONCAT(STR(?l)) AS ?all) "
            + "{ ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l } GROUP BY ?a ?d ?g"})
    void aQueryThatWouldFillTheMemoryIsStopped(String query) throws Exception {
        String before;
        try (CommandLineHome commons = new CommandLineHome(folder)) {
            commons.done("init", "--community", "Harbour Rights Network", "--base", "https://rights.example/",
                    "--sample");
            before = commons.done("fsck");
        }
        Child child = Child.run(folder, LITTLE_MEMORY, "query", "--seconds", "200", query);
        sentence(child.exit(), child.text(), "does not fit into memory");
        try (CommandLineHome commons = new CommandLineHome(folder)) {
            assertEquals(before, commons.done("fsck"));
        }
    }

    @Test
    void aHomeWithoutTheRightToWriteIsNotOpened() throws Exception {
        assumeTrue(!"root".equals(System.getProperty("user.name")),
                "Skipped: the administrator may write whatever the rights say; the read-only disk stands for it.");
        CommandLineHome.made(folder).close();
        Path home = folder.resolve("home");
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("r-xr-xr-x"));
        try (CommandLineHome commons = new CommandLineHome(folder)) {
            fails(commons, "cannot be written to", "list");
        } finally {
            Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Test
    void aHomeOnAReadOnlyDiskIsNotOpened() throws Exception {
        String before;
        try (CommandLineHome commons = CommandLineHome.made(folder)) {
            before = commons.done("fsck");
        }
        try (Mount disk = Mount.readOnly(folder.resolve("home")); CommandLineHome commons =
                new CommandLineHome(folder)) {
            for (String command : List.of("list", "fsck", "rebuild")) {
                fails(commons, "home cannot be written to", command);
            }
            fails(commons, "cannot be written to", "put", record(folder, "more", "More").toString());
        }
        try (CommandLineHome commons = new CommandLineHome(folder)) {
            assertEquals(before, commons.done("fsck"));
        }
    }

    @Test
    void answersThatCannotBeWrittenAreSaid() throws Exception {
        try (CommandLineHome commons = CommandLineHome.made(folder)) {
            String before = commons.done("fsck");
            Path place = Files.createDirectory(folder.resolve("place"));
            Files.writeString(place.resolve("all.nq"), "before");
            try (Mount disk = Mount.readOnly(place)) {
                fails(commons, "all.nq", "export", "-o", "place/all.nq");
                fails(commons, "place", "backup", "place/backup.zip");
            }
            try (Mount disk = Mount.small(folder.resolve("tiny"), "64k")) {
                fill(disk.at().resolve("filler"));
                fails(commons, "all.nq", "export", "-o", "tiny/all.nq");
                fails(commons, "tiny", "backup", "tiny/backup.zip");
                assertEquals(1, disk.at().toFile().list().length, "halves are not left behind");
            }
            assertEquals("before", Files.readString(place.resolve("all.nq")));
            assertEquals(before, commons.done("fsck"));
        }
    }

    @Test
    void aFullDiskTakesNothingInAndLosesNothing() throws Exception {
        try (Mount disk = Mount.small(folder.resolve("disk"), "24m");
                CommandLineHome commons = CommandLineHome.made(disk.at())) {
            commons.done("put", record(disk.at(), "kept", "Kept").toString());
            String before = commons.done("fsck");
            String large = record(folder, "more", incompressible()).toString();
            fill(disk.at().resolve("filler"));
            fails(commons, "The disk is full", "put", large);
            fails(commons, "disk", "import", large);
            assertTrue(commons.done("show", "https://rights.example/kept").contains("Kept"));
            Files.delete(disk.at().resolve("filler"));
            commons.close(true);
            assertEquals(before, commons.done("fsck"));
            commons.done("put", large);
            commons.done("fsck");
            assertTrue(commons.done("show", "https://rights.example/kept").contains("Kept"));
        }
    }

    @Test
    void aDamagedEntryIsNamedAndTheRestStaysReadable() throws Exception {
        CommandLineHome.made(folder).close();
        Path segment;
        try (Stream<Path> files = Files.list(folder.resolve("home/journal"))) {
            segment = files.filter(file -> file.toString().endsWith(".pcj")).max(Path::compareTo).orElseThrow();
        }
        long begins = lastByte(segment);
        put("first", "First");
        long ends = lastByte(segment);
        put("second", "Second");
        flip(segment, (begins + ends) / 2);
        try (CommandLineHome commons = new CommandLineHome(folder)) {
            fails(commons, segment.getFileName().toString(), "fsck");
            fails(commons, "damage", "fsck");
            assertTrue(commons.done("list").contains("Ana Silva"));
            fails(commons, "damage", "put", record(folder, "third", "Third").toString());
        }
    }

    private void put(String name, String title) throws Exception {
        try (CommandLineHome commons = new CommandLineHome(folder)) {
            commons.done("put", record(folder, name, title).toString());
        }
    }

    /** A segment may be longer than what is written in it. */
    private static long lastByte(Path segment) throws IOException {
        byte[] bytes = Files.readAllBytes(segment);
        int last = bytes.length - 1;
        while (bytes[last] == 0) {
            last--;
        }
        return last;
    }

    private static String incompressible() {
        return new Random(20).ints(400_000, 'a', 'z').collect(StringBuilder::new, StringBuilder::appendCodePoint,
                StringBuilder::append).toString();
    }

    private static void flip(Path file, long offset) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.allocate(8);
            channel.read(bytes, offset);
            for (int i = 0; i < bytes.limit(); i++) {
                bytes.put(i, (byte) ~bytes.get(i));
            }
            channel.write(bytes.rewind(), offset);
        }
    }

    private static void fill(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            for (int size = MEGABYTE; size > 0; size /= 2) {
                while (written(channel, size)) {
                    // until nothing of this size fits
                }
            }
        }
    }

    private static boolean written(FileChannel channel, int size) {
        try {
            return channel.write(ByteBuffer.allocate(size)) == size;
        } catch (IOException e) {
            return false; // full, as it should be
        }
    }
}
