package org.practicecommons.checks.internal;

import java.util.List;
import java.util.stream.Stream;
import org.practicecommons.base.Finding;
import org.practicecommons.base.Fix;
import org.practicecommons.checks.CheckedRecord;
import org.practicecommons.checks.Surroundings;
import org.practicecommons.checks.Told;

/** Ground rules that were adopted without an answer on inclusivity or accessibility; Fact Sheet 24a asks for both. */
public final class GroundRulesCheck extends NamedCheck {

    public GroundRulesCheck() {
        super("groundRules", Finding.Severity.ERROR);
    }

    @Override
    public List<Finding> check(CheckedRecord record, Surroundings around) {
        return record.is("Partnership")
                ? record.told().parts("groundRules").stream()
                        .filter(rules -> rules.says("adoptedOn") || rules.says("adoptedBy"))
                        .flatMap(rules -> unanswered(record, rules)).toList()
                : List.of();
    }

    private static List<Fix> takeBack(Told rules) {
        return rules.iri().map(iri -> fix("groundRules.takeBack", iri, Fix.Change.put("adoptedOn", ""),
                Fix.Change.put("adoptedBy", ""))).stream().toList();
    }

    private Stream<Finding> unanswered(CheckedRecord record, Told rules) {
        return Stream.of("inclusivity", "accessibility").filter(field -> !rules.says(field))
                .map(field -> finding("groundRules.unanswered", rules.iri().orElse(record.iri()), field,
                        "field", label(rules, field)).mendedBy(takeBack(rules)));
    }
}
