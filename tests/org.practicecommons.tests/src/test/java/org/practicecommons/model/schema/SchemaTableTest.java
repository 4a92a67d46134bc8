package org.practicecommons.model.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.practicecommons.base.Table;
import org.practicecommons.model.Kind;
import org.practicecommons.model.RecordModel;

class SchemaTableTest {

    private final RecordModel model = RecordModel.standard();

    @Test
    void hasARowForEachFieldOfEachKind() {
        Table table = SchemaTable.of(model);
        long fields = Stream.concat(model.recordKinds().stream(), model.partKinds().stream())
                .mapToLong(kind -> kind.fields().size()).sum();
        assertEquals(fields, table.rows().size());
        table.rows().forEach(row -> assertEquals(table.columns().size(), row.size()));
    }

    @Test
    void csvReadsBackAsTheTable() throws IOException {
        StringBuilder csv = new StringBuilder();
        SchemaTable.writeCsv(model, csv);
        try (CSVParser parser = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get()
                .parse(new StringReader(csv.toString()))) {
            List<CSVRecord> records = parser.getRecords();
            assertEquals(SchemaTable.of(model).rows().size(), records.size());
            CSVRecord members = records.stream().filter(row -> row.get("kind").equals("Partnership")
                    && row.get("field").equals("members")).findFirst().orElseThrow();
            assertEquals("org:hasMember", members.get("term"));
            assertEquals("reference", members.get("type"));
            assertEquals("2", members.get("least"));
            assertEquals("*", members.get("most"));
            assertEquals("Organisation", members.get("values"));
            assertEquals("Membres", members.get("label.fr"));
            assertEquals("", members.get("scheme"));
        }
    }

    @Test
    void thePageNamesEveryKindInTheReadersLanguage() throws IOException {
        for (Locale reader : List.of(Locale.ENGLISH, Locale.FRENCH)) {
            StringBuilder page = new StringBuilder();
            SchemaPage.write(model, reader, page);
            for (Kind kind : model.recordKinds()) {
                assertTrue(page.indexOf("### " + kind.label(reader) + " (`" + kind.name() + "`") > 0, kind.name());
                assertTrue(page.indexOf(kind.help(reader)) > 0, kind.name());
            }
            assertTrue(page.toString().lines().filter(line -> line.startsWith("| "))
                    .allMatch(line -> line.replace("\\|", "").chars().filter(c -> c == '|').count() == 6));
        }
    }
}
