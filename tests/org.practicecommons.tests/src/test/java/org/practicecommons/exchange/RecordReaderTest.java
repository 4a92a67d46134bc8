package org.practicecommons.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicecommons.base.Message;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Report;

/** A reader of others gets its files, and what it hands over is treated like what comes in any other way. */
class RecordReaderTest {

    @TempDir
    Path folder;

    private final List<IncomingRecord> records = new ArrayList<>();
    private Report report;

    /** Reads lines such as {@code Place|Accra|5.55}. */
    private static final class Lists implements RecordReader {

        @Override
        public String id() {
            return "lists";
        }

        @Override
        public Message title() {
            return Message.of(Format.class, "look.other");
        }

        @Override
        public Set<String> endings() {
            return Set.of("list", "csv");
        }

        @Override
        public boolean fits(byte[] beginning) {
            return new String(beginning, StandardCharsets.UTF_8).startsWith("#list");
        }

        @Override
        public void read(RecordSource file) throws IOException {
            file.lines((line, text) -> {
                String[] cells = text.split("\\|");
                if (cells.length > 2) {
                    file.describe(cells[0], cells[1], line).say("name", cells[1], "en").say("latitude", cells[2])
                            .say("colour", cells.length > 3 ? cells[3] : "").take();
                } else if (text.equals("stop")) {
                    throw new Refusal(Refusal.Reason.BAD_INPUT, Message.of(Format.class, "look.other"));
                }
            });
        }
    }

    private void read(Path file, Optional<String> format) {
        report = new Import(Importing.MODEL, folder, KnownRecords.NONE, List.of(new Lists())).run(
                new ImportRequest(List.of(file), format, List.of(), RandomRecords.BASE), records::addAll,
                Progress.none());
    }

    private void read(String name, String text) throws IOException {
        read(Files.writeString(folder.resolve(name), text), Optional.empty());
    }

    private List<String> told() {
        return report.findings().stream().map(finding -> finding.where() + " " + finding.code()).toList();
    }

    @Test
    void theSameKeyGetsTheSameIri() throws IOException {
        read("a.list", "#list\nPlace|Accra|5.55\n");
        read("b.list", "#list\nPlace|Bergen|60.5\nPlace|Accra|5.6\n");
        assertEquals(records.get(0).iri(), records.get(2).iri());
        assertTrue(records.get(0).iri().startsWith(RandomRecords.BASE));
        assertEquals("b.list:3", records.get(2).where());
        assertEquals(List.of(), told());
    }

    @Test
    void whatDoesNotFitIsToldAndLeftOut() throws IOException {
        read("a.list", "#list\nPlace|Accra|north|red\n");
        assertEquals(List.of("a.list:2 reader.badValue", "a.list:2 reader.noField"), told());
        assertEquals(1, records.size());
        report.findings().forEach(finding -> assertTrue(finding.sentence().in(Locale.FRENCH).length() > 20));
    }

    @Test
    void anUnknownKindStopsTheFile() throws IOException {
        read("a.list", "#list\nPlace|Accra|5.5\nRecipe|Soup|1\n");
        assertEquals(List.of("a.list file.stopped"), told());
        assertEquals(1, records.size());
    }

    @Test
    void whatWasTakenBeforeItStopsStays() throws IOException {
        read("a.list", "#list\nPlace|Accra|5.5\nstop\nPlace|Bergen|6.5\n");
        assertEquals(List.of("a.list file.stopped"), told());
        assertEquals(1, records.size());
    }

    @Test
    void aLineThatIsNotUtf8IsPassedOver() throws IOException {
        Path file = folder.resolve("a.list");
        Files.write(file, "#list\nPlace|Genève|5.5\nPlace|Accra|5.5\n".getBytes(StandardCharsets.ISO_8859_1));
        read(file, Optional.empty());
        assertEquals(List.of("a.list:2 line.notUtf8"), told());
        assertEquals(1, records.size());
    }

    @Test
    void aFileWithNothingSaysSo() throws IOException {
        read("a.list", "#list\n");
        assertEquals(List.of("a.list file.noRecord"), told());
    }

    @Test
    void itIsAskedBeforeOurFormatsAndTakesOnlyWhatFits() throws IOException {
        read("a.csv", "#list\nPlace|Accra|5.5\n");
        assertEquals(1, records.size());
        read("b.csv", "name\nBergen\n");
        assertEquals(1, records.size());
        assertTrue(told().toString().contains("file.stopped"), told()::toString);
    }

    @Test
    void aPackedFileOrOneOfAnotherNameIsKnownByWhatItHolds() throws IOException {
        Path packed = folder.resolve("a.list.gz");
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write("#list\nPlace|Accra|5.5\n".getBytes(StandardCharsets.UTF_8));
        }
        read(packed, Optional.empty());
        read("a", "#list\nPlace|Bergen|5.5\n");
        assertEquals(2, records.size());
    }

    @Test
    void askedForByNameItHasToFit() throws IOException {
        Path file = Files.writeString(folder.resolve("x"), "Place|Accra|5.5\n");
        read(file, Optional.of("lists"));
        assertEquals(List.of("x file.stopped"), told());
        assertEquals(0, records.size());
    }
}
