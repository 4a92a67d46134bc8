package org.practicecommons.operations.internal.adoption;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.practicecommons.checks.adoption.Savers;
import org.practicecommons.graph.Payload;
import org.practicecommons.graph.RecordObject;
import org.practicecommons.graph.Statement;
import org.practicecommons.model.Field;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.search.RevisionSummary;

/**
 * Tells from the journal who stands behind what a record says. A file that is imported brings no history along: whoever
 * imported it stands behind it.
 */
public final class JournalSavers implements Savers {

    private final OpenHome home;

    public JournalSavers(OpenHome home) {
        this.home = home;
    }

    @Override
    public Set<Saver> of(RecordObject record, Set<String> fields) {
        Set<String> terms = fields.stream().flatMap(name -> record.kind().field(name).stream()).map(Field::term)
                .collect(Collectors.toSet());
        List<RevisionSummary> history = home.projections().ledger(ledger -> ledger.history(record.iri()));
        Set<Saver> savers = new LinkedHashSet<>();
        Optional<Set<Statement>> now = history.stream().findFirst().flatMap(head -> said(head, terms));
        for (RevisionSummary revision : history) {
            if (now.isPresent() && said(revision, terms).equals(now)) {
                savers.add(new Saver(revision.actor(), revision.organisation()));
            }
        }
        return savers;
    }

    /** What the revision says by those terms, of the record and of its parts; empty when its content is gone. */
    private Optional<Set<Statement>> said(RevisionSummary revision, Set<String> terms) {
        return revision.deleted() ? Optional.empty() : home.records().whole(revision).map(Payload::statements)
                .map(all -> all.stream().filter(statement -> terms.contains(statement.predicate()))
                        .collect(Collectors.toSet()));
    }
}
