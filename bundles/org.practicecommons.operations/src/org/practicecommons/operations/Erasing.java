package org.practicecommons.operations;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.practicecommons.base.Finding;
import org.practicecommons.base.Message;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Report;
import org.practicecommons.base.Session;
import org.practicecommons.graph.Payload;
import org.practicecommons.journal.Erasure;
import org.practicecommons.journal.NewRevision;
import org.practicecommons.operations.internal.Attachments;
import org.practicecommons.operations.internal.Mentions;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.operations.internal.PendingErasure;
import org.practicecommons.operations.internal.Persons;
import org.practicecommons.operations.internal.Redaction;
import org.practicecommons.search.RevisionSummary;

/**
 * Erases a record. First everything that is to stay gets its new form: a deletion for the record itself and, for a
 * person, new revisions of the records that name them, without the name. Then all that held it is blanked in one go,
 * the projections are made anew, and what the automatic backups hold of it is blanked too.
 */
final class Erasing {

    private static final Duration READERS_MAY_TAKE = Duration.ofSeconds(10);

    private final OpenHome home;
    private final Session session;
    private final String ground;
    private final Progress progress;
    private final Report report = new Report();
    private final Set<Erasure.Target> targets = new LinkedHashSet<>();
    private final Set<String> attachments = new HashSet<>();

    Erasing(OpenHome home, Session session, String ground, Progress progress) {
        this.home = home;
        this.session = session;
        this.ground = ground;
        this.progress = progress;
    }

    Report erase(String iri) {
        Set<String> records = new LinkedHashSet<>(List.of(iri));
        records.addAll(home.records().mergedFrom(iri));
        List<RevisionSummary> history = records.stream()
                .flatMap(record -> home.projections().ledger(ledger -> ledger.history(record)).stream()).toList();
        Persons persons = new Persons(home);
        Set<String> called = persons.isPerson(history) ? distinctive(iri, persons.calledIn(history)) : Set.of();
        Mentions mentions = new Mentions(home, records, called);
        if (mentions.says(ground)) {
            throw new Refusal(Refusal.Reason.WRONG_USE, Message.of(Operation.class, "erase.groundNames"));
        }
        targetRecord(history);
        if (persons.isPerson(history)) {
            targetMentions(iri, records, mentions);
            mentions.forEachReason((entry, why) -> targets.add(Erasure.Target.reason(entry.sequence())));
        }
        bury(history.getFirst());
        PendingErasure.mark(home, iri, called, new Erasure(session.actor(), session.organisation(), ground,
                home.model().version(), List.copyOf(targets), unusedAttachments()));
        report.count("revisions", targets.stream().filter(target -> !target.isReason()).count());
        try {
            report.count("private", PendingErasure.finish(home, progress));
        } catch (Refusal trouble) {
            throw new Refusal(trouble.reason(), Message.of(Operation.class, "erase.unfinished", "iri", iri,
                    "cause", trouble.sentence()), trouble);
        }
        tellWhatIsStillRead();
        return report;
    }

    /** Somebody who writes an export, for instance, reads on in what was there when he began. */
    private void tellWhatIsStillRead() {
        for (Path folder : home.projections().awaitGone(READERS_MAY_TAKE)) {
            report.add(new Finding(Finding.Severity.WARNING, "erase.stillRead", folder.toString(), "",
                    Message.of(Operation.class, "erase.stillRead", "folder", folder)));
        }
    }

    /**
     * A single first name would take the same word out of everybody's texts; those are left for a person to look at.
     */
    private Set<String> distinctive(String iri, Set<String> called) {
        return called.stream().filter(name -> {
            boolean distinctive = Persons.isDistinctive(name);
            if (!distinctive) {
                report.add(new Finding(Finding.Severity.WARNING, "erase.commonWord", iri, "",
                        Message.of(Operation.class, "erase.commonWord", "iri", iri)));
            }
            return distinctive;
        }).collect(Collectors.toSet());
    }

    private void targetRecord(List<RevisionSummary> history) {
        for (RevisionSummary revision : history) {
            home.records().whole(revision).ifPresent(payload -> {
                targets.add(new Erasure.Target(revision.id(), revision.sequence()));
                attachments.addAll(Attachments.named(payload.bytes()));
            });
        }
    }

    /**
     * Revisions of other records that name the person go; where one of them is the head, a new one without it comes.
     */
    private void targetMentions(String person, Set<String> records, Mentions mentions) {
        Redaction redaction = new Redaction(home.model(), person, mentions.names());
        Map<String, Payload> mended = new LinkedHashMap<>();
        mentions.forEach(progress, mention -> {
            String record = mention.revision().record();
            if (records.contains(record)) {
                return;
            }
            Payload without = redaction.of(record, mention.payload());
            if (without.equals(mention.payload())) {
                return; // it only points to the person's record, by an IRI that says nothing
            }
            targets.add(new Erasure.Target(mention.revision().id(), mention.entry().sequence()));
            home.projections().ledger(ledger -> ledger.head(record))
                    .filter(head -> head.id().equals(mention.revision().id()))
                    .ifPresent(head -> mended.put(record, without));
        });
        List<NewRevision> revisions = new ArrayList<>();
        mended.forEach((record, payload) -> {
            RevisionSummary head = home.projections().ledger(ledger -> ledger.head(record)).orElseThrow();
            revisions.add(new NewRevision(record, List.of(head.id()), head.audience(), false, payload.bytes()));
            report.add(new Finding(Finding.Severity.INFO, "erase.mended", record, "",
                    Message.of(Operation.class, "erase.mended", "iri", record)));
        });
        if (!revisions.isEmpty()) {
            home.writer().append(home.writer().change(session, "", revisions)).tell(report);
        }
        report.count("mended", revisions.size());
    }

    private void bury(RevisionSummary head) {
        if (!head.deleted()) {
            home.writer().append(home.writer().change(session, "", List.of(
                    new NewRevision(head.record(), List.of(head.id()), head.audience(), true, new byte[0]))))
                            .tell(report);
        }
    }

    /** Files that no revision names which stays. */
    private List<String> unusedAttachments() {
        Set<String> unused = new HashSet<>(attachments);
        if (!unused.isEmpty()) {
            home.journal().forEach(0, entry -> {
                if (entry.attachments().stream().anyMatch(unused::contains)) {
                    entry.revisions().stream()
                            .filter(r -> !targets.contains(new Erasure.Target(r.id(), entry.sequence())))
                            .flatMap(r -> home.records().whole(r).stream())
                            .forEach(payload -> unused.removeAll(Attachments.named(payload.bytes())));
                }
                return !unused.isEmpty();
            });
        }
        report.count("attachments", unused.size());
        return List.copyOf(unused);
    }
}
