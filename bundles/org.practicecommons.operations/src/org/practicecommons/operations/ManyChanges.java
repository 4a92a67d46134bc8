package org.practicecommons.operations;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.practicecommons.base.Finding;
import org.practicecommons.base.Message;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Report;
import org.practicecommons.base.Session;
import org.practicecommons.graph.Payload;
import org.practicecommons.graph.PayloadDifference;
import org.practicecommons.journal.ChangeSet;
import org.practicecommons.journal.EntryKind;
import org.practicecommons.journal.NewRevision;
import org.practicecommons.operations.ManyChanged.Stay;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.search.RevisionSummary;

/**
 * Changes many records alike: one activity of change sets with a closing entry, or only a look at what would become of
 * each. A record stays as it is where the session may not change it, and where the change would break a rule that the
 * record keeps now. Memory does not grow with the number of records.
 */
final class ManyChanges {

    private static final int CHANGE_SET = 500;

    /** What is done to each record. A refusal says why it cannot be done to this one. */
    interface Edit {

        /** @param head of the record, which nobody changes meanwhile unless this is only a look */
        void on(RevisionSummary head, EditableRecord record);
    }

    private final OpenHome home;
    private final Session session;
    private final boolean dryRun;
    private final int shown;
    private final Supplier<String> why;
    private final Checking checking;
    private final Wording wording;
    private final Report report = new Report();
    private final Map<Stay, Long> stayed = new EnumMap<>(Stay.class);
    private final List<ManyChanged.Changed> changes = new ArrayList<>();
    private final Map<Stay, List<ManyChanged.Kept>> kept = new EnumMap<>(Stay.class);
    private long changed;
    /** What keeps all of them from changing, as long as that is one and the same thing. */
    private Optional<Refusal> throughout = Optional.empty();
    private boolean various;

    /**
     * @param why asked when something is written
     * @param shown of how many records each change, and each reason to stay, is told
     */
    ManyChanges(OpenHome home, Session session, Supplier<String> why, boolean dryRun, int shown) {
        this.home = home;
        this.session = session;
        this.why = why;
        this.dryRun = dryRun;
        this.shown = shown;
        this.checking = new Checking(home, session);
        this.wording = new Wording(home, session);
    }

    /**
     * @throws Refusal CANCELLED, with the activity in which what is done so far can be taken back; or, when it can be
     *         done to none of them for one and the same reason, what that is
     */
    ManyChanged on(List<String> iris, Edit edit, Progress progress) {
        progress.begin(Message.of(Operation.class, "many.task"), iris.size());
        String activity = home.environment().newUuid().toString();
        boolean open = false;
        for (int from = 0; from < iris.size() && !progress.isCancelled(); from += CHANGE_SET) {
            List<String> some = iris.subList(from, Math.min(iris.size(), from + CHANGE_SET));
            open |= dryRun ? look(some, edit, progress)
                    : home.writer().alone(() -> write(some, edit, activity, progress));
        }
        if (open) {
            append(EntryKind.ACTIVITY_END, List.of(), activity);
        }
        if (progress.isCancelled()) {
            throw new Refusal(Refusal.Reason.CANCELLED, dryRun ? Message.of(Operation.class, "many.stopped")
                    : Message.of(Operation.class, "many.cancelled", "changed", changed, "activity", activity));
        }
        if (!various && throughout.isPresent()) {
            throw throughout.get();
        }
        return new ManyChanged(open ? activity : "", changed, stayed, changes,
                kept.values().stream().flatMap(List::stream).toList(), report);
    }

    private boolean look(List<String> some, Edit edit, Progress progress) {
        for (String iri : some) {
            if (!progress.isCancelled()) {
                changed(iri, edit);
                progress.worked(1);
            }
        }
        return false;
    }

    private boolean write(List<String> some, Edit edit, String activity, Progress progress) {
        List<NewRevision> revisions = some.stream().flatMap(iri -> changed(iri, edit).stream()).toList();
        progress.worked(some.size());
        if (!revisions.isEmpty()) {
            append(EntryKind.CHANGE, revisions, activity);
        }
        return !revisions.isEmpty();
    }

    private void append(EntryKind kind, List<NewRevision> revisions, String activity) {
        ChangeSet change = home.writer().change(session, why.get(), revisions).withKind(kind).withActivity(activity);
        home.writer().append(change).tell(report);
    }

    /** A record that went meanwhile is no more to be changed, and no more to be told of. */
    private Optional<NewRevision> changed(String iri, Edit edit) {
        Optional<RevisionSummary> found = home.records().findLive(iri, session);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        RevisionSummary head = found.get();
        try {
            home.writer().requireChange(session, found);
            EditableRecord record = new OpenRecord(iri).execute(home, session, Progress.none());
            Payload before = record.payload(home);
            edit.on(head, record);
            return next(head, before, record.payload(home));
        } catch (Refusal refusal) {
            Stay stay = reason(refusal);
            various |= stay != Stay.DOES_NOT_FIT
                    || throughout.filter(first -> !said(first).equals(said(refusal))).isPresent();
            throughout = Optional.of(refusal);
            return stays(head, stay, refusal.sentence());
        }
    }

    private String said(Refusal refusal) {
        return refusal.sentence().in(session.language());
    }

    private Optional<NewRevision> next(RevisionSummary head, Payload before, Payload after) {
        various = true;
        Optional<NewRevision> next = before.equals(after) ? Optional.empty()
                : new Saving(home, session).next(head, after);
        if (next.isEmpty()) {
            return stays(head, Stay.SAME, Message.of(Operation.class, "many.same"));
        }
        Optional<Finding> broken = broken(head, before, after);
        if (broken.isPresent()) {
            return stays(head, Stay.BREAKS, broken.get().sentence());
        }
        home.writer().change(session, "", List.of(next.get())); // refused here, it is this record that stays
        changed++;
        if (changes.size() < shown) {
            changes.add(new ManyChanged.Changed(head.label(), wording.differences(head.record(),
                    PayloadDifference.between(before, after), before, after)));
        }
        return next;
    }

    /** The first error that the record has after the change and did not have before. */
    private Optional<Finding> broken(RevisionSummary head, Payload before, Payload after) {
        List<Finding> errors = errors(head, after).toList();
        Set<String> known = errors.isEmpty() ? Set.of()
                : errors(head, before).map(ManyChanges::rule).collect(Collectors.toSet());
        return errors.stream().filter(error -> !known.contains(rule(error))).findFirst();
    }

    private Stream<Finding> errors(RevisionSummary head, Payload payload) {
        return checking.findings(head, payload).stream()
                .filter(finding -> finding.severity() == Finding.Severity.ERROR);
    }

    private static String rule(Finding finding) {
        return finding.code() + " " + finding.where() + " " + finding.field();
    }

    private Optional<NewRevision> stays(RevisionSummary head, Stay stay, Message sentence) {
        stayed.merge(stay, 1L, Long::sum);
        List<ManyChanged.Kept> some = kept.computeIfAbsent(stay, any -> new ArrayList<>());
        if (some.size() < shown) {
            some.add(new ManyChanged.Kept(head.label(), stay, sentence));
        }
        return Optional.empty();
    }

    /** @throws Refusal itself, when it is not about this record */
    private static Stay reason(Refusal refusal) {
        return switch (refusal.reason()) {
            case NOT_ALLOWED -> Stay.NOT_ALLOWED;
            case NOT_FOUND, WRONG_USE, BAD_INPUT, CONFLICT ->
                refusal.sentence().key().equals("assignment.notThere") ? Stay.SAME : Stay.DOES_NOT_FIT;
            default -> throw refusal;
        };
    }
}
