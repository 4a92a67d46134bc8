package org.practicecommons.checks.adoption;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.practicecommons.base.Message;
import org.practicecommons.checks.Surroundings;
import org.practicecommons.checks.Told;
import org.practicecommons.graph.RecordObject;
import org.practicecommons.model.RecordModel;

/**
 * Works out how far a practice has proven itself, from the adoptions that the one who asks may see. Success counts only
 * from adopters who are independent of those from whom the practice comes, and of each other; failure counts from any
 * adopter, so that nobody can silence it by making friends. Made for one answer.
 */
public final class Standings {

    private final Surroundings around;
    private final Organisations organisations;
    private final Savers savers;

    public Standings(RecordModel model, Surroundings around, Savers savers) {
        this.around = new Remembered(around);
        this.organisations = new Organisations(model, this.around);
        this.savers = savers;
    }

    /** @param practice a record of the kind Practice */
    public Standing of(RecordObject practice) {
        Told told = organisations.told(practice);
        Set<String> behind = organisations.behind(told);
        List<RecordObject> adoptions = around.pointingTo("Adoption", "practice", practice.iri()).stream()
                .sorted(Comparator.comparing(RecordObject::iri)).toList();
        Set<String> wholes = organisations.wholes(adoptions.stream().flatMap(this::adopter));
        wholes.addAll(behind);
        Rings rings = new Rings(organisations, around, wholes);
        Vouching vouching = new Vouching(organisations, around, savers, told, behind);
        List<Candidate> candidates = adoptions.stream()
                .map(adoption -> candidate(adoption, behind, rings, vouching)).toList();
        return weigh(practice.iri(), candidates, rings);
    }

    private Stream<String> adopter(RecordObject adoption) {
        return organisations.told(adoption).targets("adopter").stream();
    }

    private Candidate candidate(RecordObject adoption, Set<String> behind, Rings rings, Vouching vouching) {
        Mentioned title = Mentioned.of(around, adoption.iri());
        Optional<String> adopter = adopter(adoption).filter(organisations::isOrganisation).findFirst();
        AdoptionResult result = result(organisations.told(adoption));
        if (adopter.isEmpty()) {
            return new Candidate(title, new Mentioned("", List.of()), "", result, Map.of(), Set.of(), Set.of(),
                    Optional.empty(), List.of(Vouching.reason("adopterUnknown")));
        }
        String whole = organisations.whole(adopter.get());
        Mentioned name = Mentioned.of(around, adopter.get());
        Map<String, Set<String>> partnerships = organisations.partnerships(whole);
        Vouching.Word word = vouching.of(adoption, whole, result == AdoptionResult.DID_NOT_WORK);
        Optional<Message> tie = result == AdoptionResult.OPEN || result == AdoptionResult.DID_NOT_WORK
                ? Optional.empty() : tie(adopter.get(), whole, partnerships, behind, rings);
        List<Message> others = result != AdoptionResult.OPEN ? word.reasons()
                : List.of(Vouching.reason(organisations.told(adoption).chose("status", "abandoned") ? "abandoned"
                        : "open"));
        return new Candidate(title, name, whole, result, partnerships, word.hands(), word.proofs(), tie, others);
    }

    private static AdoptionResult result(Told adoption) {
        boolean given = adoption.chose("status", "abandoned");
        if (adoption.chose("polarity", "negative") || adoption.chose("polarity", "unchanged")) {
            return AdoptionResult.DID_NOT_WORK;
        }
        if (adoption.chose("polarity", "mixed") || given && adoption.chose("polarity", "positive")) {
            return AdoptionResult.MIXED;
        }
        boolean begun = adoption.chose("status", "active") || adoption.chose("status", "completed");
        return begun && adoption.chose("polarity", "positive") ? AdoptionResult.WORKED : AdoptionResult.OPEN;
    }

