package org.practicecommons.operations.internal.dashboard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.practicecommons.base.Message;
import org.practicecommons.base.Session;
import org.practicecommons.model.Choice;
import org.practicecommons.operations.Operation;
import org.practicecommons.operations.dashboard.Bar;
import org.practicecommons.operations.dashboard.Series;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.search.FoundRecord;
import org.practicecommons.search.SearchRequest;
import org.practicecommons.search.Tally;

/**
 * How many belong to networks, or are registered with them, on a day: indicator 29a, "number of registrations to, and
 * memberships in, associations, networks, social networks, conferences". The model says which fields decide.
 */
public final class Memberships {

    private static final String MEMBERSHIP = "Membership";
    private static final String NETWORKS = "Network";
    private static final String NETWORK = "network";
    private static final String TIE = "kind";
    private static final String MEMBER = "member";

    private final OpenHome home;
    private final Session session;

    public Memberships(OpenHome home, Session session) {
        this.home = home;
        this.session = session;
    }

    /** By network, and by kind of tie. */
    public List<Series> on(LocalDate day, int limit) {
        Set<String> networks = home.projections().index(session.isPublic(), index -> index.matches(
                all(NETWORKS), session, Optional.empty())).stream().map(FoundRecord::iri).collect(Collectors.toSet());
        Map<String, Set<String>> facets = new HashMap<>(Map.of(NETWORK, networks, TIE, Set.of()));
        facets.put(MEMBER, session.organisation().isEmpty() ? Set.of() : Set.of(session.organisation()));
        Tally tally = home.projections().index(session.isPublic(),
                index -> index.tally(all(MEMBERSHIP), Optional.of(day), facets, session));
        Message says = session.organisation().isEmpty()
                ? Message.of(Operation.class, "dashboard.membersSay", "day", day, "count", tally.total())
                : Message.of(Operation.class, "dashboard.membersOurs", "day", day, "count", tally.total(), "ours",
                        tally.count(MEMBER, session.organisation()));
        return List.of(new Bars(home, session).most("memberships", "dashboard.members", says, MEMBERSHIP, NETWORK,
                tally.values(NETWORK), limit), ties(tally, day));
    }

    private static SearchRequest all(String kind) {
        return new SearchRequest("", Set.of(kind), Map.of(), "", 0, 0, false);
    }

    private Series ties(Tally tally, LocalDate day) {
        List<Bar> bars = new ArrayList<>();
        home.model().kind(MEMBERSHIP).flatMap(kind -> kind.field(TIE)).ifPresent(field -> {
            for (Choice choice : field.choices()) {
                bars.add(new Bar(choice.name(), choice.label(session.language()), tally.count(TIE, choice.name()),
                        Optional.of(Bars.search(MEMBERSHIP, TIE, choice.name()))));
            }
        });
        long said = bars.stream().mapToLong(Bar::value).sum();
        return new Series("ties", Message.of(Operation.class, "dashboard.ties"), Message.of(Operation.class,
                "dashboard.tiesSay", "day", day, "count", said, "silent", tally.total() - said), bars, 0);
    }
}
