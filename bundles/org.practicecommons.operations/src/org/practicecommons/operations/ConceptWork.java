package org.practicecommons.operations;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.practicecommons.base.Finding;
import org.practicecommons.base.Message;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Report;
import org.practicecommons.base.Session;
import org.practicecommons.graph.InverseReferences;
import org.practicecommons.graph.Payload;
import org.practicecommons.journal.ChangeSet;
import org.practicecommons.journal.EntryKind;
import org.practicecommons.journal.NewRevision;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.operations.internal.Records;
import org.practicecommons.search.RevisionSummary;

/**
 * One change of concepts, or of other records that become one, and of the records that use them: an activity of many
 * change sets with a closing entry. What becomes of the concepts is written first, so that whatever stops the work
 * later leaves uses of a concept that says what replaced it, and the same command goes on in the same activity.
 */
final class ConceptWork {

    private static final int CHANGE_SET = 1000;

    private final OpenHome home;
    private final Session session;
    private final String why;
    private final boolean dryRun;
    private final Progress progress;
    private final Report report = new Report();
    private final Map<String, Long> uses = new TreeMap<>();
    private final List<String> created = new ArrayList<>();
    private String activity;
    private long notAllowed;
    private long changed;
    private boolean open;

    ConceptWork(OpenHome home, Session session, String why, boolean dryRun, Progress progress) {
        this.home = home;
        this.session = session;
        this.why = why;
        this.dryRun = dryRun;
        this.progress = progress;
        this.activity = home.environment().newUuid().toString();
    }

    /** The head of a concept that is there. */
    RevisionSummary concept(String iri) {
        RevisionSummary head = home.records().live(iri, session);
        if (!head.kind().equals(ConceptEdit.KIND)) {
            throw refusal("concept.notOne", "iri", iri);
        }
        return head;
    }

    ConceptEdit edit(RevisionSummary concept) {
        return new ConceptEdit(home.model(), concept.record(),
                home.records().whole(concept).orElseThrow(() -> Records.erased(concept)));
    }

    static Refusal refusal(String key, Object... values) {
        return new Refusal(Refusal.Reason.WRONG_USE, Message.of(Operation.class, key, values));
    }

    String label(RevisionSummary record) {
        return record.label().label(session.language());
    }

    /** @throws Refusal when the one cannot stand for the other */
    void requireReplacement(RevisionSummary old, RevisionSummary replacement) {
        if (old.record().equals(replacement.record())) {
            throw refusal("concept.itself", "label", label(old));
        }
        if (edit(replacement).isDeprecated()) {
            throw refusal("concept.notInUse", "label", label(replacement));
        }
        requireVisible(old, replacement);
    }

    /** Whoever sees the one shall see the other, to which it is to point. */
    void requireVisible(RevisionSummary from, RevisionSummary other) {
        if (!from.audience().isWithin(other.audience())) {
            throw refusal("concept.lessVisible", "from", label(from), "into", label(other));
        }
    }

    void tell(String key, String where, Object... values) {
        report.add(new Finding(Finding.Severity.WARNING, key, where, "", Message.of(Operation.class, key, values)));
    }

    void created(String iri) {
        if (!dryRun) {
            created.add(iri);
        }
    }

    /** Goes on in the activity in which the concept was written last, if that was never closed; answers whether. */
    boolean resume(RevisionSummary concept) {
        boolean[] closed = {concept.activity().isEmpty()};
        home.journal().forEach(concept.sequence(), entry -> {
            closed[0] |= entry.kind() == EntryKind.ACTIVITY_END && entry.activity().equals(concept.activity());
            return !closed[0];
        });
        if (!closed[0]) {
            activity = concept.activity();
            open = true;
        }
        return open;
    }

    /**
     * The revision after this one; empty when it would say the same.
     *
     * @param payload all of it, hidden parts too
     */
    Optional<NewRevision> after(RevisionSummary head, Payload payload) {
        return home.records().whole(head).filter(payload::equals).isPresent() ? Optional.empty() : Optional.of(
                new NewRevision(head.record(), List.of(head.id()), head.audience(), false, payload.bytes()));
    }

    void write(List<NewRevision> revisions) {
        write(revisions, Map.of());
    }

    /** @param properties of the change set; never a name or a title */
    void write(List<NewRevision> revisions, Map<String, String> properties) {
        changed += revisions.size();
        if (!dryRun && !revisions.isEmpty()) {
            append(EntryKind.CHANGE, revisions, properties);
            open = true;
        }
    }

    private void append(EntryKind kind, List<NewRevision> revisions, Map<String, String> properties) {
        ChangeSet change = home.writer().change(session, why, revisions).withKind(kind).withActivity(activity)
                .withProperties(properties);
        home.writer().append(change).tell(report);
    }

    /**
     * Rewrites the records that use a concept; those that began to use it meanwhile too.
     *
     * @param concepts what is no use: the concepts that are changed themselves
     */
    void rewrite(String concept, Set<String> concepts, BiFunction<String, Payload, Payload> rewriting) {
        Set<String> done = new HashSet<>(concepts);
        List<String> some = users(concept, done);
        while (!some.isEmpty()) {
            progress.begin(Message.of(Operation.class, "concept.task"), some.size());
            for (int from = 0; from < some.size(); from += CHANGE_SET) {
                List<String> part = some.subList(from, Math.min(some.size(), from + CHANGE_SET));
                home.writer().alone(() -> {
                    write(part.stream().flatMap(iri -> rewritten(iri, rewriting).stream()).toList());
                    return null;
                });
                progress.worked(part.size());
                stopIfAsked();
            }
            done.addAll(some);
            some = users(concept, done);
        }
    }

    /** Only counts the records that use a concept; they stay as they are. */
    void count(String concept) {
        home.projections().ledger(ledger -> {
            users(concept, Set.of()).forEach(iri -> ledger.head(iri)
                    .ifPresent(head -> uses.merge(head.kind(), 1L, Long::sum)));
            return null;
        });
    }

    private List<String> users(String concept, Set<String> without) {
        List<String> users = new ArrayList<>(home.projections().graph(session.isPublic(),
                graph -> new InverseReferences(graph).recordsTo(concept, session, Integer.MAX_VALUE)));
        users.removeAll(without);
        return users;
    }

    private Optional<NewRevision> rewritten(String iri, BiFunction<String, Payload, Payload> rewriting) {
        Optional<RevisionSummary> head = home.records().findLive(iri, session);
        Optional<Payload> present = head.flatMap(home.records()::whole);
        if (present.isEmpty()) {
            return Optional.empty();
        }
        uses.merge(head.get().kind(), 1L, Long::sum);
        if (!home.writer().mayChange(session, head)) {
            notAllowed++;
            return Optional.empty();
        }
        return after(head.get(), rewriting.apply(iri, present.get()));
    }

    private void stopIfAsked() {
        if (progress.isCancelled() && !dryRun) {
            throw new Refusal(Refusal.Reason.CANCELLED, Message.of(Operation.class, "concept.cancelled",
                    "changed", changed, "activity", activity));
        }
    }

    ConceptChange finish() {
        if (open && !dryRun) {
            append(EntryKind.ACTIVITY_END, List.of(), Map.of());
        }
        if (notAllowed > 0) {
            tell("concept.notAllowed", "", "count", notAllowed);
        }
        return new ConceptChange(open && !dryRun ? activity : "", uses, notAllowed, changed, created, report);
    }
}
