package org.practicecommons.operations;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.practicecommons.base.Audience;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Right;
import org.practicecommons.base.Session;
import org.practicecommons.graph.Payload;
import org.practicecommons.graph.PayloadDifference;
import org.practicecommons.journal.NewRevision;
import org.practicecommons.model.Kind;
import org.practicecommons.operations.internal.ActingGroups;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.operations.internal.Records;
import org.practicecommons.operations.internal.Writer;
import org.practicecommons.search.RevisionSummary;

/**
 * Makes one record of two that are about the same. The first is deleted and leads to the second from then on; the
 * second takes over what the first says; whatever pointed to the first points to the second. All of it is one activity,
 * which {@link RevertChange} takes back. Nobody sees more than before: the kept record is seen by those who saw both.
 */
public final class MergeRecords extends Operation<RecordMerge> {

    private final String from;
    private final String into;
    private final Set<String> takes;
    private final String why;
    private final boolean dryRun;

    /** @param takes names of fields in which, where there is room for one value, that of the first record is kept */
    public MergeRecords(String from, String into, Set<String> takes, String why, boolean dryRun) {
        this.from = from;
        this.into = into;
        this.takes = Set.copyOf(takes);
        this.why = why;
        this.dryRun = dryRun;
    }

    @Override
    Optional<Right> needed() {
        return Optional.of(Right.ADMINISTER);
    }

    @Override
    RecordMerge execute(OpenHome home, Session session, Progress progress) {
        Writer.require(session, Right.CURATE);
        ConceptWork work = new ConceptWork(home, session, why, dryRun, progress);
        RecordMerge merged = home.writer().alone(() -> cutOff(home, session, work)
                .orElseGet(() -> mergeThemselves(home, session, work)));
        ConceptRewriting rewriting = new ConceptRewriting(home.model(), from);
        work.rewrite(from, Set.of(from, into),
                (record, payload) -> rewriting.to(record, payload, List.of(into)));
        return new RecordMerge(merged.from(), merged.into(), merged.audience(), merged.changes(), merged.choices(),
                merged.taken(), merged.otherName(), work.finish());
    }

    /** A merge of the same two that was stopped before everything pointed to the kept record: it goes on. */
    private Optional<RecordMerge> cutOff(OpenHome home, Session session, ConceptWork work) {
        return home.records().head(from, session)
                .filter(gone -> gone.deleted() && home.records().current(from, session).equals(into))
                .filter(work::resume).map(gone -> {
                    RevisionSummary kept = home.records().live(into, session);
                    return new RecordMerge(gone.label(), kept.label(), kept.audience(), List.of(), List.of(), Set.of(),
                            Set.of(), null);
                });
    }

    private RecordMerge mergeThemselves(OpenHome home, Session session, ConceptWork work) {
        RevisionSummary gone = home.records().live(from, session);
        RevisionSummary kept = home.records().live(into, session);
        Kind kind = requireMergeable(home, session, gone, kept);
        Audience audience = gone.audience().isWithin(kept.audience()) ? gone.audience() : kept.audience();
        RecordMerging.Merged shown = RecordMerging.merge(home.model(), kind, from, seen(home, session, gone), into,
                seen(home, session, kept), takes);
        write(home, work, kind, gone, kept, audience);
        tell(home, session, work, gone, kept, audience);
        Payload before = seen(home, session, kept);
        Wording wording = new Wording(home, session);
        List<Collision> choices = wording.collisions(shown.collisions(), shown.brought(), before);
        return new RecordMerge(gone.label(), kept.label(), audience, wording.differences(into,
                PayloadDifference.between(before, shown.payload()), before, shown.payload()), choices,
                choices.stream().flatMap(choice -> choice.field().stream()).map(field -> field.name())
                        .filter(takes::contains).collect(Collectors.toSet()),
                shown.collisions().stream()
                        .filter(collision -> RecordMerging.becomesOtherName(kind, into, collision))
                        .map(collision -> kind.title().name()).collect(Collectors.toSet()), null);
    }

    private static Payload seen(OpenHome home, Session session, RevisionSummary head) {
        return home.records().payload(head, session);
    }

    private void write(OpenHome home, ConceptWork work, Kind kind, RevisionSummary gone, RevisionSummary kept,
            Audience audience) {
        Payload payload = RecordMerging.merge(home.model(), kind, from, whole(home, gone), into, whole(home, kept),
                takes).payload();
        work.write(List.of(new NewRevision(into, List.of(kept.id()), audience, false, payload.bytes()),
                new NewRevision(from, List.of(gone.id()), gone.audience(), true, new byte[0])),
                Map.of(Records.MERGED, from, Records.MERGED_INTO, into));
    }

    private static Payload whole(OpenHome home, RevisionSummary head) {
        return home.records().whole(head).orElseThrow(() -> Records.erased(head));
    }

    private Kind requireMergeable(OpenHome home, Session session, RevisionSummary gone, RevisionSummary kept) {
        Object[] both = {"from", gone.label().label(session.language()), "into",
            kept.label().label(session.language())};
        Optional<Kind> kind = home.model().kind(gone.kind()).filter(one -> gone.kind().equals(kept.kind()));
        if (from.equals(into)) {
            throw ConceptWork.refusal("merge.itself", both);
        } else if (kind.isEmpty()) {
            throw ConceptWork.refusal("merge.kinds", both);
        } else if (gone.kind().equals(ConceptEdit.KIND)) {
            throw ConceptWork.refusal("merge.concepts", both);
        } else if (!gone.audience().isWithin(kept.audience()) && !kept.audience().isWithin(gone.audience())) {
            throw ConceptWork.refusal("merge.audiences", both);
        } else if (new ActingGroups(home).actsHere(from)) {
            throw ConceptWork.refusal("merge.group", both);
        } else if (home.records().confidesElsewhere(gone, into)) {
            throw ConceptWork.refusal("merge.confidential", both);
        } else if (home.records().wouldShow(gone, kept, session) || home.records().wouldShow(kept, gone, session)) {
            throw ConceptWork.refusal("merge.consent", both);
        }
        takes.stream().filter(name -> kind.get().field(name).isEmpty()).sorted().findFirst().ifPresent(name -> {
            throw ConceptWork.refusal("merge.field", "field", name, "kind", kind.get().label(session.language()));
        });
        return kind.get();
    }

    private void tell(OpenHome home, Session session, ConceptWork work, RevisionSummary gone, RevisionSummary kept,
            Audience audience) {
        if (!audience.equals(kept.audience())) {
            work.tell("merge.narrower", into, "into", work.label(kept), "from", work.label(gone));
        }
        List<String> groups = Incoming.references(home, from, session).stream()
                .filter(record -> ActingGroups.BELONGING.contains(record.kind()))
                .map(record -> record.label(session.language())).toList();
        if (!groups.isEmpty()) {
            work.tell("merge.belongs", into, "into", work.label(kept), "records", String.join("; ", groups));
        }
    }
}
