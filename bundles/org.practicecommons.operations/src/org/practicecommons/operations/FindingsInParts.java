package org.practicecommons.operations;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.practicecommons.base.Finding;
import org.practicecommons.base.LangText;
import org.practicecommons.base.Localised;
import org.practicecommons.base.Message;
import org.practicecommons.graph.RecordObject;
import org.practicecommons.model.Kind;
import org.practicecommons.model.RecordModel;
import org.practicecommons.search.RecordLabel;

/**
 * Begins the sentence of a finding in a part with which part that is: where three steps have no roles, three equal
 * sentences would help nobody.
 */
final class FindingsInParts {

    private final RecordModel model;
    private final RecordObject record;

    FindingsInParts(RecordModel model, RecordObject record) {
        this.model = model;
        this.record = record;
    }

    /** The finding as it is when it speaks of the record itself. */
    Finding named(Finding finding) {
        if (finding.where().equals(record.iri())) {
            return finding;
        }
        return part(finding.where()).map(part -> finding.saying(sentence(part, finding.sentence()))).orElse(finding);
    }

    private Optional<EObject> part(String iri) {
        Iterator<EObject> parts = record.root().eAllContents();
        while (parts.hasNext()) {
            EObject part = parts.next();
            if (RecordObject.iriOf(part).filter(iri::equals).isPresent()) {
                return Optional.of(part);
            }
        }
        return Optional.empty();
    }

    private Message sentence(EObject part, Message sentence) {
        Kind kind = model.kindOf(part);
        List<Object> siblings = model.kindOf(part.eContainer()).fieldOf(part.eContainingFeature())
                .values(part.eContainer());
        boolean titled = !title(kind, part, Locale.ENGLISH).isEmpty();
        return Message.of(Operation.class, titled ? "check.inPart" : "check.inUntitledPart",
                "kind", (Localised) kind::label, "number", siblings.indexOf(part) + 1,
                "title", (Localised) language -> title(kind, part, language), "sentence", sentence);
    }

    private static String title(Kind kind, EObject part, Locale language) {
        List<LangText> texts = kind.title().values(part).stream()
                .flatMap(value -> value instanceof LangText text ? Stream.of(text)
                        : Stream.empty()).toList();
        return RecordLabel.best(texts, language.getLanguage()).map(LangText::text).map(Titles::cut).orElse("");
    }
}
