package org.practicecommons.operations;

import java.util.List;
import java.util.Optional;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Session;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.search.RevisionSummary;

/**
 * Marks a concept as no longer to be used, with what to use instead or without. Records that use it keep it, search
 * still finds it, and pickers do not offer it any more.
 */
public final class DeprecateConcept extends Operation<ConceptChange> {

    private final String iri;
    private final List<String> replacements;
    private final String why;
    private final boolean dryRun;

    public DeprecateConcept(String iri, List<String> replacements, String why, boolean dryRun) {
        this.iri = iri;
        this.replacements = List.copyOf(replacements);
        this.why = why;
        this.dryRun = dryRun;
    }

    @Override
    ConceptChange execute(OpenHome home, Session session, Progress progress) {
        ConceptWork work = new ConceptWork(home, session, why, dryRun, progress);
        home.writer().alone(() -> {
            RevisionSummary head = work.concept(iri);
            home.writer().requireChange(session, Optional.of(head));
            replacements.forEach(one -> work.requireReplacement(head, work.concept(one)));
            work.write(work.after(head, work.edit(head).deprecate(replacements).payload()).stream().toList());
            return null;
        });
        work.count(iri);
        return work.finish();
    }
}
