package org.practicecommons.operations.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.practicecommons.base.Audience;
import org.practicecommons.base.ByteSearch;
import org.practicecommons.graph.Companions;
import org.practicecommons.graph.Payload;
import org.practicecommons.graph.Xsd;
import org.practicecommons.journal.ChangeSet;
import org.practicecommons.journal.Companion;
import org.practicecommons.journal.NewCompanion;
import org.practicecommons.journal.NewRevision;
import org.practicecommons.journal.Shown;
import org.practicecommons.journal.Sight;
import org.practicecommons.model.RecordModel;
import org.practicecommons.search.RevisionSummary;

/**
 * Gets a change set ready for the journal: what stands on a consent goes into companions, and where the change set
 * changes a consent, it says how the companions of other records are seen from then on. All of it is one entry, so that
 * no crash comes between a consent and what stands on it.
 */
final class Splitting {

    private final Projections projections;
    private final RecordModel model;
    private final Sights sights;
    private final Companions companions;
    private final Optional<byte[]> consent;

    Splitting(RecordModel model, Projections projections, Sights sights) {
        this.model = model;
        this.projections = projections;
        this.sights = sights;
        this.companions = new Companions(model);
        this.consent = ConsentTerms.kind(model).map(kind ->
                ("> <" + Xsd.TYPE + "> <" + kind.term() + "> .").getBytes(StandardCharsets.UTF_8));
    }

    /** While nobody else writes, until it is appended. */
    ChangeSet ready(ChangeSet change) {
        Map<String, Optional<ConsentTerms>> coming = coming(change.revisions());
        Function<String, Optional<ConsentTerms>> consents = iri -> coming.containsKey(iri) ? coming.get(iri)
                : sights.present(iri);
        List<NewRevision> split = new ArrayList<>(change.revisions().size());
        change.revisions().forEach(revision -> split.add(split(change, revision, consents)));
        return change.with(split, shown(change, coming.keySet(), consents));
    }

    /** The consents that it brings, and those that end with it, which are among the records that do. */
    private Map<String, Optional<ConsentTerms>> coming(List<NewRevision> revisions) {
        Map<String, Optional<ConsentTerms>> coming = new HashMap<>();
        for (NewRevision revision : revisions) {
            if (revision.deleted()) {
                coming.put(revision.record(), Optional.empty());
            } else if (consent.filter(type -> ByteSearch.contains(revision.payload(), type)).isPresent()) {
                coming.put(revision.record(),
                        ConsentTerms.of(model, revision.record(), Payload.of(revision.payload())));
            }
        }
        return coming;
    }

    private NewRevision split(ChangeSet change, NewRevision revision,
            Function<String, Optional<ConsentTerms>> consents) {
        String record = revision.record();
        Companions.Split split = companions.split(record, Payload.of(revision.payload()));
        if (split.beside().isEmpty()) {
            return revision;
        }
        String mine = change.organisation().isEmpty() ? change.actor() : change.organisation();
        List<NewCompanion> beside = new ArrayList<>();
        split.beside().forEach((grounds, payload) -> beside.add(new NewCompanion(grounds, sights.of(grounds, record,
                revision.audience(), () -> sights.owner(record).orElse(mine), consents), payload.bytes())));
        return new NewRevision(record, revision.parents(), revision.audience(), false, split.rest().bytes(), beside);
    }

    private List<Shown> shown(ChangeSet change, Set<String> changed,
            Function<String, Optional<ConsentTerms>> consents) {
        if (changed.isEmpty()) {
            return List.of();
        }
        Set<String> written = change.revisions().stream().map(NewRevision::record).collect(Collectors.toSet());
        List<RevisionSummary> standing = projections.ledger(ledger -> ledger.standingOn(changed)).stream()
                .filter(head -> !written.contains(head.record())).toList();
        return shown(standing, consents);
    }

    /** How these are seen now, as far as that is not how they were seen until now. */
    List<Shown> shown(List<RevisionSummary> heads) {
        return shown(heads, sights::present);
    }

    private List<Shown> shown(List<RevisionSummary> heads, Function<String, Optional<ConsentTerms>> consents) {
        Set<String> told = new HashSet<>();
        List<Shown> shown = new ArrayList<>();
        for (RevisionSummary head : heads) {
            List<Sight> before = head.companions().stream().map(Companion::sight).toList();
            List<Sight> now = head.companions().stream().map(companion -> of(companion, head, consents)).toList();
            if (!now.equals(before) && told.add(head.id().hex())) {
                shown.add(new Shown(head.id(), head.sequence(), now));
            }
        }
        return shown;
    }

    private Sight of(Companion companion, RevisionSummary head, Function<String, Optional<ConsentTerms>> consents) {
        Audience audience = head.audience();
        return sights.of(companion.grounds(), head.record(), audience,
                () -> sights.owner(head.record()).orElse(""), consents);
    }
}
