package org.practicecommons.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.Test;
import org.practicecommons.base.Environment;
import org.practicecommons.base.LangText;
import org.practicecommons.exchange.print.PrintFormat;
import org.practicecommons.exchange.print.RecordSheet;
import org.practicecommons.exchange.print.Sheet;
import org.practicecommons.graph.Payload;
import org.practicecommons.graph.RecordMapper;
import org.practicecommons.graph.RecordObject;
import org.practicecommons.journal.SeededEnvironment;
import org.practicecommons.model.Field;
import org.practicecommons.model.Kind;
import org.practicecommons.model.RecordModel;

/** What a printed record says, and in which order, is told by the model alone; files hold it in words one finds. */
class PrintTest {

    private static final RecordModel MODEL = RecordModel.standard();
    private static final Environment ENVIRONMENT = new SeededEnvironment(1);
    private static final RecordMapper MAPPER = new RecordMapper(MODEL, ENVIRONMENT);

    private final RecordObject practice = MAPPER.create(MODEL.kind("Practice").orElseThrow(),
            "https://rights.example/visits");

    @SuppressWarnings("unchecked")
    private static void set(EObject object, String field, Object... values) {
        Field found = MODEL.kindOf(object).field(field).orElseThrow();
        if (found.many()) {
            ((List<Object>) object.eGet(found.feature())).addAll(List.of(values));
        } else {
            object.eSet(found.feature(), values[0]);
        }
    }

    private static EObject part(EObject owner, String field, String kind) {
        EObject part = MODEL.kind(kind).map(Kind::create).orElseThrow();
        set(owner, field, part);
        return part;
    }

    private void fill() {
        EObject root = practice.root();
        set(root, "title", LangText.of("Visits with people", "en"), LangText.of("Visites avec des gens", "fr"));
        set(root, "summary", LangText.of("We went.\nTwice.", "en"));
        set(root, "start", LocalDate.of(2024, 5, 1));
        set(root, "participantCount", 1400);
        set(root, "languages", "en");
        set(root, "page", "https://rights.example/more");
        set(root, "remarks", LangText.of("The numbatwhisper of June", "en"));
        EObject role = part(root, "roles", "Role");
        set(role, "name", LangText.of("Host", "en"), LangText.of("Hôte", "fr"));
        set(role, "skills", LangText.of("Listens", "en"));
        set(role, "effort", LangText.of("Ten days", "en"));
        set(role, "post", LangText.of("Clerk", "en"));
        for (String step : List.of("Ask", "Go")) {
            EObject one = part(root, "steps", "Step");
            set(one, "title", LangText.of(step, "en"));
            set(one, "roles", role);
        }
        EObject outcome = part(root, "outcomes", "Outcome");
        set(outcome, "title", LangText.of("Doors", "en"));
        set(outcome, "value", new BigDecimal("1234.5"));
        EObject lesson = part(root, "lessons", "Lesson");
        set(lesson, "problem", LangText.of("A stair", "en"));
        set(lesson, "worked", LangText.of("A ramp", "en"));
        EObject file = part(root, "files", "Attachment");
        set(file, "name", LangText.of("plan.pdf", ""));
        set(file, "digest", "abc");
    }

    private Sheet sheet(Locale language) {
        return new RecordSheet(MODEL, language, Map.of()).of(practice, List.of(
                new Sheet.Fact("Noted", Sheet.Text.of("yes"))), "Commons · today\n" + practice.iri());
    }

    private static byte[] file(Sheet sheet, PrintFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(sheet, out);
        return out.toByteArray();
    }

    private static List<String> lines(Sheet sheet) {
        List<String> lines = new ArrayList<>(List.of(sheet.over(), sheet.title().plain()));
        sheet.blocks().forEach(block -> {
            switch (block) {
                case Sheet.Heading heading -> lines.add("=".repeat(heading.level()) + " " + heading.text().plain());
                case Sheet.Paragraph paragraph -> lines.add(paragraph.text().plain());
                case Sheet.Items items -> items.items().forEach(item -> lines.add("- " + item.plain()));
                case Sheet.Facts facts -> facts.facts().forEach(fact ->
                        lines.add(fact.name() + ": " + fact.value().plain()));
                case Sheet.Table table -> {
                    lines.add(String.join(" | ", table.columns()));
                    table.rows().forEach(row -> lines.add(String.join(" | ",
                            row.stream().map(Sheet.Text::plain).toList())));
                }
            }
        });
        return lines;
    }

