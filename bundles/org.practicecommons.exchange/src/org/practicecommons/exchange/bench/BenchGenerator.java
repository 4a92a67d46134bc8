package org.practicecommons.exchange.bench;

import java.util.List;
import java.util.Random;
import org.practicecommons.exchange.RecordExport;
import org.practicecommons.graph.Xsd;
import org.practicecommons.model.RecordModel;

/**
 * A community of any size, made of real sentences: practices of about 60 statements, linked to organisations, concepts
 * and places. What it writes depends on the seed, the number and the texts alone; a smaller number gives the same first
 * practices.
 */
public final class BenchGenerator {

    private static final List<String> SCHEMES =
            List.of("issues", "rights", "groups", "sectors", "approaches", "method-types");
    private static final int CONCEPTS = 40;
    private static final int PLACES = 200;
    private static final int PRACTICES_OF_AN_ORGANISATION = 25;

    private final RecordModel model;
    private final BenchTexts texts;
    private final long seed;
    private final String base;

    /** @param base of the IRIs; ends in a slash */
    public BenchGenerator(RecordModel model, BenchTexts texts, long seed, String base) {
        this.model = model;
        this.texts = texts;
        this.seed = seed;
        this.base = base;
    }

    /** Writes that many practices, and before them what they refer to. */
    public void write(int practices, RecordExport out) {
        for (String scheme : SCHEMES) {
            record("ConceptScheme", scheme).text("title", scheme).plain("key", scheme).end(out);
            for (int i = 0; i < CONCEPTS; i++) {
                concept(scheme, i).end(out);
            }
        }
        for (int i = 0; i < PLACES; i++) {
            record("Place", "place/" + i).text("name", words(random("place", i), 2)).choice("kind", i).end(out);
        }
        int organisations = organisations(practices);
        for (int i = 0; i < organisations; i++) {
            organisation(i).end(out);
        }
        for (int i = 0; i < practices; i++) {
            practice(i, organisations).end(out);
        }
    }

    private static int organisations(int practices) {
        // a power of two, so that the organisations of a small run are those of a large one
        return Integer.highestOneBit(Math.max(16, practices / PRACTICES_OF_AN_ORGANISATION));
    }

    private BenchRecord concept(String scheme, int number) {
        Random random = random(scheme, number);
        BenchRecord concept = record("Concept", scheme + "/" + number).text("prefLabel", words(random, 3))
                .text("definition", texts.sentences(random, 1)).to("inScheme", iri(scheme));
        return number % 8 == 0 ? concept : concept.to("broader", iri(scheme + "/" + number / 8 * 8));
    }

    private BenchRecord organisation(int number) {
        Random random = random("organisation", number);
        return record("Organisation", "organisation/" + number).text("name", words(random, 3) + " " + number)
                .text("description", texts.sentences(random, 2)).choice("kinds", random.nextInt(12))
                .choice("sizeBand", random.nextInt(5)).to("sectors", any("sectors", CONCEPTS, random))
                .to("places", any("place", PLACES, random)).plain("languages", "en");
    }

    private BenchRecord practice(int number, int organisations) {
        Random random = random("practice", number);
        BenchRecord practice = record("Practice", "practice/" + number).plain("identifier", "bench:" + number)
                .text("title", texts.title(random)).text("summary", texts.sentences(random, 2))
                .text("description", texts.sentences(random, 3 + random.nextInt(6)))
                .choice("kind", random.nextInt(5)).choice("status", random.nextInt(4)).plain("languages", "en")
                .to("rights", any("rights", CONCEPTS, random)).to("groups", any("groups", CONCEPTS, random))
                .to("sectors", any("sectors", CONCEPTS, random)).to("places", any("place", PLACES, random))
                .to("methodTypes", any("method-types", CONCEPTS, random))
                .to("leadOrganisations", any("organisation", organisations, random))
                .to("contributors", any("organisation", organisations, random))
                .to("related", iri("practice/" + random.nextInt(number + 1)))
                .typed("start", day(2000 + random.nextInt(12), random), Xsd.DATE)
                .typed("end", day(2012 + random.nextInt(12), random), Xsd.DATE)
                .typed("participantCount", Integer.toString(5 + random.nextInt(2000)), Xsd.INTEGER)
                .text("application", texts.sentences(random, 2)).text("setting", texts.sentences(random, 1));
        for (int i = 0; i < 2; i++) {
            practice.to("issues", any("issues", CONCEPTS, random))
                    .to("approaches", any("approaches", CONCEPTS, random));
        }
        return parts(practice, organisations, random);
    }

    private BenchRecord parts(BenchRecord practice, int organisations, Random random) {
        practice.part("roles", "Role").text("name", words(random, 2)).text("skills", texts.sentences(random, 1))
                .text("effort", words(random, 4)).to("heldBy", any("organisation", organisations, random)).back();
        for (int i = 0; i < 3; i++) {
            practice.part("steps", "Step").text("title", words(random, 5)).text("description",
                    texts.sentences(random, 1)).back();
        }
        practice.part("rules", "Rule").text("text", texts.sentences(random, 1)).choice("kind", random.nextInt(3))
                .back();
        practice.part("conceptUses", "ConceptUse").to("concept", any("rights", CONCEPTS, random))
                .text("howApplied", texts.sentences(random, 1)).back();
        return practice.part("lessons", "Lesson").text("problem", texts.sentences(random, 1))
                .text("tried", texts.sentences(random, 1)).text("worked", texts.sentences(random, 1)).back();
    }

    private BenchRecord record(String kind, String key) {
        return new BenchRecord(model, model.kind(kind).orElseThrow(), iri(key));
    }

    private String iri(String key) {
        return base + key;
    }

    private String any(String what, int count, Random random) {
        return iri(what + "/" + random.nextInt(count));
    }

    /** Each record has a generator of its own, so that it does not depend on those before it. */
    private Random random(String what, int number) {
        return new Random(seed * 1_000_003 + what.hashCode() * 31L + number * 2_654_435_761L);
    }

    private String words(Random random, int count) {
        String[] words = texts.title(random).split(" ");
        return String.join(" ", List.of(words).subList(0, Math.min(count, words.length)));
    }

    private static String day(int year, Random random) {
        return String.format("%d-%02d-%02d", year, 1 + random.nextInt(12), 1 + random.nextInt(28));
    }
}
