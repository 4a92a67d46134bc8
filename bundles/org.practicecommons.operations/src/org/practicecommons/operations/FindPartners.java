package org.practicecommons.operations;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.practicecommons.base.Message;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Session;
import org.practicecommons.checks.Told;
import org.practicecommons.graph.InverseReferences;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.operations.internal.VisibleSurroundings;
import org.practicecommons.search.RecordLabel;

/**
 * Whom to work with: organisations by what they know, did, offer and publish about a theme, each with the reason. Those
 * with which the organisation acted for has not worked yet count more, and of the others it is said where they did.
 */
public final class FindPartners extends Operation<FindHelp.Found> {

    /** Records of working together; belonging to one network or meeting once is less. */
    private static final Set<String> TOGETHER = Set.of("Partnership", "Practice", "Adoption", "Initiative", "Program",
            "Consultation", "WalkThrough", "Agreement", "Sharing");
    private static final String ORGANISATION = "Organisation";
    private static final String UNIT_OF = "unitOf";
    private static final double OF_ITSELF = 1;
    private static final double NEW = 1.5;
    private static final int MOST_NAMED = 3;

    private final String theme;
    private final int limit;

    /**
     * @param theme in plain words; blank for the priorities of the organisation acted for
     * @param limit organisations to answer with at most
     */
    public FindPartners(String theme, int limit) {
        this.theme = theme.strip();
        this.limit = limit;
    }

    @Override
    FindHelp.Found execute(OpenHome home, Session session, Progress progress) {
        Searching searching = new Searching(home, session, Searching.A_MOMENT, progress);
        Ours ours = new Ours(home, session);
        String words = theme.isEmpty() ? ours.priorities() : theme;
        if (words.isEmpty()) {
            return new FindHelp.Found(List.of(), 0, List.of());
        }
        return FindHelp.answer(FindHelp.named(home, session, searching, words, OF_ITSELF).stream()
                .filter(one -> one.helper().label().kind().equals(ORGANISATION))
                .filter(one -> !ours.isOurs(one.helper().label().iri()))
                .map(ours::weighed).sorted(NamedHelpers.Weighed.ORDER).toList(), limit, searching);
    }

    /** The organisation acted for, as far as the session may see it. */
    private static final class Ours {

        private final OpenHome home;
        private final Session session;
        private final VisibleSurroundings around;
        private final Set<String> named;

        Ours(OpenHome home, Session session) {
            this.home = home;
            this.session = session;
            around = new VisibleSurroundings(home, session);
            named = naming(session.organisation());
        }

        private Set<String> naming(String organisation) {
            return organisation.isEmpty() ? Set.of() : home.projections().graph(session.isPublic(),
                    graph -> new InverseReferences(graph).recordsTo(organisation, session, Integer.MAX_VALUE));
        }

        private List<String> targets(String organisation, String field) {
            return around.read(organisation).map(record -> new Told(home.model(), record.root()).targets(field))
                    .orElse(List.of());
        }

        String priorities() {
            return targets(session.organisation(), "priorities").stream()
                    .flatMap(concept -> home.records().findLive(concept, session).stream())
                    .map(concept -> concept.label().label(session.language())).collect(Collectors.joining(" "));
        }

        /** Whether it is the organisation itself, a unit of it, or what it is a unit of. */
        boolean isOurs(String organisation) {
            String own = session.organisation();
            return organisation.equals(own) || targets(organisation, UNIT_OF).contains(own)
                    || targets(own, UNIT_OF).contains(organisation);
        }

        NamedHelpers.Weighed weighed(NamedHelpers.Weighed one) {
            if (session.organisation().isEmpty()) {
                return one;
            }
            Helper found = one.helper();
            Set<String> both = naming(found.label().iri());
            both.retainAll(named);
            List<String> together = home.projections().ledger(ledger -> ledger.labels(both, session)).values().stream()
                    .filter(record -> TOGETHER.contains(record.kind())).map(this::title).sorted().toList();
            Message novelty = together.isEmpty() ? Message.of(Operation.class, "partners.new")
                    : Message.of(Operation.class, "partners.before", "records",
                            together.stream().limit(MOST_NAMED).collect(Collectors.joining("; ")));
            return new NamedHelpers.Weighed(new Helper(found.label(), found.agreed(),
                    Stream.concat(found.why().stream(), Stream.of(novelty)).toList(), found.contacts()),
                    one.worth() * (together.isEmpty() ? NEW : 1));
        }

        private String title(RecordLabel record) {
            return record.label(session.language());
        }
    }
}
