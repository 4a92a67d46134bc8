package org.practicecommons.exchange.bench;

import java.util.List;
import java.util.Random;
import org.practicecommons.exchange.RecordExport;
import org.practicecommons.graph.Xsd;
import org.practicecommons.model.RecordModel;

/**
 * A community of any size, made of real sentences: practices of about 60 statements, linked to organisations, concepts
 * and places; beside some of them what {@link BenchKnowledge} and
 * {@link BenchNetworks} keep. What it writes depends on the seed, the number and
 * the texts alone; a smaller number gives the same first practices.
 */
public final class BenchGenerator {

    private static final List<String> SCHEMES =
            List.of("issues", "rights", "groups", "sectors", "approaches", "method-types");
    private static final int CONCEPTS = 40;
    private static final int PLACES = 200;
    private static final int PRACTICES_OF_AN_ORGANISATION = 25;

    private final BenchSource from;

    /** @param base of the IRIs; ends in a slash */
    public BenchGenerator(RecordModel model, BenchTexts texts, long seed, String base) {
        this.from = new BenchSource(model, texts, seed, base);
    }

    /** Writes that many practices, and before them what they refer to. */
    public void write(int practices, RecordExport out) {
        for (String scheme : SCHEMES) {
            from.record("ConceptScheme", scheme).text("title", scheme).plain("key", scheme).end(out);
            for (int i = 0; i < CONCEPTS; i++) {
                concept(scheme, i).end(out);
            }
        }
        for (int i = 0; i < PLACES; i++) {
            from.record("Place", "place/" + i).text("name", from.words(from.random("place", i), 2)).choice("kind", i)
                    .end(out);
        }
        int organisations = organisations(practices);
        for (int i = 0; i < organisations; i++) {
            organisation(i).end(out);
        }
        BenchKnowledge knowledge = new BenchKnowledge(from, organisations, out);
        knowledge.criteria();
        BenchNetworks networks = new BenchNetworks(from, organisations, out);
        networks.networks();
        networks.memberships();
        for (int i = 0; i < practices; i++) {
            practice(i, organisations).end(out);
            knowledge.around(i);
            networks.adoptions(i);
        }
    }

    private static int organisations(int practices) {
        // a power of two, so that the organisations of a small run are those of a large one
        return Integer.highestOneBit(Math.max(16, practices / PRACTICES_OF_AN_ORGANISATION));
    }

    private BenchRecord concept(String scheme, int number) {
        Random random = from.random(scheme, number);
        BenchRecord concept = from.record("Concept", scheme + "/" + number).text("prefLabel", from.words(random, 3))
                .text("definition", from.sentences(random, 1)).to("inScheme", from.iri(scheme));
        return number % 8 == 0 ? concept : concept.to("broader", from.iri(scheme + "/" + number / 8 * 8));
    }

    private BenchRecord organisation(int number) {
        Random random = from.random("organisation", number);
        return from.record("Organisation", "organisation/" + number).text("name", from.words(random, 3) + " " + number)
                .text("description", from.sentences(random, 2)).choice("kinds", random.nextInt(12))
                .choice("sizeBand", random.nextInt(5)).to("sectors", from.any("sectors", CONCEPTS, random))
                .to("places", from.any("place", PLACES, random)).plain("languages", "en");
    }

    private BenchRecord practice(int number, int organisations) {
        Random random = from.random("practice", number);
        BenchRecord practice = from.record("Practice", "practice/" + number).plain("identifier", "bench:" + number)
                .text("title", from.texts().title(random)).text("summary", from.sentences(random, 2))
                .text("description", from.sentences(random, 3 + random.nextInt(6)))
                .choice("kind", random.nextInt(5)).choice("status", random.nextInt(4)).plain("languages", "en")
                .to("rights", from.any("rights", CONCEPTS, random)).to("groups", from.any("groups", CONCEPTS, random))
                .to("sectors", from.any("sectors", CONCEPTS, random)).to("places", from.any("place", PLACES, random))
                .to("methodTypes", from.any("method-types", CONCEPTS, random))
                .to("leadOrganisations", from.any("organisation", organisations, random))
                .to("contributors", from.any("organisation", organisations, random))
                .to("related", from.iri("practice/" + random.nextInt(number + 1)))
                .typed("start", BenchSource.day(2000 + random.nextInt(12), random), Xsd.DATE)
                .typed("end", BenchSource.day(2012 + random.nextInt(12), random), Xsd.DATE)
                .typed("participantCount", Integer.toString(5 + random.nextInt(2000)), Xsd.INTEGER)
                .text("application", from.sentences(random, 2)).text("setting", from.sentences(random, 1));
        for (int i = 0; i < 2; i++) {
            practice.to("issues", from.any("issues", CONCEPTS, random))
                    .to("approaches", from.any("approaches", CONCEPTS, random));
        }
        return parts(practice, organisations, random);
    }

    private BenchRecord parts(BenchRecord practice, int organisations, Random random) {
        practice.part("roles", "Role").text("name", from.words(random, 2)).text("skills", from.sentences(random, 1))
                .text("effort", from.words(random, 4)).to("heldBy", from.any("organisation", organisations, random))
                .back();
        for (int i = 0; i < 3; i++) {
            practice.part("steps", "Step").text("title", from.words(random, 5)).text("description",
                    from.sentences(random, 1)).back();
        }
        practice.part("rules", "Rule").text("text", from.sentences(random, 1)).choice("kind", random.nextInt(3))
                .back();
        practice.part("conceptUses", "ConceptUse").to("concept", from.any("rights", CONCEPTS, random))
                .text("howApplied", from.sentences(random, 1)).back();
        return practice.part("lessons", "Lesson").text("problem", from.sentences(random, 1))
                .text("tried", from.sentences(random, 1)).text("worked", from.sentences(random, 1)).back();
    }
}
