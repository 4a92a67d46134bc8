package org.practicecommons.checks.adoption;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.practicecommons.checks.Community;
import org.practicecommons.checks.Draft;
import org.practicecommons.checks.adoption.Savers.Saver;
import org.practicecommons.graph.RecordObject;

/** Organisations, their practices, and who adopts whose: each adoption with evidence, saved by the adopter itself. */
final class Spread {

    final Community community = new Community();
    private final Map<String, Set<Saver>> savers = new HashMap<>();

    Draft organisation(String name) {
        Draft known = community.get(name);
        return known == null ? community.add("Organisation", name) : known;
    }

    Draft practice(String name, String lead) {
        organisation(lead);
        return community.add("Practice", name).to("leadOrganisations", lead);
    }

    /** An adoption that worked, in every way as it should be. */
    Draft adopts(String adopter, String practice) {
        return adopts(adopter, practice, "positive");
    }

    Draft adopts(String adopter, String practice, String polarity) {
        organisation(adopter);
        String name = practice + " at " + adopter;
        String proof = "proof of " + name;
        community.add("Evidence", proof).text("description", "A report.").to("sources", report());
        saved(proof, adopter);
        saved(name, adopter);
        return community.add("Adoption", name).to("practice", practice).to("adopter", adopter)
                .choose("status", "completed").choose("polarity", polarity).to("evidence", proof);
    }

    Draft adoption(String adopter, String practice) {
        return community.get(practice + " at " + adopter);
    }

    Draft proof(String adopter, String practice) {
        return community.get("proof of " + practice + " at " + adopter);
    }

    private String report() {
        if (community.get("report") == null) {
            community.add("Resource", "report");
        }
        return "report";
    }

    /** Each has a practice of its own, and adopts that of the next. */
    void ring(List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            String next = names.get((i + 1) % names.size());
            if (community.get("way of " + next) == null) {
                practice("way of " + next, next);
            }
            adopts(names.get(i), "way of " + next);
        }
    }

    /** An account acted for an organisation; the last word on a record. */
    void saved(String record, String organisation) {
        saved(record, "account of " + organisation, organisation);
    }

    void saved(String record, String account, String organisation) {
        savers.put(Community.iri(record), Set.of(new Saver(account,
                organisation.isEmpty() ? "" : Community.iri(organisation))));
    }

    Draft approval(String adopter, String practice, String day) {
        String name = "approval of " + practice + " at " + adopter + " " + day;
        saved(name, adopter);
        return community.add("Approval", name).to("approves", practice + " at " + adopter).to("organisation", adopter)
                .day("date", day).text("post", "Director").choose("decision", "approved");
    }

    Standing standing(String practice) {
        RecordObject record = community.read(Community.iri(practice)).orElseThrow();
        return new Standings(Community.MODEL, community,
                (saved, fields) -> savers.getOrDefault(saved.iri(), Set.of())).of(record);
    }

    /** The keys of the reasons for an adoption. */
    List<String> reasons(String adopter, String practice) {
        return standing(practice).adoptions().stream()
                .filter(verdict -> verdict.adoption().iri().equals(Community.iri(practice + " at " + adopter)))
                .flatMap(verdict -> verdict.reasons().stream())
                .map(reason -> reason.key().replace("standing.reason.", "")).toList();
    }
}
