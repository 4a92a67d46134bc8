package org.practicecommons.operations;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.practicecommons.base.Audience;
import org.practicecommons.base.Finding;
import org.practicecommons.base.Message;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Report;
import org.practicecommons.base.Right;
import org.practicecommons.base.Session;
import org.practicecommons.graph.Companions;
import org.practicecommons.graph.Payload;
import org.practicecommons.graph.ThreeWayMerge;
import org.practicecommons.journal.ChangeSet;
import org.practicecommons.journal.EntryKind;
import org.practicecommons.journal.NewRevision;
import org.practicecommons.journal.RevisionId;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.operations.internal.Records;
import org.practicecommons.search.RevisionSummary;

/**
 * Takes back what a set of revisions did to their records: for each record from its state before the first of them to
 * its state after the last. What was changed since then is kept and listed. Who may see a record goes back only where
 * these revisions changed it and nobody since; whoever widens it needs the right to publish.
 */
final class Reverting {

    private static final int CHANGE_SET = 1000;

    private final OpenHome home;
    private final Session session;
    private final String why;
    private final Progress progress;
    private final Report report = new Report();

    Reverting(OpenHome home, Session session, String why, Progress progress) {
        this.home = home;
        this.session = session;
        this.why = why;
        this.progress = progress;
    }

    /** @param revisions in the order of the journal */
    Report revert(List<RevisionSummary> revisions) {
        Map<String, List<RevisionSummary>> byRecord = new LinkedHashMap<>();
        revisions.forEach(r -> byRecord.computeIfAbsent(r.record(), any -> new ArrayList<>()).add(r));
        progress.begin(Message.of(Operation.class, "revert.task"), byRecord.size());
        List<String> records = List.copyOf(byRecord.keySet());
        String activity = records.size() > CHANGE_SET ? home.environment().newUuid().toString() : "";
        for (int from = 0; from < records.size() && !progress.isCancelled(); from += CHANGE_SET) {
            List<String> some = records.subList(from, Math.min(records.size(), from + CHANGE_SET));
            home.writer().alone(() -> {
                List<Back> back = new ArrayList<>();
                some.forEach(record -> back(byRecord.get(record)).ifPresent(back::add));
                append(EntryKind.CHANGE, back.stream().filter(one -> !one.widens).map(Back::revision).toList(),
                        activity);
                append(EntryKind.PUBLISH, back.stream().filter(Back::widens).map(Back::revision).toList(), activity);
                return null;
            });
            progress.worked(some.size());
        }
        if (!activity.isEmpty()) {
            home.writer().append(home.writer().change(session, why, List.of()).withKind(EntryKind.ACTIVITY_END)
                    .withActivity(activity)).tell(report);
        }
        if (progress.isCancelled()) {
            throw new Refusal(Refusal.Reason.CANCELLED,
                    Message.of(Operation.class, "revert.cancelled", "reverted", report.count("reverted")));
        }
        return report;
    }

    private void append(EntryKind kind, List<NewRevision> back, String activity) {
        if (!back.isEmpty()) {
            ChangeSet change = home.writer().change(session, why, back).withKind(kind)
                    .withProperties(Map.of(ImportedBefore.OPERATION, ImportedBefore.REVERT));
            home.writer().append(activity.isEmpty() ? change : change.withActivity(activity)).tell(report);
        }
    }

    private Optional<Back> back(List<RevisionSummary> reverted) {
        RevisionSummary first = reverted.getFirst();
        RevisionSummary last = reverted.getLast();
        Optional<RevisionSummary> visible = home.records().head(first.record(), session);
        if (visible.isEmpty()) {
            return Optional.empty();
        }
        RevisionSummary head = visible.get();
        home.writer().requireChange(session, visible);
        Optional<RevisionSummary> before = parent(first);
        boolean wasThere = before.isPresent() && !before.get().deleted();
        boolean untouched = head.id().equals(last.id());
        if (untouched && !wasThere) {
            report.count("reverted", 1);
            return Optional.of(new Back(new NewRevision(head.record(), List.of(head.id()), head.audience(), true,
                    new byte[0]), false));
        }
        if (!untouched && (!wasThere || last.deleted() || head.deleted())) {
            keep(head, "revert.changedSince", "");
            return Optional.empty();
        }
        Optional<Payload> payload = untouched ? whole(head, before.get()) : merged(head, before.get(), last);
        if (payload.isEmpty()) {
            keep(head, "revert.erased", "");
            return Optional.empty();
        }
        return restored(head, audience(head, before.get(), last), payload.get());
    }

    /** All of it goes back; what the session does not see of a record that is there stays as it is. */
    private Optional<Payload> whole(RevisionSummary head, RevisionSummary before) {
        return head.deleted() ? home.records().whole(before) : home.records().findPayload(before, session)
                .flatMap(payload -> home.records().seen(head, session)
                        .map(present -> Companions.keeping(payload, present.hidden())));
    }

    /**
     * Only what nobody touched since goes back; the rest stays as it is now, and so does what the session does not see.
     * Empty when something needed was erased.
     */
    private Optional<Payload> merged(RevisionSummary head, RevisionSummary before, RevisionSummary last) {
        Optional<Payload> earlier = home.records().findPayload(before, session);
        Optional<Records.Seen> present = home.records().seen(head, session);
        Optional<Payload> reverted = home.records().findPayload(last, session);
        if (earlier.isEmpty() || present.isEmpty() || reverted.isEmpty()) {
            return Optional.empty();
        }
        ThreeWayMerge.Result result =
                ThreeWayMerge.merge(reverted.get(), earlier.get(), present.get().payload(), home.model());
        result.collisions().forEach(collision ->
                keep(head, "revert.fieldChangedSince", home.model().shorten(collision.predicate())));
        return Optional.of(Companions.keeping(result.payload(), present.get().hidden()));
    }

    private Audience audience(RevisionSummary head, RevisionSummary before, RevisionSummary last) {
        if (before.audience().equals(last.audience()) || before.audience().equals(head.audience())) {
            return head.audience();
        }
        boolean changedSince = !head.audience().equals(last.audience());
        if (changedSince || !before.audience().isWithin(head.audience()) && !session.has(Right.PUBLISH)) {
            keep(head, changedSince ? "revert.audienceChangedSince" : "revert.audienceNotAllowed", "");
            return head.audience();
        }
        return before.audience();
    }

    private Optional<Back> restored(RevisionSummary head, Audience audience, Payload payload) {
        boolean same = !head.deleted() && audience.equals(head.audience())
                && home.records().whole(head).filter(payload::equals).isPresent();
        report.count(same ? "unchanged" : "reverted", 1);
        return same ? Optional.empty()
                : Optional.of(new Back(new NewRevision(head.record(), List.of(head.id()), audience,
                false, payload.bytes()), !audience.isWithin(head.audience())));
    }

    /** @param widens whether more people may see the record than now */
    private record Back(NewRevision revision, boolean widens) {
    }

    private Optional<RevisionSummary> parent(RevisionSummary revision) {
        return revision.parents().isEmpty() ? Optional.empty()
                : find(revision.parents().getFirst());
    }

    private Optional<RevisionSummary> find(RevisionId id) {
        return home.projections().ledger(ledger -> ledger.revision(id));
    }

    private void keep(RevisionSummary head, String key, String property) {
        report.count("kept", 1);
        report.add(new Finding(Finding.Severity.WARNING, key, head.record(), property, Message.of(Operation.class, key,
                "label", head.label().label(session.language()), "property", property)));
    }
}
