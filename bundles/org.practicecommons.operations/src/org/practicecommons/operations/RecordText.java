package org.practicecommons.operations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.emf.ecore.EObject;
import org.practicecommons.base.LangText;
import org.practicecommons.base.Message;
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
        RecordObject record = home.mapper().read(revision.record(), home.records().payload(revision, session));
        List<String> iris = new ArrayList<>();
        collect(record.root(), iris);
        labels = new HashMap<>(home.projections().ledger(ledger -> ledger.labels(iris, session)));
        labels.put(revision.record(), revision.label()); // whoever reads this sees it
        text.append(revision.label().label(language)).append('\n');
        text.append(record.kind().label(language)).append(" · ").append(revision.record()).append('\n');
        fields(record.root(), "");
        record.unknown().forEach(statement -> line(heading(home.model().shorten(statement.predicate()), "",
                statement.object().toString()), ""));
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
            if (kind.orderKey().filter(field::equals).isPresent()) {
                continue;
            }
            for (Object value : field.values(object)) {
                line(heading(field.label(language), value, written(field, value)), indent);
                if (field.type() == FieldType.PARTS) {
                    fields((EObject) value, indent + "  ");
                }
            }
        }
    }

    private String heading(String label, Object value, String written) {
        String tag = value instanceof LangText tagged ? tagged.language() : "";
        return tag.isEmpty() ? Message.of(Operation.class, "show.field", "field", label, "value", written).in(language)
                : Message.of(Operation.class, "show.fieldIn", "field", label, "language", tag, "value", written)
                        .in(language);
    }

    private String written(Field field, Object value) {
        return switch (field.type()) {
            case TEXT -> ((LangText) value).text();
            case CHOICE -> field.choice(value).label(language);
            case REFERENCE -> reference((EObject) value);
            case PARTS -> RecordObject.iriOf((EObject) value).orElse("");
            default -> value.toString();
        };
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
        text.append(indent).append(value.replace("\n", "\n" + indent + "  ")).append('\n');
    }
}
