package org.practicecommons.operations.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.practicecommons.checks.Told;

/**
 * That a record says that somebody belongs to a group: an organisation to a partnership or a network, a unit to its
 * organisation, a person to a network or to the organisation of a post. What is in doubt is no tie; docs/visibility.md
 * has the rules.
 *
 * @param member IRI of the organisation or person
 * @param group IRI of the organisation, partnership or network
 * @param since the first day, if there is one
 * @param until the last day, if there is one
 */
public record Tie(String member, String group, Optional<LocalDate> since, Optional<LocalDate> until) {

    static final String PARTNERSHIP = "Partnership";
    static final String MEMBERSHIP = "Membership";
    private static final String ORGANISATION = "Organisation";
    private static final String PERSON = "Person";
    /** The kinds of records that tell of ties. */
    static final Set<String> TOLD_BY = Set.of(PARTNERSHIP, MEMBERSHIP, ORGANISATION, PERSON);
    private static final List<String> NOT_JOINED = List.of("registration", "attendee", "observer");
    private static final List<String> NOT_RUNNING = List.of("pending", "suspended", "ended");

    /** The ties that a record tells of. */
    public static List<Tie> in(String iri, String kind, Told record) {
        return switch (kind) {
            case PARTNERSHIP -> record.targets("members").stream().map(member -> lasting(member, iri)).toList();
            case MEMBERSHIP -> memberships(record);
            case ORGANISATION -> record.targets("unitOf").stream().map(parent -> lasting(iri, parent)).toList();
            case PERSON -> record.parts("posts").stream().flatMap(post -> dated(iri, post, "organisation")).toList();
            default -> List.of();
        };
    }

    private static List<Tie> memberships(Told record) {
        boolean joined = NOT_JOINED.stream().noneMatch(kind -> record.chose("kind", kind));
        boolean running = NOT_RUNNING.stream().noneMatch(status -> record.chose("status", status));
        boolean begun = record.chose("status", "current") || record.says("since");
        return joined && running && begun ? record.targets("member").stream()
                .flatMap(member -> dated(member, record, "network")).toList() : List.of();
    }

    private static Tie lasting(String member, String group) {
        return new Tie(member, group, Optional.empty(), Optional.empty());
    }

    private static Stream<Tie> dated(String member, Told record, String field) {
        return record.targets(field).stream()
                .map(group -> new Tie(member, group, record.day("since"), record.day("until")));
    }

    /** From the first day to the last, both included. */
    public boolean holds(LocalDate day) {
        return since.filter(day::isBefore).isEmpty() && until.filter(day::isAfter).isEmpty();
    }
}
