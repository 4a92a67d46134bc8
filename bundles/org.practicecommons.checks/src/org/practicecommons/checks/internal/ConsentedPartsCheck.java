package org.practicecommons.checks.internal;

import java.util.List;
import java.util.Optional;
import org.practicecommons.base.Finding;
import org.practicecommons.checks.CheckedRecord;
import org.practicecommons.checks.Consents;
import org.practicecommons.checks.Surroundings;
import org.practicecommons.checks.Told;

/** A quotation or contact that rests on a consent that does not hold, or a helper whose consent has run out. */
public final class ConsentedPartsCheck extends NamedCheck {

    private static final String KIND = "Consent";

    public ConsentedPartsCheck() {
        super("consented", Finding.Severity.WARNING);
    }

    @Override
    public List<Finding> check(CheckedRecord record, Surroundings around) {
        Consents consents = new Consents(record.model(), around);
        return withParts(record.told()).stream().filter(part -> part.object() != record.object().root())
                .flatMap(part -> part.targets("consent").stream().filter(iri -> isThere(iri, around))
                        .filter(iri -> !consents.holds(iri)).map(iri -> finding("consented.notHeld",
                                part.iri().orElse(record.iri()), "consent", "consent", called(around, iri))))
                .toList();
    }

    /** One that is missing is the matter of {@link DanglingReferencesCheck}. */
    private static boolean isThere(String iri, Surroundings around) {
        Optional<String> kind = around.kindOf(iri);
        return kind.filter(KIND::equals).isPresent();
    }
}
