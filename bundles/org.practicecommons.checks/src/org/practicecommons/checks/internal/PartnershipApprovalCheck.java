package org.practicecommons.checks.internal;

import java.util.List;
import org.practicecommons.base.Finding;
import org.practicecommons.base.Fix;
import org.practicecommons.checks.CheckedRecord;
import org.practicecommons.checks.Surroundings;
import org.practicecommons.checks.Told;

/**
 * A partnership that the leadership of one of its members has not approved, or of whose members fewer than two can be
 * found; that it names two is the matter of {@link ShapesCheck}. It is approved only when each side has approved it
 * (Fact Sheet 24a).
 */
public final class PartnershipApprovalCheck extends NamedCheck {

    private static final int LEAST_MEMBERS = 2;

    public PartnershipApprovalCheck() {
        super("partnership", Finding.Severity.WARNING);
    }

    @Override
    public List<Finding> check(CheckedRecord record, Surroundings around) {
        if (!record.is("Partnership")) {
            return List.of();
        }
        List<String> named = record.told().targets("members");
        List<String> members = named.stream().filter(member -> around.kindOf(member).isPresent()).toList();
        if (named.size() >= LEAST_MEMBERS && members.size() < LEAST_MEMBERS) {
            return List.of(finding("partnership.alone", record.iri(), "members"));
        }
        return members.stream().filter(member -> !hasApproved(member, record, around))
                .map(member -> finding("partnership.notApproved", record.iri(), "members", "member",
                        called(around, member)).mendedBy(List.of(start("partnership.startApproval", "Approval",
                                Fix.Change.put("organisation", member),
                                Fix.Change.put("approves", record.iri()))))).toList();
    }

    private static boolean hasApproved(String member, CheckedRecord record, Surroundings around) {
        return around.pointingTo("Approval", "organisation", member).stream()
                .map(approval -> new Told(record.model(), approval.root()))
                .anyMatch(approval -> approval.targets("approves").contains(record.iri())
                        && (approval.chose("decision", "approved") || approval.chose("decision", "conditional")));
    }
}
