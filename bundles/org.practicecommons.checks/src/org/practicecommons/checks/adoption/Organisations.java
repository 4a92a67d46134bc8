package org.practicecommons.checks.adoption;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.practicecommons.checks.Surroundings;
import org.practicecommons.checks.Told;
import org.practicecommons.graph.RecordObject;
import org.practicecommons.model.RecordModel;

/**
 * Organisations as wholes: an organisation with all its units is one, and is named by the IRI at its top. A parent that
 * may not be seen still holds its units together, because they name it themselves.
 */
final class Organisations {

    private static final String KIND = "Organisation";

    private final RecordModel model;
    private final Surroundings around;
    private final Map<String, String> wholes = new HashMap<>();
    private final Map<String, Set<String>> members = new HashMap<>();

    Organisations(RecordModel model, Surroundings around) {
        this.model = model;
        this.around = around;
    }

    Optional<Told> told(String iri) {
        return around.read(iri).map(this::told);
    }

    Told told(RecordObject record) {
        return new Told(model, record.root());
    }

    boolean isOrganisation(String iri) {
        return around.kindOf(iri).filter(KIND::equals).isPresent();
    }

    /** The top of the hierarchy in which an organisation is; where that leads in a circle, the least IRI on it. */
    String whole(String organisation) {
        return wholes.computeIfAbsent(organisation, this::top);
    }

    private String top(String organisation) {
        Set<String> way = new LinkedHashSet<>();
        String at = organisation;
        while (way.add(at)) {
            Optional<String> parent = told(at).stream().flatMap(told -> told.targets("unitOf").stream()).findFirst();
            if (parent.isEmpty()) {
                return at;
            }
            at = parent.get();
        }
        String again = at;
        return way.stream().dropWhile(each -> !each.equals(again)).min(String::compareTo).orElseThrow();
    }

    Set<String> wholes(Stream<String> organisations) {
        return organisations.map(this::whole).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The whole itself and all its units that can be found. */
    Set<String> members(String whole) {
        return members.computeIfAbsent(whole, top -> {
            Set<String> found = new LinkedHashSet<>(Set.of(top));
            List<String> next = List.of(top);
            while (!next.isEmpty()) {
                next = next.stream().flatMap(each -> around.pointingTo(KIND, "unitOf", each).stream())
                        .map(RecordObject::iri).filter(found::add).toList();
            }
            return found;
        });
    }

    /** The wholes in which somebody has or had a post; for an organisation its own. */
    Set<String> of(String agent) {
        if (!around.kindOf(agent).filter("Person"::equals).isPresent()) {
            return Set.of(whole(agent));
        }
        return wholes(told(agent).stream().flatMap(person -> person.parts("posts").stream())
                .flatMap(post -> post.targets("organisation").stream()));
    }

    /** Those from whom a practice comes: who leads it, who contributed, and who belongs to a partnership behind it. */
    Set<String> behind(Told practice) {
        Set<String> behind = new TreeSet<>(wholes(practice.targets("leadOrganisations").stream()));
        practice.targets("contributors").forEach(agent -> behind.addAll(of(agent)));
        practice.targets("partnerships").stream().flatMap(iri -> told(iri).stream())
                .forEach(partnership -> behind.addAll(wholes(partnership.targets("members").stream())));
        return behind;
    }

    /** The partnerships in which a whole takes part, each with the wholes that are in it. */
    Map<String, Set<String>> partnerships(String whole) {
        Map<String, Set<String>> found = new HashMap<>();
        for (String member : members(whole)) {
            around.pointingTo("Partnership", "members", member).forEach(partnership ->
                    found.put(partnership.iri(), wholes(told(partnership).targets("members").stream())));
        }
        return found;
    }

    /** Whether two records say of themselves that they are one and the same. */
    boolean twins(String one, String other) {
        Set<Object> shared = new HashSet<>(names(one));
        shared.retainAll(names(other));
        return !shared.isEmpty();
    }

    private List<Object> names(String iri) {
        return told(iri).map(told -> told.values("sameAs")).orElse(List.of());
    }
}
