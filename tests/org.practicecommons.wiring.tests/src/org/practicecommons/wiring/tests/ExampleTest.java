package org.practicecommons.wiring.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Report;
import org.practicecommons.checks.Check;
import org.practicecommons.checks.Checks;
import org.practicecommons.exchange.Import;
import org.practicecommons.exchange.ImportRequest;
import org.practicecommons.exchange.IncomingRecord;
import org.practicecommons.exchange.RecordReader;
import org.practicecommons.exchange.RecordReaders;
import org.practicecommons.model.RecordModel;

/** What a bundle of others registers is found beside what the product brings. */
class ExampleTest {

    private static final RecordModel MODEL = RecordModel.standard();

    @TempDir
    Path folder;

    @Test
    void itsCheckStandsAmongThoseOfTheProduct() {
        List<String> ids = Checks.standard(MODEL).stream().map(Check::id).toList();
        assertTrue(ids.containsAll(List.of("website", "shape", "completeness")), ids.toString());
    }

    @Test
    void itsReaderStandsAmongThoseOfTheProduct() {
        assertEquals(List.of("vcard", "xmi"), RecordReaders.installed().stream().map(RecordReader::id).toList());
    }

    @Test
    void itsFilesComeInLikeAllOthers() throws IOException {
        Path file = Files.writeString(folder.resolve("cards.vcf"), """
                BEGIN:VCARD
                VERSION:4.0
                UID:urn:x:harbour
                ORG;LANGUAGE=en:Harbour Watch\\, North
                URL:http://harbour.example/
                END:VCARD
                BEGIN:VCARD
                FN:Somebody
                END:VCARD
                """);
        List<IncomingRecord> records = new ArrayList<>();
        Report report = new Import(MODEL, folder).run(new ImportRequest(List.of(file), Optional.empty(), List.of(),
                "https://rights.example/"), records::addAll, Progress.none());
        assertEquals(List.of("Organisation cards.vcf:1"), records.stream()
                .map(record -> record.kind() + " " + record.where()).toList());
        String payload = new String(records.getFirst().payload(), StandardCharsets.UTF_8);
        assertTrue(payload.contains("Harbour Watch, North") && payload.contains("http://harbour.example/"), payload);
        assertEquals(List.of("card.noOrganisation cards.vcf:7"), report.findings().stream()
                .map(finding -> finding.code() + " " + finding.where()).toList());
    }
}
