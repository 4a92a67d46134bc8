package org.practicecommons.operations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.emf.ecore.EObject;
import org.practicecommons.base.LangText;
import org.practicecommons.base.Session;
import org.practicecommons.graph.RecordObject;
import org.practicecommons.model.Field;
import org.practicecommons.model.FieldType;
import org.practicecommons.model.Kind;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.search.RecordLabel;
import org.practicecommons.search.RevisionSummary;

/** A record as plain text for people: every field that has a value, under its label, parts indented. */
final class RecordText {

    private final OpenHome home;
    private final Locale language;
    private final Session session;
    private final StringBuilder text = new StringBuilder();
    private Map<String, RecordLabel> labels = Map.of();

    RecordText(OpenHome home, Session session) {
        this.home = home;
        this.session = session;
        this.language = session.language();
    }

    String of(RevisionSummary revision) {
        RecordObject record = home.mapper().read(revision.record(), home.records().payload(revision));
        List<String> iris = new ArrayList<>();
        collect(record.root(), iris);
        labels = home.projections().ledger(ledger -> ledger.labels(iris, session));
        text.append(revision.label().label(language)).append('\n');
        text.append(record.kind().label(language)).append(" · ").append(revision.record()).append('\n');
        fields(record.root(), "");
        record.unknown().forEach(statement -> text.append(home.model().shorten(statement.predicate())).append(": ")
                .append(statement.object()).append('\n'));
        return text.toString();
    }

    private void collect(EObject object, List<String> iris) {
        for (Field field : home.model().kindOf(object).fields()) {
            for (Object value : field.values(object)) {
                if (field.type() == FieldType.REFERENCE) {
                    RecordObject.iriOf((EObject) value).ifPresent(iris::add);
                } else if (field.type() == FieldType.PARTS) {
                    collect((EObject) value, iris);
                }
            }
        }
    }

    private void fields(EObject object, String indent) {
        Kind kind = home.model().kindOf(object);
        for (Field field : kind.fields()) {
            if (field.section().isEmpty()) {
                continue;
            }
            for (Object value : field.values(object)) {
                text.append(indent).append(field.label(language));
                if (value instanceof LangText tagged && !tagged.language().isEmpty()) {
                    text.append(" [").append(tagged.language()).append(']');
                }
                text.append(": ");
                value(field, value, indent);
            }
        }
    }

    private void value(Field field, Object value, String indent) {
        switch (field.type()) {
            case TEXT -> line(((LangText) value).text(), indent);
            case CHOICE -> line(field.choice(value).label(language), indent);
            case REFERENCE -> line(reference((EObject) value), indent);
            case PARTS -> {
                EObject part = (EObject) value;
                line(RecordObject.iriOf(part).orElse(""), indent);
                fields(part, indent + "  ");
            }
            default -> line(value.toString(), indent);
        }
    }

    private String reference(EObject value) {
        String iri = RecordObject.iriOf(value).orElse("");
        if (!value.eIsProxy()) {
            return Titles.of(home.model(), value, language);
        }
        RecordLabel label = labels.get(iri);
        return label == null ? iri : label.label(language) + " <" + iri + ">";
    }

    private void line(String value, String indent) {
        text.append(value.replace("\n", "\n" + indent + "  ")).append('\n');
    }
}