    /** What ties an adopter to those from whom the practice comes; empty when nothing does. */
    private Optional<Message> tie(String adopter, String whole, Map<String, Set<String>> partnerships,
            Set<String> behind, Rings rings) {
        if (behind.isEmpty()) {
            return Optional.of(Vouching.reason("sourceUnknown"));
        }
        if (behind.contains(whole) || behind.stream().anyMatch(source -> organisations.twins(source, whole)
                || organisations.twins(source, adopter))) {
            return Optional.of(Vouching.reason("sameOrganisation"));
        }
        Optional<String> shared = partnerships.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(behind::contains)).map(Map.Entry::getKey)
                .min(Comparator.naturalOrder());
        if (shared.isPresent()) {
            return Optional.of(Vouching.reason("partnership", "partnership", Mentioned.of(around, shared.get())));
        }
        return behind.stream().filter(source -> rings.join(source, whole)).findFirst()
                .map(source -> Vouching.reason("ring", "source", Mentioned.of(around, source)));
    }

    private Standing weigh(String practice, List<Candidate> candidates, Rings rings) {
        Map<Candidate, Integer> groups = groups(candidates.stream().filter(Candidate::ties)
                .sorted(Comparator.comparing(candidate -> !candidate.speaksFor())).toList(), rings);
        Map<Integer, Boolean> mixed = new TreeMap<>();
        groups.forEach((candidate, group) ->
                mixed.merge(group, candidate.result() == AdoptionResult.MIXED, Boolean::logicalOr));
        mixed.keySet().retainAll(groups.keySet().stream().filter(Candidate::speaksFor).map(groups::get).toList());
        int both = (int) mixed.values().stream().filter(Boolean::booleanValue).count();
        int worked = mixed.size() - both;
        Map<String, Integer> failures = new TreeMap<>();
        candidates.stream().filter(candidate -> candidate.counts() && !candidate.speaksFor())
                .forEach(candidate -> failures.putIfAbsent(candidate.whole(), mixed.size() + failures.size() + 1));
        List<AdoptionVerdict> verdicts = candidates.stream().map(candidate -> candidate.verdict(
                candidate.speaksFor() ? groups.get(candidate)
                        : candidate.counts() ? failures.get(candidate.whole()) : 0, because(candidate, groups)))
                .sorted(Comparator.comparing((AdoptionVerdict verdict) -> !verdict.counts())
                        .thenComparing(AdoptionVerdict::group)).toList();
        return new Standing(practice, Standing.level(worked, failures.size()), worked, both, failures.size(),
                verdicts, missing(worked, failures.size()));
    }

    /**
     * Numbers from 1, the same for all that are tied to each other directly or by way of others. Also by way of those
     * who are tied to the source: else it could part a group, or rid it of a mixed result, by befriending one of them.
     */
    private Map<Candidate, Integer> groups(List<Candidate> tying, Rings rings) {
        Map<Candidate, Integer> groups = new HashMap<>();
        int next = 0;
        for (Candidate first : tying) {
            if (!groups.containsKey(first)) {
                next++;
                List<Candidate> reached = new ArrayList<>(List.of(first));
                groups.put(first, next);
                for (int i = 0; i < reached.size(); i++) {
                    for (Candidate other : tying) {
                        if (!groups.containsKey(other) && reached.get(i).isTiedTo(other, organisations, rings)) {
                            groups.put(other, next);
                            reached.add(other);
                        }
                    }
                }
            }
        }
        return groups;
    }

    private static List<Message> because(Candidate candidate, Map<Candidate, Integer> groups) {
        Integer group = groups.get(candidate);
        long together = !candidate.speaksFor() ? 1 : groups.values().stream().filter(group::equals).count();
        return together > 1 ? List.of(Vouching.reason("grouped", "count", together)) : candidate.reasons();
    }

    private static List<Message> missing(int worked, int failed) {
        List<Message> missing = new ArrayList<>();
        int left = worked - failed;
        if (left < Standing.GOOD_FROM) {
            missing.add(Message.of(Standing.class, "standing.missing.good", "more", Standing.GOOD_FROM - left));
        }
        if (left < Standing.PROVEN_FROM) {
            missing.add(Message.of(Standing.class, "standing.missing.proven", "more", Standing.PROVEN_FROM - left));
        }
        return missing;
    }
}
