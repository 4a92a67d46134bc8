package org.practicecommons.operations.internal;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.practicecommons.base.Right;
import org.practicecommons.base.Session;
import org.practicecommons.checks.Told;
import org.practicecommons.graph.RecordObject;
import org.practicecommons.operations.Profile;

/**
 * Works out to which organisations, partnerships and networks somebody belongs, from the records as they are and the
 * day as it is. Reads them all, hidden ones too: who belongs is a fact, whoever may read of it. Safe for any thread.
 */
public final class Belonging {

    private final OpenHome home;
    private volatile Known known = new Known(-1, LocalDate.MIN, Map.of());

    /** Holds for one state of the journal and one day. */
    private record Known(long sequence, LocalDate day, Map<List<String>, Set<String>> groups) {
    }

    Belonging(OpenHome home) {
        this.home = home;
    }

    /**
     * The session with the groups of this moment. The public belongs to none; whoever administers the home needs none.
     */
    public Session now(Session session) {
        if (session.isPublic() || session.seesEverything()) {
            return session.within(Set.of());
        }
        Profile profile = home.profiles().current();
        String person = session.actor().equals(profile.account()) ? profile.person() : "";
        return session.within(groups(person, session.organisation()));
    }

    /**
     * @param person IRI of the person who acts, or empty
     * @param organisation IRI of the organisation acted for, or empty
     */
    public Set<String> groups(String person, String organisation) {
        VisibleSurroundings records = new VisibleSurroundings(home, insider());
        long sequence = home.journal().last();
        LocalDate day = records.today();
        Known now = known;
        if (now.sequence() != sequence || !now.day().equals(day)) {
            now = new Known(sequence, day, new ConcurrentHashMap<>());
            known = now;
        }
        List<String> who = List.of(person, organisation);
        Set<String> groups = now.groups().get(who);
        if (groups == null) { // with no lock: to read may have to wait for somebody who writes, and asks here
            groups = find(records, person, organisation);
            now.groups().put(who, groups);
        }
        return groups;
    }

    private static Session insider() {
        return new Session("urn:practicecommons:home", "", Set.of(), Set.of(Right.ADMINISTER), Locale.ENGLISH);
    }

    private Set<String> find(VisibleSurroundings records, String person, String organisation) {
        Set<String> own = new LinkedHashSet<>();
        if (!organisation.isEmpty()) {
            addUpwards(records, organisation, own);
            posts(records, person).forEach(unit -> {
                Set<String> above = new LinkedHashSet<>();
                addUpwards(records, unit, above);
                own.addAll(above.contains(organisation) ? above : Set.of());
            });
        }
        Set<String> groups = new LinkedHashSet<>(own);
        own.forEach(one -> pointing(records, Tie.PARTNERSHIP, "members", one).forEach(groups::add));
        Stream.concat(own.stream(), Stream.of(person).filter(one -> !one.isEmpty()))
                .flatMap(one -> pointing(records, Tie.MEMBERSHIP, "member", one))
                .filter(network -> lasts(records, network)).forEach(groups::add);
        return Set.copyOf(groups);
    }

    /** The organisation, that which it is a unit of, and so on; two that are units of each other end it. */
    private void addUpwards(VisibleSurroundings records, String organisation, Set<String> found) {
        if (found.add(organisation)) {
            records.read(organisation).stream().flatMap(record -> ties(records, record))
                    .forEach(tie -> addUpwards(records, tie.group(), found));
        }
    }

    private List<String> posts(VisibleSurroundings records, String person) {
        return person.isEmpty() ? List.of() : records.read(person).stream().flatMap(record -> ties(records, record))
                .map(Tie::group).distinct().toList();
    }

    private Stream<String> pointing(VisibleSurroundings records, String kind, String field, String member) {
        return records.pointingTo(kind, field, member).stream().flatMap(record -> ties(records, record))
                .filter(tie -> tie.member().equals(member)).map(Tie::group);
    }

    private Stream<Tie> ties(VisibleSurroundings records, RecordObject record) {
        return Tie.in(record.iri(), record.kind().name(), new Told(home.model(), record.root())).stream()
                .filter(tie -> tie.holds(records.today()));
    }

    private boolean lasts(VisibleSurroundings records, String network) {
        return records.read(network).map(found -> new Told(home.model(), found.root()))
                .filter(found -> found.day("end").filter(records.today()::isAfter).isEmpty()).isPresent();
    }
}
