package org.practicecommons.operations;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.practicecommons.base.Message;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Session;
import org.practicecommons.journal.Entry;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.search.RevisionSummary;

/** Finds the revisions that an id speaks of: of a change set, an activity or one revision; the beginning will do. */
final class RevisionSet {

    private static final int LEAST_DIGITS = 4;

    private final OpenHome home;
    private final Session session;

    /** @param session what it may not see is not there */
    RevisionSet(OpenHome home, Session session) {
        this.home = home;
        this.session = session;
    }

    /**
     * In the order of the journal.
     *
     * @throws Refusal NOT_FOUND or, when several begin so, WRONG_USE
     */
    List<RevisionSummary> find(String id) {
        String lower = id.strip().toLowerCase(java.util.Locale.ROOT);
        if (lower.length() < LEAST_DIGITS || !lower.matches("[0-9a-f-]+")) {
            throw new Refusal(Refusal.Reason.WRONG_USE, Message.of(Operation.class, "id.form", "id", id));
        }
        Set<String> changeSets = new LinkedHashSet<>();
        Set<String> activities = new LinkedHashSet<>();
        home.journal().forEach(0, entry -> {
            if (entry.id().startsWith(lower) && isVisible(entry)) {
                changeSets.add(entry.id());
            }
            if (entry.activity().startsWith(lower) && isVisible(entry)) {
                activities.add(entry.activity());
            }
            return true;
        });
        Optional<RevisionSummary> revision = lower.matches("[0-9a-f]+")
                ? home.projections().ledger(ledger -> ledger.revision(lower, this::isVisible)) : Optional.empty();
        List<String> all = new ArrayList<>(changeSets);
        all.addAll(activities);
        revision.ifPresent(one -> all.add(one.id().hex()));
        if (all.size() > 1) {
            throw new Refusal(Refusal.Reason.WRONG_USE, Message.of(Operation.class, "id.several", "id", id,
                    "ids", all.stream().limit(5).collect(Collectors.joining(", "))));
        }
        if (all.isEmpty()) {
            throw new Refusal(Refusal.Reason.NOT_FOUND, Message.of(Operation.class, "id.unknown", "id", id));
        }
        List<RevisionSummary> found = revision.map(List::of).orElseGet(() -> home.projections().ledger(ledger ->
                changeSets.isEmpty() ? ledger.activity(all.getFirst()) : ledger.changeSet(all.getFirst())));
        return whole(found).stream().filter(this::isVisible).toList();
    }

    /** A merge of two records goes back as a whole, whichever part of it was named. */
    private List<RevisionSummary> whole(List<RevisionSummary> found) {
        return found.stream().filter(home.records()::isMerge).findFirst()
                .map(one -> home.projections().ledger(ledger -> ledger.activity(one.activity()))).orElse(found);
    }

    private boolean isVisible(RevisionSummary revision) {
        return session.maySee(revision.audience());
    }

    private boolean isVisible(Entry entry) {
        return entry.revisions().stream().anyMatch(revision -> session.maySee(revision.audience()));
    }
}
