package org.practicecommons.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.practicecommons.journal.Samples.bytes;
import static org.practicecommons.journal.Samples.change;
import static org.practicecommons.journal.Samples.revision;
import static org.practicecommons.journal.Samples.text;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.zip.CRC32C;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.practicecommons.base.Audience;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Refusal;

/**
 * Backups whose digests are right and whose content lies: each is refused in a sentence, with little memory and time.
 */
@Timeout(60)
class HostileBackupTest {

    private static final String SEGMENT = "journal/00000000000000000001.pcj";
    private static final int LARGEST = Integer.MAX_VALUE;

    @TempDir
    Path folder;
    private final SeededEnvironment environment = new SeededEnvironment(4);
    private final Map<String, byte[]> files = new TreeMap<>();
    private Path zip;
    private int blob;

    @BeforeEach
    void anHonestOne() throws Exception {
        zip = folder.resolve("backup.zip");
        try (HomeDirectory home = HomeDirectory.begin(folder.resolve("home"), "C", "https://example.org/id/",
                Audience.MEMBERS, "test", environment).finish();
                Journal journal = home.openJournal(home.openAttachments(), java.util.List.of())) {
            blob = (int) journal.append(change("", revision("a", "payload"))).revisions().getFirst().place().offset();
            home.openPrivateStore().put("area", "key", bytes("value"));
            Backup.write(home, journal, zip, Progress.none());
        }
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        write(digests());
        Backup.restore(zip, folder.resolve("honest"), environment, Progress.none());
    }

    private String digests() throws Exception {
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        return files.entrySet().stream().filter(file -> !file.getKey().equals("digests.json"))
                .map(file -> "\"" + file.getKey() + "\":\"" + HexFormat.of().formatHex(sha256.digest(file.getValue()))
                        + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }

    private void write(String digests) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                if (!file.getKey().equals("digests.json")) {
                    out.putNextEntry(new ZipEntry(file.getKey()));
                    out.write(file.getValue());
                }
            }
            out.putNextEntry(new ZipEntry("digests.json"));
            out.write(bytes(digests));
        }
    }

    private void refused() {
        Refusal refusal = assertThrows(Refusal.class,
                () -> Backup.restore(zip, folder.resolve("other"), environment, Progress.none()));
        assertFalse(refusal.getMessage().isBlank());
        assertFalse(Files.exists(folder.resolve("other")));
        assertFalse(Files.exists(folder.resolve("other.restoring")));
    }

    private void forge(String name, UnaryOperator<byte[]> lie) {
        files.put(name, lie.apply(files.get(name).clone()));
    }

    private static UnaryOperator<byte[]> patch(Consumer<ByteBuffer> forge) {
        return bytes -> {
            forge.accept(ByteBuffer.wrap(bytes));
            return bytes;
        };
    }

    /** Says something else in the first header of a file, under a checksum that fits. */
    private static UnaryOperator<byte[]> header(String pattern, String replacement) {
        return bytes -> {
            ByteBuffer file = ByteBuffer.wrap(bytes);
            int length = file.getInt(16);
            byte[] header = bytes(text(Arrays.copyOfRange(bytes, 32, 32 + length)).replaceAll(pattern, replacement));
            ByteBuffer forged = ByteBuffer.allocate(bytes.length - length + header.length);
            forged.put(bytes, 0, 16).putInt(header.length).put(bytes, 20, 8);
            CRC32C crc = new CRC32C();
            crc.update(forged.array(), 0, 28);
            crc.update(header);
            return forged.putInt((int) crc.getValue()).put(header).put(bytes, 32 + length, bytes.length - 32 - length)
                    .array();
        };
    }

    @Test
    void listsThatAreLongerThanWhatTheyList() throws Exception {
        write(" ".repeat(10 << 20) + digests());
        refused();
        forge("home.properties", bytes -> bytes(text(bytes) + "#".repeat(1 << 20)));
        write(digests());
        refused();
    }

    @Test
    void aPayloadThatSaysItHasTwoGigabytes() throws Exception {
        forge(SEGMENT, patch(file -> file.putInt(blob + 7, LARGEST)));
        write(digests());
        refused();
    }

    @Test
    void headersThatPointOutsideOfTheirFrame() throws Exception {
        byte[] honest = files.get(SEGMENT);
        for (String lie : new String[] {"\"length\":" + LARGEST, "\"length\":9223372036854775807", "\"length\":-1",
            "\"length\":3"}) {
            files.put(SEGMENT, honest);
            forge(SEGMENT, header("\"length\":\\d+", lie));
            write(digests());
            refused();
        }
    }

    @Test
    void aPrivateStoreThatPointsOutsideOfItsFrame() throws Exception {
        forge("private/store", header("\"length\":\\d+", "\"length\":" + LARGEST));
        write(digests());
        refused();
    }

    @Test
    void segmentsWithNumbersThatNobodyReached() throws Exception {
        for (String number : new String[] {"99999999999999999999", "09999999999999999999", "00100000000000000000"}) {
            files.put("journal/" + number + ".pcj", files.get(SEGMENT));
            write(digests());
            refused();
            files.remove("journal/" + number + ".pcj");
        }
        files.put("journal/00100000000000000000.pcj", files.remove(SEGMENT));
        write(digests());
        refused();
    }

    @Test
    void aRecordThatIsTooLongIsNotWrittenInTheFirstPlace() throws IOException {
        try (HomeDirectory home = HomeDirectory.open(folder.resolve("home"), "test", environment);
                Journal journal = home.openJournal(home.openAttachments(), java.util.List.of())) {
            NewRevision huge =
                    new NewRevision("https://example.org/id/huge", java.util.List.of(), Audience.MEMBERS, false,
                    new byte[(1 << 26) + 1]);
            Refusal refusal = assertThrows(Refusal.class, () -> journal.append(change("", huge)));
            assertEquals(Refusal.Reason.BAD_INPUT, refusal.reason());
            assertEquals(1, journal.last());
        }
    }
}
