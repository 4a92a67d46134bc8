package org.practicecommons.operations;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.practicecommons.base.Finding;
import org.practicecommons.base.LangText;
import org.practicecommons.base.Localised;
import org.practicecommons.base.Message;
import org.practicecommons.base.Session;
import org.practicecommons.checks.Told;
import org.practicecommons.graph.Payload;
import org.practicecommons.graph.RecordObject;
import org.practicecommons.model.Field;
import org.practicecommons.model.FieldType;
import org.practicecommons.model.Kind;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.operations.internal.VisibleSurroundings;

/**
 * What a record tells of people, and whether they agreed that those who are to see it may: its personal fields, parts
 * that quote or name somebody, people that it points to.
 */
final class PersonalData {

    private static final String CONSENT = "consent";
    private static final String PERSON = "Person";

    private final OpenHome home;
    private final VisibleSurroundings around;
    private final RecordObject record;
    private final Payload then;
    private final List<Finding> findings = new ArrayList<>();

    /** @param then what of the record is to be seen */
    PersonalData(OpenHome home, Session session, RecordObject record, Payload then) {
        this.home = home;
        this.around = new VisibleSurroundings(home, session);
        this.record = record;
        this.then = then;
    }

    List<Finding> findings() {
        look(record.root(), record.iri());
        for (Iterator<EObject> parts = record.root().eAllContents(); parts.hasNext();) {
            EObject part = parts.next();
            look(part, RecordObject.iriOf(part).orElse(record.iri()));
        }
        return findings;
    }

    private void look(EObject object, String where) {
        Kind kind = home.model().kindOf(object);
        Told told = new Told(home.model(), object);
        boolean personal = kind.fields().stream()
                .anyMatch(field -> field.personal() && !field.values(object).isEmpty());
        if (personal && kind.field(CONSENT).isPresent()) {
            consent(told, where, kind);
        } else if (personal) {
            findings.add(finding("publish.personal", where, "kind", (Localised) kind::label));
        }
        for (Field field : kind.fields()) {
            if (field.type() == FieldType.REFERENCE) {
                told.targets(field.name()).stream().filter(this::isPerson).forEach(iri -> findings.add(
                        finding("publish.person", where, "field", (Localised) field::label, "person", called(iri))));
            }
        }
    }

    /** A part that people agree to: what stands on a consent that does not reach so far is not shown by itself. */
    private void consent(Told part, String where, Kind kind) {
        List<String> consents = part.targets(CONSENT);
        if (consents.isEmpty()) {
            findings.add(finding("publish.noConsent", where, "kind", (Localised) kind::label));
        } else if (then.statements().stream().noneMatch(statement -> statement.subject().equals(where))) {
            findings.add(finding("publish.consentNarrow", where, "kind", (Localised) kind::label, "consent",
                    called(consents.getFirst())));
        }
    }

    private boolean isPerson(String iri) {
        return around.kindOf(iri).filter(PERSON::equals).isPresent();
    }

    private Localised called(String iri) {
        return language -> Optional.of(around.labelsOf(iri))
                .flatMap(labels -> LangText.best(labels, language.getLanguage()))
                .map(LangText::text).orElse(iri);
    }

    static Finding finding(String key, String where, Object... values) {
        return new Finding(Finding.Severity.WARNING, key, where, "", Message.of(Operation.class, key, values));
    }
}