    @Test
    void sectionsAndFieldsStandInTheOrderAndWordsOfTheModel() {
        fill();
        assertEquals("""
                Practice
                Visits with people
                Noted: yes
                == In short
                === Summary
                We went.
                Twice.
                == Context
                Start: 1 May 2024
                == Professional knowledge
                === Roles
                ==== Host
                Skills: Listens
                Effort: Ten days
                Post: Clerk
                == Coordinating knowledge
                === Steps
                No. | Step | Roles
                1 | Ask | Host
                2 | Go | Host
                == Object-based knowledge
                === Outcomes
                What changed | Value
                Doors | 1,234.5
                == Lessons learned
                === Problems and lessons
                Problem | What worked
                A stair | A ramp
                == Participation
                Number of participants: 1,400
                == Links
                === Attached files
                - plan.pdf
                == Details and reuse
                Languages: English
                Web pages about it: https://rights.example/more""", String.join("\n", lines(sheet(Locale.ENGLISH))));
    }

    @Test
    void textsInTheOtherLanguageSaySo() {
        fill();
        List<String> lines = lines(sheet(Locale.FRENCH));
        assertTrue(lines.containsAll(List.of("Pratique", "Visites avec des gens", "== Connaissances de coordination",
                "We went.\nTwice. (en anglais)", "Début: 1er mai 2024", "1 | Ask (en anglais) | Hôte",
                "Nombre de participants: 1\u00a0400", "Langues: anglais")), lines::toString);
    }

    @Test
    void aPdfIsReadInThatOrderWithBookmarksLanguageAndTags() throws IOException {
        fill();
        byte[] pdf = file(sheet(Locale.FRENCH), PrintFormat.PDF);
        String text = PrintedText.ofPdf(pdf);
        int at = 0;
        for (String words : List.of("Pratique", "Visites avec des gens", "En bref", "Connaissances professionnelles",
                "Connaissances de coordination", "Connaissances liées à l’objet", "Leçons apprises", "Liens",
                "plan.pdf", "Détails et réutilisation")) {
            assertTrue(text.indexOf(words, at) >= 0, words + " after " + text.substring(at));
            at = text.indexOf(words, at);
        }
        assertTrue(text.contains("https://rights.example/visits") && text.contains("Page 1 sur 2"), text);
        assertFalse(text.contains("numbatwhisper"), text);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertEquals("Visites avec des gens", document.getDocumentInformation().getTitle());
            assertEquals("fr", document.getDocumentCatalog().getLanguage());
            assertTrue(document.getDocumentCatalog().getMarkInfo().isMarked());
            List<String> bookmarks = new ArrayList<>();
            for (PDOutlineItem item : document.getDocumentCatalog().getDocumentOutline().children()) {
                bookmarks.add(item.getTitle());
            }
            assertEquals(List.of("En bref", "Contexte"), bookmarks.subList(0, 2));
        }
    }

    @Test
    void aDocumentForWordHasRealHeadingsTablesListsAndItsLanguage() throws Exception {
        fill();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(
                file(sheet(Locale.FRENCH), PrintFormat.DOCX)))) {
            assertEquals("Visites avec des gens", document.getProperties().getCoreProperties().getTitle());
            List<String> styled = document.getParagraphs().stream()
                    .map(paragraph -> paragraph.getStyle() + ": " + paragraph.getText()).toList();
            assertEquals(List.of("Subtitle: Pratique", "Title: Visites avec des gens", "Heading1: En bref",
                    "Heading2: Résumé", "Normal: We went.\nTwice. (en anglais)", "Heading1: Contexte",
                    "Heading1: Connaissances professionnelles", "Heading2: Rôles", "Heading3: Hôte"),
                    styled.subList(0, 9));
            assertTrue(styled.contains("ListNumber: plan.pdf"), styled::toString);
            XWPFTable steps = document.getTables().stream().filter(table -> table.getRow(0).getCell(0).getText()
                    .equals("Nº")).findFirst().orElseThrow();
            assertEquals("Ask (en anglais)", steps.getRow(1).getCell(1).getText());
            assertTrue(steps.getRow(0).isRepeatHeader());
            assertTrue(document.getStyle().toString().contains("fr-CA"), "the language");
            assertTrue(document.getFooterList().getFirst().getText().contains("https://rights.example/visits"));
            assertFalse(styled.toString().contains("numbatwhisper"));
        }
    }

    @Test
    void whateverARecordSaysIsWritten() throws IOException {
        Map<String, byte[]> records = new RandomRecords(RandomRecords.seeded(PrintTest.class), MODEL)
                .make(MODEL.recordKinds().size());
        for (Map.Entry<String, byte[]> record : records.entrySet()) {
            RecordObject read = MAPPER.read(record.getKey(), Payload.of(record.getValue()));
            for (PrintFormat format : PrintFormat.values()) {
                Sheet sheet = new RecordSheet(MODEL, Locale.FRENCH, Map.of()).of(read, List.of(), record.getKey());
                assertTrue(file(sheet, format).length > 1000, record.getKey());
            }
        }
    }
}
