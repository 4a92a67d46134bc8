package org.practicecommons.checks.internal;

import java.util.List;
import org.practicecommons.base.Finding;
import org.practicecommons.checks.CheckedRecord;
import org.practicecommons.checks.Surroundings;
import org.practicecommons.checks.Told;

/** A resource that nobody can read: no address, archived copy or file; or an address that leads nowhere any more. */
public final class ResourceAddressCheck extends NamedCheck {

    public ResourceAddressCheck() {
        super("address", Finding.Severity.WARNING);
    }

    @Override
    public List<Finding> check(CheckedRecord record, Surroundings around) {
        Told resource = record.told();
        if (!record.is("Resource") || resource.says("archivedAt") || resource.says("files")) {
            return List.of();
        }
        if (!resource.says("address")) {
            return List.of(finding("address.missing", record.iri(), "address"));
        }
        return resource.chose("archiveState", "missing")
                ? List.of(finding("address.gone", record.iri(), "archivedAt")) : List.of();
    }
}
