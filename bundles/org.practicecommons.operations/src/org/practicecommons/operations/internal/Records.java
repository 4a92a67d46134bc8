package org.practicecommons.operations.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.practicecommons.base.Audience;
import org.practicecommons.base.Message;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Session;
import org.practicecommons.graph.Companions;
import org.practicecommons.graph.Payload;
import org.practicecommons.journal.Companion;
import org.practicecommons.journal.Journal;
import org.practicecommons.journal.Place;
import org.practicecommons.journal.Revision;
import org.practicecommons.model.RecordModel;
import org.practicecommons.search.RevisionSummary;

/**
 * Reads records as far as a session may see them. A record that is hidden answers exactly like one that does not exist:
 * every read path of the operations that hands out a record comes through here.
 */
public final class Records {

    /** In the properties of the change set by which one record went into another: the one that went. */
    public static final String MERGED = "merged";
    /** The one into which it went. */
    public static final String MERGED_INTO = "mergedInto";

    private static final int MOST_REDIRECTS = 50;

    private final Projections projections;
    private final Journal journal;
    private final Companions companions;
    private final Sights sights;

    Records(RecordModel model, Projections projections, Journal journal, Sights sights) {
        this.projections = projections;
        this.journal = journal;
        this.companions = new Companions(model);
        this.sights = sights;
    }

    /** The head, which may be a deletion; empty when there is none that the session may see. */
    public Optional<RevisionSummary> head(String iri, Session session) {
        return projections.ledger(ledger -> ledger.head(iri)).filter(head -> session.maySee(head.audience()));
    }

    /** The head of a record that is there. */
    public Optional<RevisionSummary> findLive(String iri, Session session) {
        return head(iri, session).filter(head -> !head.deleted());
    }

    /** @throws Refusal NOT_FOUND when it does not exist, is deleted, or may not be seen */
    public RevisionSummary live(String iri, Session session) {
        return findLive(iri, session).orElseThrow(() -> missing(iri));
    }

    /**
     * Where a record is now that was merged into another one, or that into a third; the same IRI for all others, and
     * where the session may not see what it went into.
     */
    public String current(String iri, Session session) {
        String now = iri;
        for (int i = 0; i < MOST_REDIRECTS; i++) {
            Optional<String> next = head(now, session).filter(RevisionSummary::deleted).flatMap(this::mergedInto);
            if (next.isEmpty()) {
                break;
            }
            now = next.get();
        }
        return findLive(now, session).isPresent() ? now : iri;
    }

    /** The records that went into one, directly or by way of others, and have not come back. */
    public Set<String> mergedFrom(String iri) {
        Map<String, String> goes = new LinkedHashMap<>();
        journal.forEach(0, entry -> {
            String gone = entry.properties().getOrDefault(MERGED, "");
            if (!gone.isEmpty()) {
                projections.ledger(ledger -> ledger.head(gone)).filter(RevisionSummary::deleted)
                        .flatMap(this::mergedInto).ifPresent(into -> goes.put(gone, into));
            }
            return true;
        });
        Set<String> found = new LinkedHashSet<>(List.of(iri));
        while (goes.entrySet().stream().anyMatch(one -> found.contains(one.getValue()) && found.add(one.getKey()))) {
            // until nothing more goes there
        }
        found.remove(iri);
        return found;
    }

    /** Whether a revision was written when one record went into another. */
    public boolean isMerge(RevisionSummary revision) {
        return !revision.activity().isEmpty()
                && journal.entry(revision.sequence()).properties().containsKey(MERGED_INTO);
    }

    private Optional<String> mergedInto(RevisionSummary end) {
        Map<String, String> properties = journal.entry(end.sequence()).properties();
        return end.record().equals(properties.get(MERGED)) ? Optional.ofNullable(properties.get(MERGED_INTO))
                : Optional.empty();
    }

