package org.practicecommons.operations;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EObject;
import org.practicecommons.base.Finding;
import org.practicecommons.base.Fix;
import org.practicecommons.base.Localised;
import org.practicecommons.base.Message;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Session;
import org.practicecommons.graph.Payload;
import org.practicecommons.graph.PayloadDifference;
import org.practicecommons.model.edit.RecordEditing;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.search.RevisionSummary;

/**
 * Does what a check offers for a record. The record is checked anew, changed and saved while nobody else writes, so
 * that nothing is mended that is no longer wrong.
 */
public final class ApplyFix extends Operation<FixApplied> {

    private final String iri;
    private final String id;
    private final boolean dryRun;
    private final String why;

    /**
     * @param id as {@link Fix#id} has it
     * @param dryRun to be told what it would change, and change nothing
     * @param why if it is empty, what the fix does is the reason
     */
    public ApplyFix(String iri, String id, boolean dryRun, String why) {
        this.iri = iri;
        this.id = id;
        this.dryRun = dryRun;
        this.why = why;
    }

    @Override
    FixApplied execute(OpenHome home, Session session, Progress progress) {
        return home.writer().alone(() -> {
            RevisionSummary head = home.records().live(iri, session);
            if (!home.writer().mayChange(session, Optional.of(head))) {
                home.writer().requireChange(session, Optional.empty()); // nor may it start a record
            }
            Checking checking = new Checking(home, session);
            Map<String, Fix> offered = offered(checking, head, home.records().payload(head, session));
            Fix fix = Optional.ofNullable(offered.get(id)).orElseThrow(() ->
                    gone(offered.values().stream().filter(one -> checking.mayDo(one, head)).toList()));
            home.writer().requireChange(session, Checking.changed(fix, head));
            return apply(home, session, fix, fix.startsRecord()
                    ? new NewRecord(fix.starts()).execute(home, session, progress)
                    : new OpenRecord(iri).execute(home, session, progress));
        });
    }

    /** What mends the record as it says now, by name, whoever may do that. */
    static Map<String, Fix> offered(Checking checking, RevisionSummary head, Payload payload) {
        return checking.findings(head, payload).stream().map(Finding::fixes).flatMap(List::stream)
                .collect(Collectors.toMap(Fix::id, one -> one, (one, same) -> one, LinkedHashMap::new));
    }

    /** Makes the changes of a fix in a record that is open. */
    static void mend(OpenHome home, Session session, Fix fix, EditableRecord record) {
        EObject object = fix.startsRecord() ? record.root() : record.find(fix.where())
                .orElseThrow(() -> new IllegalStateException("nothing is called " + fix.where()));
        new RecordEditing(home.model(), session.language()).mend(object, fix.changes(),
                fix.label().in(session.language()));
    }

    private FixApplied apply(OpenHome home, Session session, Fix fix, EditableRecord record) {
        Payload before = fix.startsRecord() ? Payload.EMPTY : record.payload(home);
        mend(home, session, fix, record);
        String label = fix.label().in(session.language());
        Payload after = record.payload(home);
        List<FieldDifference> differences = new Wording(home, session).differences(record.iri(),
                PayloadDifference.between(before, after), before, after);
        return new FixApplied(fix, record.iri(), differences, dryRun ? Optional.empty() : Optional.of(
                new Saving(home, session).save(record.iri(), record.base(), after, why.isEmpty() ? label : why)));
    }

    /** The name without its digits tells what is offered in its place. */
    private Refusal gone(List<Fix> offered) {
        String code = id.replaceFirst("-[^-]*$", "");
        List<Fix> others = offered.stream().filter(fix -> fix.code().equals(code)).toList();
        return new Refusal(Refusal.Reason.NOT_FOUND, others.isEmpty()
                ? Message.of(Operation.class, "fix.gone", "id", id, "iri", iri)
                : Message.of(Operation.class, "fix.others", "id", id, "iri", iri, "others", (Localised) language ->
                        others.stream().map(fix -> fix.id() + " (" + fix.label().in(language) + ")")
                                .collect(Collectors.joining(", "))));
    }
}
