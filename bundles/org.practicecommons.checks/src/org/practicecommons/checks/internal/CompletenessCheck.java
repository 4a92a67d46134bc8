package org.practicecommons.checks.internal;

import java.util.List;
import java.util.stream.Stream;
import org.practicecommons.base.Finding;
import org.practicecommons.base.Fix;
import org.practicecommons.base.Message;
import org.practicecommons.checks.Check;
import org.practicecommons.checks.CheckedRecord;
import org.practicecommons.checks.Completeness;
import org.practicecommons.checks.Gap;
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
                                gap.sentence(), fixes(record, gap))).toList()
                : List.of();
    }

    /** Entries to fill in, where there are fewer than the point needs. */
    private static List<Fix> fixes(CheckedRecord record, Gap gap) {
        int lacking = gap.leastParts() == 0 ? 0 : gap.leastParts() - record.told().parts(gap.field()).size();
        if (lacking <= 0) {
            return List.of();
        }
        Fix.Change[] changes = Stream.generate(() -> Fix.Change.add(gap.field(), "")).limit(lacking)
                .toArray(Fix.Change[]::new);
        Message label = Message.of(Check.class, lacking == 1 ? "completeness.addPart" : "completeness.addParts",
                "count", lacking, "field", label(record.told(), gap.field()));
        return List.of(new Fix("completeness.addParts", label, "", record.iri(), List.of(changes)));
    }
}