    /**
     * The record as it was; needs to be visible both as it was then and as it is now. Of now, that into which it was
     * merged, if it was.
     */
    public RevisionSummary at(String iri, Optional<Instant> time, Session session) {
        if (time.isEmpty()) {
            return live(current(iri, session), session);
        }
        head(iri, session).orElseThrow(() -> missing(iri));
        return projections.ledger(ledger -> ledger.asOf(iri, time.get()))
                .filter(then -> session.maySee(then.audience()) && !then.deleted())
                .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_FOUND,
                        Message.of(Records.class, "record.notThen", "iri", iri, "time", time.get())));
    }

    /**
     * What the session sees of a revision.
     *
     * @throws Refusal NOT_FOUND when the content was erased
     */
    public Payload payload(RevisionSummary revision, Session session) {
        return seen(revision, session).map(Seen::payload).orElseThrow(() -> erased(revision));
    }

    /** What the session sees of a revision; empty when it was erased. */
    public Optional<Payload> findPayload(RevisionSummary revision, Session session) {
        return seen(revision, session).map(Seen::payload);
    }

    /**
     * What a revision says, for one session.
     *
     * @param payload what it sees
     * @param hidden what it does not see, beside the record; no session sees what stands on a consent that has ended
     * @param grounds on which that stands; the public is not told, and nobody is of what is confidential
     */
    public record Seen(Payload payload, Payload hidden, Set<String> grounds) {
    }

    /** By what consents say at present, also for what was written long ago; empty when it was erased. */
    public Optional<Seen> seen(RevisionSummary revision, Session session) {
        return whole(revision).map(whole -> revision.isWhole() ? new Seen(whole, Payload.EMPTY, Set.of())
                : seen(revision.record(), whole, revision.audience(), session));
    }

    /** The same of something that is not in the journal, such as a draft. */
    public Seen seen(String record, Payload whole, Audience audience, Session session) {
        Companions.Split split = companions.split(record, whole);
        List<Payload> shown = new ArrayList<>();
        List<Payload> hidden = new ArrayList<>();
        Set<String> grounds = new TreeSet<>();
        split.beside().forEach((its, payload) -> {
            boolean sees = sights.of(its, record, audience).audience().filter(session::maySee).isPresent();
            (sees ? shown : hidden).add(payload);
            grounds.addAll(sees || session.isPublic() || its.contains(Companion.CONFIDENTIAL) ? List.of() : its);
        });
        return new Seen(Companions.join(split.rest(), shown), Companions.join(Payload.EMPTY, hidden), grounds);
    }

    /** Whether it says something confidential that in the other record others would read. */
    public boolean confidesElsewhere(RevisionSummary head, String other) {
        return !sights.owner(head.record()).equals(sights.owner(other)) && whole(head).stream()
                .anyMatch(payload -> companions.split(head.record(), payload).beside().keySet().stream()
                        .anyMatch(grounds -> grounds.contains(Companion.CONFIDENTIAL)));
    }

    /** Whether parts of a record that are hidden would be shown in another one, because their consent covers that. */
    public boolean wouldShow(RevisionSummary head, RevisionSummary other, Session session) {
        return seen(head, session).stream().flatMap(seen -> seen.grounds().stream())
                .filter(ground -> !ground.equals(Companion.CONFIDENTIAL))
                .anyMatch(consent -> sights.of(List.of(consent), other.record(), other.audience()).audience()
                        .isPresent());
    }

    /** Whether what a record says of somebody may be used before a session on the ground of one consent, today. */
    public boolean mayRestOn(String consent, String record, Audience audience, Session session) {
        return sights.of(List.of(consent), record, audience).audience().filter(session::maySee).isPresent();
    }

    /** Whether a session may read and write what is confidential in a record, be there something or not. */
    public boolean confidesIn(String record, Audience audience, Session session) {
        return session.seesEverything() || !session.isPublic()
                && sights.confidential(record, audience, session).audience().filter(session::maySee).isPresent();
    }

    /**
     * What of it is confidential, if the session could not read it again. That something is there already, or is the
     * same, makes no difference, so that nobody is told of it.
     */
    public Payload unreadable(String record, Payload said, Audience audience, Session session) {
        if (session.seesEverything()) {
            return Payload.EMPTY; // an import need not look into each of its records
        }
        List<Payload> confidential = new ArrayList<>();
        companions.split(record, said).beside().forEach((grounds, payload) -> {
            if (grounds.contains(Companion.CONFIDENTIAL)) {
                confidential.add(payload);
            }
        });
        return confidential.isEmpty() || confidesIn(record, audience, session) ? Payload.EMPTY
                : Companions.join(Payload.EMPTY, confidential);
    }

    /** All that a revision says, whoever may see it: for what the home does, not for an answer. Empty when erased. */
    public Optional<Payload> whole(RevisionSummary revision) {
        return whole(revision.place(), revision.companions());
    }

    public Optional<Payload> whole(Revision revision) {
        return whole(revision.place(), revision.companions());
    }

    private Optional<Payload> whole(Place place, List<Companion> beside) {
        return journal.payload(place).map(payload -> Companions.join(Payload.of(payload), beside.stream()
                .flatMap(companion -> journal.payload(companion.place()).stream()).map(Payload::of).toList()));
    }

    public static Refusal erased(RevisionSummary revision) {
        return new Refusal(Refusal.Reason.NOT_FOUND,
                Message.of(Records.class, "revision.erased", "iri", revision.record(), "revision", shortId(revision)));
    }

    /** Whether the record ended with an erasure: it is deleted, and nothing that it ever said is left. */
    public boolean isErased(RevisionSummary head) {
        return head.deleted() && projections.ledger(ledger -> ledger.history(head.record())).stream()
                .flatMap(revision -> whole(revision).stream()).allMatch(Payload::isEmpty);
    }

    public static Refusal missing(String iri) {
        return new Refusal(Refusal.Reason.NOT_FOUND, Message.of(Records.class, "record.missing", "iri", iri));
    }

    /** The first digits of a revision's id, as people are shown it. */
    public static String shortId(RevisionSummary revision) {
        return revision.id().hex().substring(0, 12);
    }
}
