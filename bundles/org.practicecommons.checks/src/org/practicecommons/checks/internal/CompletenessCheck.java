package org.practicecommons.checks.internal;

import java.util.List;
import org.practicecommons.base.Finding;
import org.practicecommons.checks.CheckedRecord;
import org.practicecommons.checks.Completeness;
import org.practicecommons.checks.Surroundings;

/** What a practice still lacks of the four types of knowledge, a finding for each point. */
public final class CompletenessCheck extends NamedCheck {

    public CompletenessCheck() {
        super("completeness", Finding.Severity.INFO);
    }

    @Override
    public List<Finding> check(CheckedRecord record, Surroundings around) {
        return record.is("Practice")
                ? new Completeness(record.model(), record.object(), around).score().gaps().stream()
                        .map(gap -> new Finding(severity(), id() + "." + gap.code(), record.iri(), gap.field(),
                                gap.sentence())).toList()
                : List.of();
    }
}
