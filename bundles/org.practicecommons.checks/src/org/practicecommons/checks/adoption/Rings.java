package org.practicecommons.checks.adoption;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.practicecommons.checks.Surroundings;

/**
 * Who adopts from whom in a circle. Of a graph with an arrow from each adopter to each organisation behind the practice
 * that it adopted, these are the strongly connected components, found with Tarjan's algorithm ("Depth-first search and
 * linear graph algorithms", 1972) from the organisations that matter. Every adoption that can be seen is an arrow,
 * whatever came of it and whoever wrote it down: more arrows can only make circles larger.
 */
final class Rings {

    private final Organisations organisations;
    private final Surroundings around;
    private final Map<String, Integer> number = new HashMap<>();
    private final Map<String, Integer> lowest = new HashMap<>();
    private final Map<String, Integer> ring = new HashMap<>();
    private final Deque<String> open = new ArrayDeque<>();

    /** Where the search stands in one organisation; a stack of its own, since chains of adoptions may be long. */
    private record Visit(String whole, Iterator<String> left) {
    }

    Rings(Organisations organisations, Surroundings around, Collection<String> wholes) {
        this.organisations = organisations;
        this.around = around;
        wholes.stream().filter(whole -> !number.containsKey(whole)).forEach(this::search);
    }

    /** Whether both are in one circle. */
    boolean join(String one, String other) {
        return ring.get(one).equals(ring.get(other));
    }

    private void search(String from) {
        Deque<Visit> way = new ArrayDeque<>();
        way.push(enter(from));
        while (!way.isEmpty()) {
            Visit visit = way.peek();
            if (visit.left().hasNext()) {
                String next = visit.left().next();
                if (!number.containsKey(next)) {
                    way.push(enter(next));
                } else if (!ring.containsKey(next)) {
                    lowest.merge(visit.whole(), number.get(next), Math::min);
                }
            } else {
                way.pop();
                leave(visit.whole());
                if (!way.isEmpty()) {
                    lowest.merge(way.peek().whole(), lowest.get(visit.whole()), Math::min);
                }
            }
        }
    }

    private Visit enter(String whole) {
        number.put(whole, number.size());
        lowest.put(whole, number.get(whole));
        open.push(whole);
        return new Visit(whole, adoptedFrom(whole).iterator());
    }

    private void leave(String whole) {
        if (lowest.get(whole).equals(number.get(whole))) {
            String member;
            do {
                member = open.pop();
                ring.put(member, number.get(whole));
            } while (!member.equals(whole));
        }
    }

    private Set<String> adoptedFrom(String whole) {
        Set<String> from = new TreeSet<>();
        for (String member : organisations.members(whole)) {
            around.pointingTo("Adoption", "adopter", member).stream()
                    .flatMap(adoption -> organisations.told(adoption).targets("practice").stream())
                    .flatMap(practice -> organisations.told(practice).stream())
                    .forEach(practice -> from.addAll(organisations.behind(practice)));
        }
        return from;
    }
}
