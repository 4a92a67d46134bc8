package org.practicecommons.operations.internal;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.practicecommons.base.Audience;
import org.practicecommons.base.Audience.Level;
import org.practicecommons.base.Environment;
import org.practicecommons.base.Session;
import org.practicecommons.graph.Payload;
import org.practicecommons.journal.Companion;
import org.practicecommons.journal.Journal;
import org.practicecommons.journal.RevisionId;
import org.practicecommons.journal.Sight;
import org.practicecommons.model.RecordModel;
import org.practicecommons.search.RevisionSummary;

/**
 * The one place that says before whom, and until when, what stands beside a record may be shown: by what its consents
 * say at present, on the day that it is. Whether somebody belongs to that audience is still for
 * {@link org.practicecommons.base.Session#maySee} to say. Safe for any thread.
 */
final class Sights {

    private static final int MOST_KEPT = 2000;

    private final RecordModel model;
    private final Projections projections;
    private final Journal journal;
    private final Environment environment;
    private final Map<RevisionId, Optional<ConsentTerms>> read = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<RevisionId, Optional<ConsentTerms>> eldest) {
            return size() > MOST_KEPT;
        }
    });

    Sights(RecordModel model, Projections projections, Journal journal, Environment environment) {
        this.model = model;
        this.projections = projections;
        this.journal = journal;
        this.environment = environment;
    }

    /** Consents end with a day, wherever one is: days are those of UTC. */
    LocalDate today() {
        return LocalDate.ofInstant(environment.now(), ZoneOffset.UTC);
    }

    /** Who may see a companion of a record that is there. */
    Sight of(List<String> grounds, String record, Audience audience) {
        return of(grounds, record, audience, () -> owner(record).orElse(""), this::present);
    }

    /** Who may see what is confidential in a record; one that is new will belong to whoever saves it. */
    Sight confidential(String record, Audience audience, Session session) {
        String saver = session.organisation().isEmpty() ? session.actor() : session.organisation();
        return of(List.of(Companion.CONFIDENTIAL), record, audience, () -> owner(record).orElse(saver),
                this::present);
    }

    /**
     * @param audience of the record
     * @param owner answers the IRI of the organisation, or else of the account, that the record is of
     * @param consents what the consent of that IRI says; empty when there is none
     */
    Sight of(List<String> grounds, String record, Audience audience, Supplier<String> owner,
            Function<String, Optional<ConsentTerms>> consents) {
        LocalDate today = today();
        Optional<Audience> seen = Optional.of(audience);
        Optional<LocalDate> until = Optional.empty();
        boolean confidential = grounds.contains(Companion.CONFIDENTIAL);
        for (String ground : grounds) {
            if (!ground.equals(Companion.CONFIDENTIAL)) {
                Sight one = consents.apply(ground).filter(consent -> consent.isFor(record))
                        .map(consent -> sight(consent, today, audience, owner)).orElse(Sight.NOBODY);
                seen = seen.flatMap(so ->
                        one.audience().map(its -> its.level().compareTo(so.level()) < 0 ? its : so));
                until = Stream.concat(until.stream(), one.until().stream()).min(LocalDate::compareTo);
            }
        }
        // also where somebody else has made the record one for another organisation
        return new Sight(confidential ? seen.map(any -> Audience.organisation(owner.get())) : seen, until);
    }

    private static Sight sight(ConsentTerms consent, LocalDate today, Audience audience,
            Supplier<String> owner) {
        if (consent.from().filter(day -> !day.isAfter(today)).isEmpty()) {
            return new Sight(Optional.empty(), consent.from().map(day -> day.minusDays(1)));
        }
        if (consent.last().filter(today::isAfter).isPresent()) {
            return Sight.NOBODY;
        }
        return new Sight(Optional.of(within(audience, consent.reach().orElse(Level.PUBLIC), owner)), consent.last());
    }

    /** The audience, or what of it is within that reach. */
    private static Audience within(Audience audience, Level reach, Supplier<String> owner) {
        if (audience.level().compareTo(reach) <= 0) {
            return audience;
        }
        return reach.compareTo(Level.MEMBERS) < 0 ? Audience.organisation(owner.get()) : new Audience(reach, "");
    }

    /** What a consent says as it is now. */
    Optional<ConsentTerms> present(String consent) {
        return projections.ledger(ledger -> ledger.head(consent)).filter(RevisionSummary::isLive)
                .flatMap(head -> read.computeIfAbsent(head.id(), any -> journal.payload(head.place()).map(Payload::of)
                        .flatMap(payload -> ConsentTerms.of(model, consent, payload))));
    }

    /** The organisation for which a record was first saved, else the account; empty when there is no such record. */
    Optional<String> owner(String record) {
        List<RevisionSummary> history = projections.ledger(ledger -> ledger.history(record));
        return history.stream().reduce((later, earlier) -> earlier)
                .map(first -> first.organisation().isEmpty() ? first.actor() : first.organisation());
    }
}
