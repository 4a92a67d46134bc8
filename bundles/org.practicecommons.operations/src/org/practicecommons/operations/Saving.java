package org.practicecommons.operations;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.practicecommons.base.Audience;
import org.practicecommons.base.Message;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Session;
import org.practicecommons.graph.Companions;
import org.practicecommons.graph.Payload;
import org.practicecommons.graph.ThreeWayMerge;
import org.practicecommons.journal.Entry;
import org.practicecommons.journal.NewRevision;
import org.practicecommons.journal.RevisionId;
import org.practicecommons.operations.internal.FirstAudience;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.operations.internal.Records;
import org.practicecommons.operations.internal.Writer;
import org.practicecommons.search.RevisionSummary;

/** Saves one record: against the head of this moment, merged where that moved on since editing began. */
final class Saving {

    private final OpenHome home;
    private final Session session;
    private final Decisions decisions;

    Saving(OpenHome home, Session session) {
        this(home, session, Decisions.NONE);
    }

    Saving(OpenHome home, Session session, Decisions decisions) {
        this.home = home;
        this.session = session;
        this.decisions = decisions;
    }

    /**
     * Parts of the record that the session does not see stay as they are; it may not add to them.
     *
     * @param base the revision that editing started from; empty for a new record
     * @return a record that is there keeps its audience; one that is not gets that of {@link FirstAudience}
     */
    SaveResult save(String iri, Optional<RevisionId> base, Payload mine, String why) {
        return home.writer().alone(() -> {
            Optional<RevisionSummary> head = home.projections().ledger(ledger -> ledger.head(iri));
            if (head.isPresent() && !session.maySee(head.get().audience())) {
                home.writer().requireChange(session, Optional.empty()); // refused just like a new record
                throw Records.missing(iri);
            }
            home.writer().requireChange(session, head);
            Audience audience = head.map(RevisionSummary::audience)
                    .orElseGet(() -> new FirstAudience(home, session).of(mine));
            refuseUnreadable(iri, mine, audience);
            if (head.isEmpty()) {
                return append(iri, head, audience, mine, why, SaveResult.Outcome.SAVED);
            }
            RevisionSummary present = head.get();
            boolean moved = !base.equals(Optional.of(present.id()));
            if (home.records().isErased(present)) {
                throw new Refusal(Refusal.Reason.CONFLICT, Message.of(Operation.class, "save.erased", "iri", iri));
            }
            if (present.deleted()) {
                return append(iri, head, present.audience(), Companions.keeping(mine, hidden(base)), why,
                        moved ? SaveResult.Outcome.MERGED : SaveResult.Outcome.SAVED);
            }
            Records.Seen seen = home.records().seen(present, session).orElseThrow(() -> Records.erased(present));
            Payload said = Companions.without(mine, seen.hidden());
            return moved ? merge(present, seen, base, said, why) : replace(present, seen, said, why);
        });
    }

    /**
     * The revision with which a record that is there says this and what the session does not see of it; empty when it
     * says so already. To be appended while nobody else writes.
     */
    Optional<NewRevision> next(RevisionSummary head, Payload mine) {
        refuseUnreadable(head.record(), mine, head.audience());
        Records.Seen seen = home.records().seen(head, session).orElseThrow(() -> Records.erased(head));
        Payload said = Companions.without(mine, seen.hidden());
        return seen.payload().equals(said) ? Optional.empty() : Optional.of(new NewRevision(head.record(),
                List.of(head.id()), head.audience(), false, Companions.keeping(said, seen.hidden()).bytes()));
    }

    /** Whoever does not see a confidential value would give the field a second one. */
    private void refuseUnreadable(String iri, Payload mine, Audience audience) {
        Payload unreadable = home.records().unreadable(iri, mine, audience, session);
        if (!unreadable.isEmpty()) {
            throw new Refusal(Refusal.Reason.NOT_ALLOWED, Message.of(Operation.class, "save.confidential", "iri", iri,
                    "fields", new Wording(home, session).statements(iri, mine, unreadable.statements()).stream()
                            .map(FieldDifference::label).distinct().collect(Collectors.joining(", "))));
        }
    }

    /** What the one who wrote that base did not see of it. */
    private Payload hidden(Optional<RevisionId> base) {
        return base.flatMap(id -> home.projections().ledger(ledger -> ledger.revision(id)))
                .flatMap(known -> home.records().seen(known, session)).map(Records.Seen::hidden).orElse(Payload.EMPTY);
    }

    private SaveResult replace(RevisionSummary head, Records.Seen seen, Payload mine, String why) {
        return seen.payload().equals(mine) ? unchanged(head)
                : append(head.record(), Optional.of(head), head.audience(), Companions.keeping(mine, seen.hidden()),
                        why, SaveResult.Outcome.SAVED);
    }

    private SaveResult merge(RevisionSummary head, Records.Seen seen, Optional<RevisionId> base, Payload mine,
            String why) {
        Payload theirs = seen.payload();
        ThreeWayMerge.Result merged = ThreeWayMerge.merge(start(head.record(), base), mine, theirs, home.model());
        List<Collision> collisions = new Wording(home, session).collisions(merged.collisions(), mine, theirs);
        if (collisions.stream().anyMatch(c -> !decisions.mine().contains(c) && !decisions.theirs().contains(c))) {
            return new SaveResult(head.id(), head.sequence(), SaveResult.Outcome.COLLIDED, collisions, head.record(),
                    Optional.empty());
        }
        Payload payload = merged.keepingMine(head.record(), IntStream.range(0, collisions.size())
                .filter(i -> decisions.mine().contains(collisions.get(i))).mapToObj(merged.collisions()::get).toList());
        return payload.equals(theirs) ? unchanged(head)
                : append(head.record(), Optional.of(head), head.audience(), Companions.keeping(payload, seen.hidden()),
                        why, SaveResult.Outcome.MERGED);
    }

    private Payload start(String iri, Optional<RevisionId> base) {
        if (base.isEmpty()) {
            return Payload.EMPTY;
        }
        return home.projections().ledger(ledger -> ledger.revision(base.get()))
                .flatMap(known -> home.records().findPayload(known, session))
                .orElseThrow(() -> new Refusal(Refusal.Reason.CONFLICT,
                        Message.of(Operation.class, "save.baseErased", "iri", iri)));
    }

    private static SaveResult unchanged(RevisionSummary head) {
        return new SaveResult(head.id(), head.sequence(), SaveResult.Outcome.UNCHANGED, List.of(), head.record(),
                Optional.empty());
    }

    private SaveResult append(String iri, Optional<RevisionSummary> head, Audience audience, Payload payload,
            String why, SaveResult.Outcome outcome) {
        Writer.Appended appended = home.writer().append(home.writer().change(session, why, List.of(new NewRevision(iri,
                head.map(RevisionSummary::id).map(List::of).orElse(List.of()), audience, false, payload.bytes()))));
        Entry entry = appended.entry();
        return new SaveResult(entry.revisions().getFirst().id(), entry.sequence(), outcome, List.of(), iri,
                appended.notice());
    }
}
