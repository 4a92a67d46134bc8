package org.practicecommons.operations;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.practicecommons.base.FileTrouble;
import org.practicecommons.base.LangText;
import org.practicecommons.base.Message;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Session;
import org.practicecommons.checks.Score;
import org.practicecommons.exchange.print.PrintFormat;
import org.practicecommons.exchange.print.RecordSheet;
import org.practicecommons.exchange.print.Sheet;
import org.practicecommons.graph.RecordObject;
import org.practicecommons.model.Field;
import org.practicecommons.model.FieldType;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.search.RevisionSummary;

/**
 * Writes a record as a document to hand round: what the one who asks may see of it, without anything confidential, and
 * how complete a practice is. Of a form that is open it has what was saved.
 */
public final class PrintRecord extends Operation<Void> {

    private final String iri;
    private final PrintFormat format;
    private final Locale language;
    private final OutputStream out;

    /**
     * @param file the name of the file that is to hold it, whose end says the format
     * @param language of the document, English or French
     * @throws Refusal WRONG_USE when no format ends so
     */
    public PrintRecord(String iri, String file, Locale language, OutputStream out) {
        this.iri = iri;
        this.format = formatOf(file);
        this.language = language;
        this.out = out;
    }

    /** @throws Refusal WRONG_USE when the name of a file does not say which of the formats it is to have */
    static PrintFormat formatOf(String file) {
        return PrintFormat.ofFile(file).orElseThrow(() -> new Refusal(Refusal.Reason.WRONG_USE,
                Message.of(Operation.class, "print.format", "file", file, "endings", Stream.of(PrintFormat.values())
                        .map(known -> "." + known.ending()).collect(Collectors.joining(", ")))));
    }

    @Override
    Void execute(OpenHome home, Session session, Progress progress) {
        RevisionSummary head = home.records().at(iri, Optional.empty(), session);
        RecordObject record = home.mapper().read(head.record(), home.records().payload(head, session));
        RecordSheet sheet = new RecordSheet(home.model(), language, labels(home, session, record));
        try {
            format.write(sheet.of(record, notes(home, session, head, sheet), footer(home, head, sheet)), out);
            return null;
        } catch (IOException e) {
            throw new Refusal(Refusal.Reason.STORAGE,
                    Message.of(Operation.class, "export.notWritten", "cause", FileTrouble.cause(e)), e);
        }
    }

    private static Map<String, List<LangText>> labels(OpenHome home, Session session, RecordObject record) {
        Set<String> iris = new TreeSet<>();
        collect(home, record.root(), iris);
        record.root().eAllContents().forEachRemaining(part -> collect(home, part, iris));
        Map<String, List<LangText>> labels = new HashMap<>();
        home.projections().ledger(ledger -> ledger.labels(iris, session))
                .forEach((found, label) -> labels.put(found, label.labels()));
        return labels;
    }

    private static void collect(OpenHome home, EObject object, Set<String> iris) {
        for (Field field : home.model().kindOf(object).fields()) {
            if (field.type() == FieldType.REFERENCE) {
                field.values(object).forEach(value -> RecordObject.iriOf((EObject) value).ifPresent(iris::add));
            }
        }
    }

    private List<Sheet.Fact> notes(OpenHome home, Session session, RevisionSummary head, RecordSheet sheet) {
        List<Sheet.Fact> notes = new ArrayList<>();
        if (head.kind().equals(ScoreRecord.KIND)) {
            notes.add(fact("print.completeness", say("print.points", "points",
                    ScoreRecord.of(home, session, head).points(), "most", Score.MOST_POINTS)));
        }
        notes.add(fact("print.changed", sheet.day(day(head.when()))));
        notes.add(fact("print.audience", new Audiences(home, session).words(head.audience()).in(language)));
        return notes;
    }

    private String footer(OpenHome home, RevisionSummary head, RecordSheet sheet) {
        return say("print.footer", "community", home.settings().community(), "day",
                sheet.day(day(home.environment().now())), "iri", head.record());
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }

    private Sheet.Fact fact(String name, String value) {
        return new Sheet.Fact(say(name), Sheet.Text.of(value));
    }

    private String say(String key, Object... namesAndValues) {
        return Message.of(Operation.class, key, namesAndValues).in(language);
    }
}
