package org.practicecommons.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.practicecommons.base.LangText;
import org.practicecommons.graph.Payload;
import org.practicecommons.graph.Statement;
import org.practicecommons.graph.Value;
import org.practicecommons.graph.Xsd;
import org.practicecommons.model.Kind;
import org.practicecommons.model.RecordModel;
import org.practicecommons.search.SearchDocument.Keyword;
import org.practicecommons.search.SearchDocument.Moment;
import org.practicecommons.search.SearchDocument.Number;
import org.practicecommons.search.SearchDocument.Reference;
import org.practicecommons.search.SearchDocument.Text;

class ModelDocumentsTest {

    private static final String IRI = "https://example.org/id/1";

    private final RecordModel model = RecordModel.standard();
    private final List<Statement> statements = new ArrayList<>();

    private void say(String subject, String kind, String field, Value value) {
        Kind owner = model.kind(kind).orElseThrow();
        statements.add(new Statement(subject, owner.field(field).orElseThrow().term(), value));
    }

    private void begin(String subject, String kind) {
        statements.add(new Statement(subject, Xsd.TYPE, new Value.Iri(model.kind(kind).orElseThrow().term())));
    }

    private SearchDocument read() {
        return new ModelDocuments(model).read(IRI, Payload.of(IRI, statements).bytes());
    }

    @Test
    void everyKindOfValueIsReadInTheOrderOfTheForm() {
        begin(IRI, "Practice");
        say(IRI, "Practice", "start", new Value.Literal("2020-02-01", Xsd.DATE));
        say(IRI, "Practice", "participantCount", new Value.Literal("12", Xsd.INTEGER));
        say(IRI, "Practice", "issues", new Value.Iri("https://example.org/id/c"));
        say(IRI, "Practice", "summary", Value.text("Résumé", "fr"));
        say(IRI, "Practice", "title", Value.text("A title", "en"));
        SearchDocument document = read();
        assertEquals("Practice", document.kind());
        assertFalse(document.names());
        assertEquals(List.of(LangText.of("A title", "en")), document.labels());
        assertEquals(List.of(new Text("title", LangText.of("A title", "en"), 6),
                new Text("summary", LangText.of("Résumé", "fr"), 3),
                new Reference("issues", "https://example.org/id/c"),
                new Moment("start", Instant.parse("2020-02-01T00:00:00Z")),
                new Number("participantCount", 12)), inThatOrder(document, "title", "summary", "issues", "start",
                        "participantCount"));
    }

    private static List<SearchDocument.Value> inThatOrder(SearchDocument document, String... fields) {
        List<SearchDocument.Value> result = new ArrayList<>();
        for (String field : fields) {
            document.values().stream().filter(value -> value.field().equals(field)).forEach(result::add);
        }
        assertEquals(document.values().size(), result.size());
        return result;
    }

    @Test
    void partsSpeakUnderTheFieldThatHoldsThemInTheirOrder() {
        begin(IRI, "Practice");
        part("#a", "b", "Second");
        part("#b", "a", "First");
        assertEquals(List.of(new Text("steps", LangText.of("First", "en"), 1),
                new Text("steps", LangText.of("Second", "en"), 1)), read().values());
    }

    private void part(String end, String orderKey, String title) {
        say(IRI, "Practice", "steps", new Value.Iri(IRI + end));
        begin(IRI + end, "Step");
        say(IRI + end, "Step", "orderKey", Value.plain(orderKey));
        say(IRI + end, "Step", "title", Value.text(title, "en"));
    }

    @Test
    void choicesAreFoundByTheirLabelsInBothLanguages() {
        begin(IRI, "Organisation");
        var field = model.kind("Organisation").orElseThrow().field("kinds").orElseThrow();
        var choice = field.choices().get(0);
        say(IRI, "Organisation", "kinds", new Value.Iri(choice.term()));
        SearchDocument document = read();
        assertTrue(document.names());
        Keyword keyword = (Keyword) document.values().get(0);
        assertEquals(choice.name(), keyword.value());
        assertEquals(List.of(choice.label(java.util.Locale.ENGLISH), choice.label(java.util.Locale.FRENCH)),
                keyword.labels());
    }

    @Test
    void whatTheModelDoesNotKnowIsFoundAllTheSame() {
        begin(IRI, "Practice");
        statements.add(new Statement(IRI, "https://example.org/other", Value.text("Foreign words", "en")));
        statements.add(new Statement(IRI + "#x", "https://example.org/other", Value.text("Loose words", "en")));
        say(IRI, "Practice", "start", new Value.Literal("soon", Xsd.STRING));
        assertEquals(List.of(new Keyword("start", "soon", List.of()),
                new Text("", LangText.of("Foreign words", "en"), 1),
                new Text("", LangText.of("Loose words", "en"), 1)), read().values());
    }

    @Test
    void aRecordOfAnUnknownKindHasItsTexts() {
        statements.add(new Statement(IRI, Xsd.TYPE, new Value.Iri("https://example.org/Thing")));
        statements.add(new Statement(IRI, "https://example.org/name", Value.text("Name", "fr")));
        assertEquals(new SearchDocument("", List.of(), false, List.of(new Text("", LangText.of("Name", "fr"), 1))),
                read());
    }
}
