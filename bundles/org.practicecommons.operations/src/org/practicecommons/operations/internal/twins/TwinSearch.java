package org.practicecommons.operations.internal.twins;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.practicecommons.base.Message;
import org.practicecommons.base.Session;
import org.practicecommons.model.Kind;
import org.practicecommons.operations.Operation;
import org.practicecommons.operations.TwinPair;
import org.practicecommons.operations.internal.LiveRecords;
import org.practicecommons.operations.internal.OpenHome;

/**
 * Finds pairs of records of a kind that are probably one: each reason by itself makes it so likely, and together they
 * make it likelier. Only records are compared that have something telling in common, so that time grows with the number
 * of records and not with that of pairs.
 */
public final class TwinSearch {

    /** What is in common to more records than these tells nothing. */
    private static final int MOST_ALIKE = 40;
    private static final double LIKELY = 0.5;
    private static final double SAME_IDENTIFIER = 0.95;
    private static final double SAME_LINK = 0.75;
    private static final double SAME_NAME = 0.7;
    private static final double NEAR_NAME = 0.5;
    private static final double SAME_MAIL = 0.4;
    private static final double SAME_TEXT = 0.6;
    /** Texts with so many words in common, of at least so many, were hardly written twice. */
    private static final double SHARED = 0.5;
    private static final int LEAST_WORDS = 8;

    private final OpenHome home;
    private final Session session;

    public TwinSearch(OpenHome home, Session session) {
        this.home = home;
        this.session = session;
    }

    /**
     * In no order.
     *
     * @param apart whether somebody has said of two IRIs that they are two
     */
    public List<TwinPair> pairs(Kind kind, BiPredicate<String, String> apart) {
        List<Traits> all = new ArrayList<>();
        new LiveRecords(home, session, kind.name()).forEach((head, payload) ->
                all.add(Traits.of(home.model(), kind, head.label(), payload)));
        Map<Integer, List<Integer>> alike = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            for (int key : all.get(i).keys()) {
                alike.computeIfAbsent(key, any -> new ArrayList<>(2)).add(i);
            }
        }
        List<TwinPair> pairs = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            for (int other : comparable(i, all.get(i), alike)) {
                pair(all.get(i), all.get(other), apart).ifPresent(pairs::add);
            }
        }
        return pairs;
    }

    /** Those after it that have something telling in common with it. */
    private static Set<Integer> comparable(int place, Traits traits, Map<Integer, List<Integer>> alike) {
        Set<Integer> others = new TreeSet<>();
        for (int key : traits.keys()) {
            List<Integer> some = alike.get(key);
            if (some.size() <= MOST_ALIKE) {
                some.stream().filter(other -> other > place).forEach(others::add);
            }
        }
        return others;
    }

    private Optional<TwinPair> pair(Traits one, Traits other, BiPredicate<String, String> apart) {
        if (one.label().iri().compareTo(other.label().iri()) > 0) {
            return pair(other, one, apart);
        }
        boolean two = one.refersTo().contains(other.label().iri()) || other.refersTo().contains(one.label().iri())
                || knownApart(one, other) || numberedApart(one, other)
                || apart.test(one.label().iri(), other.label().iri());
        Reasons reasons = two ? new Reasons() : reasons(one, other);
        return reasons.likelihood() < LIKELY ? Optional.empty()
                : Optional.of(new TwinPair(one.label(), other.label(), reasons.likelihood(), reasons.sentences));
    }

    /** Whether another system knows both, and by different numbers. */
    private static boolean knownApart(Traits one, Traits other) {
        return one.identifiers().stream().noneMatch(other.identifiers()::contains)
                && one.identifiers().stream().map(TwinSearch::system).filter(system -> !system.isEmpty())
                        .anyMatch(system -> other.identifiers().stream().map(TwinSearch::system)
                                .anyMatch(system::equals));
    }

    /** Whether they are of a series: no name of the one has the numbers of a name of the other. */
    private static boolean numberedApart(Traits one, Traits other) {
        return one.identifiers().stream().noneMatch(other.identifiers()::contains)
                && one.names().stream().noneMatch(name -> other.names().stream()
                        .anyMatch(second -> second.numbers().equals(name.numbers())));
    }

    private static String system(String identifier) {
        return identifier.substring(0, Math.max(0, identifier.indexOf(':')));
    }

    /** Sentences, and how likely it is that none of them means anything. */
    private static final class Reasons {

        private final List<Message> sentences = new ArrayList<>();
        private double chance = 1;

        void add(double likely, String key, Object... values) {
            sentences.add(Message.of(Operation.class, key, values));
            chance *= 1 - likely;
        }

        double likelihood() {
            return 1 - chance;
        }
    }

    private static Reasons reasons(Traits one, Traits other) {
        Reasons reasons = new Reasons();
        common(one.identifiers(), other.identifiers()).ifPresent(same ->
                reasons.add(SAME_IDENTIFIER, "twins.identifier", "identifier", same));
        common(one.links(), other.links()).ifPresent(same -> reasons.add(SAME_LINK, "twins.link", "link", same));
        names(one, other, reasons);
        common(one.mails(), other.mails()).ifPresent(same -> reasons.add(SAME_MAIL, "twins.mail", "mail", same));
        double shared = Likeness.shared(one.words(), other.words());
        if (shared >= SHARED && Math.min(one.words().length, other.words().length) >= LEAST_WORDS) {
            reasons.add(SAME_TEXT, "twins.text", "percent", Math.round(100 * shared));
        }
        return reasons;
    }

    private static void names(Traits one, Traits other, Reasons reasons) {
        for (Traits.Name name : one.names()) {
            for (Traits.Name second : other.names()) {
                if (name.sorted().equals(second.sorted())) {
                    reasons.add(SAME_NAME, name.text().equals(second.text()) ? "twins.name" : "twins.sameWords",
                            "name", name.text(), "other", second.text());
                    return;
                }
            }
        }
        for (Traits.Name name : one.names()) {
            for (Traits.Name second : other.names()) {
                if (Likeness.near(name, second)) {
                    reasons.add(NEAR_NAME, "twins.nearName", "name", name.text(), "other", second.text());
                    return;
                }
            }
        }
    }

    private static Optional<String> common(Set<String> one, Set<String> other) {
        return one.stream().filter(other::contains).findFirst();
    }
}
