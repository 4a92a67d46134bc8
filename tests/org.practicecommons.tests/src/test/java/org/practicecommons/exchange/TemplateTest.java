package org.practicecommons.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicecommons.model.Field;
import org.practicecommons.model.FieldType;
import org.practicecommons.model.Kind;

class TemplateTest {

    @TempDir
    Path folder;

    private Path template(Kind kind, Locale language) throws IOException {
        Path file = folder.resolve(kind.name() + "." + language + ".csv");
        try (OutputStream out = Files.newOutputStream(file)) {
            Templates.writeCsv(kind, language, out);
        }
        return file;
    }

    private static List<CSVRecord> rows(Path template, Locale language) throws IOException {
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(language == Locale.FRENCH ? ';' : ',').get();
        try (CSVParser parser = CSVParser.parse(Files.readString(template).substring(1), format)) {
            return parser.getRecords();
        }
    }

    @Test
    void theTemplateOfEveryKindIsUnderstoodAndBringsNothingWhenNobodyFilledItIn() throws IOException {
        for (Locale language : List.of(Locale.ENGLISH, Locale.FRENCH)) {
            for (Kind kind : Stream.concat(Importing.MODEL.recordKinds().stream(),
                    Importing.MODEL.partKinds().stream()).toList()) {
                Importing result = Importing.of(folder, template(kind, language));
                assertTrue(result.error().contains("No record was found"), kind + " " + language + result.sentences());
                assertEquals(1, result.sentences().size(), result.sentences()::toString);
                assertEquals(0, result.records.size());
            }
        }
    }

    @Test
    void headingsHelpAndChoicesAreInTheLanguageThatWasAskedFor() throws IOException {
        Kind kind = Importing.MODEL.recordKinds().getFirst();
        for (Locale language : List.of(Locale.ENGLISH, Locale.FRENCH)) {
            List<CSVRecord> rows = rows(template(kind, language), language);
            assertEquals(kind.label(language) + " (IRI)", rows.get(0).get(0));
            assertEquals(kind.title().label(language) + "@" + language.getLanguage(), rows.get(0).get(1));
            assertEquals(kind.title().help(language), rows.get(1).get(1));
            Field choice = kind.fields().stream().filter(field -> field.type() == FieldType.CHOICE
                    && !field.section().isEmpty()).findFirst().orElseThrow();
            int column = rows.get(0).toList().indexOf(choice.label(language));
            assertTrue(rows.get(2).get(column).contains(choice.choices().getLast().label(language)),
                    rows.get(2)::toString);
        }
    }

    @Test
    void aTemplateThatWasFilledInComesIn() throws IOException {
        Kind kind = Importing.MODEL.recordKinds().getFirst();
        Path file = template(kind, Locale.FRENCH);
        Files.writeString(file, Files.readString(file) + ";Cercles d’écoute;Listening circles\r\n");
        Importing result = Importing.of(folder, file);
        assertEquals(List.of(), result.sentences());
        String payload = result.payloads().values().iterator().next();
        assertTrue(payload.contains("\"Cercles d’écoute\"@fr") && payload.contains("\"Listening circles\"@en"),
                payload);
    }
}
