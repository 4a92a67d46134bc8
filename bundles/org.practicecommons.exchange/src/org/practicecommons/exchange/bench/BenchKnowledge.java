package org.practicecommons.exchange.bench;

import java.util.Random;
import org.practicecommons.exchange.RecordExport;
import org.practicecommons.graph.Xsd;

/**
 * What a community keeps beside its practices: judgements, evidence, adoptions and consents of every twentieth, and the
 * records of a partnership for every hundredth.
 */
final class BenchKnowledge {

    private static final int JUDGED = 20;
    private static final int PARTNERED = 100;
    private static final int CRITERIA = 6;

    private final BenchSource from;
    private final int organisations;
    private final RecordExport out;

    BenchKnowledge(BenchSource from, int organisations, RecordExport out) {
        this.from = from;
        this.organisations = organisations;
        this.out = out;
    }

    void criteria() {
        from.record("CriteriaSet", "criteria").text("title", "criteria").choice("use", 0).plain("versionLabel", "1")
                .end(out);
        for (int i = 0; i < CRITERIA; i++) {
            Random random = from.random("criterion", i);
            from.record("Criterion", "criterion/" + i).text("name", from.words(random, 2)).to("set",
                    from.iri("criteria")).text("question", from.sentences(random, 1))
                    .typed("position", Integer.toString(i + 1), Xsd.INTEGER).end(out);
        }
    }

    void around(int practice) {
        Random random = from.random("knowledge", practice);
        if (practice % JUDGED == 0) {
            judged(practice, random);
        }
        if (practice % PARTNERED == 0) {
            partnered(practice, random);
            work(practice, random);
            heard(practice, random);
        }
    }

    private void judged(int number, Random random) {
        String practice = from.iri("practice/" + number);
        record("Evidence", number, random).choice("kind", number).text("description", from.sentences(random, 1))
                .typed("date", day(random), Xsd.DATE).to("parties", organisation(random)).end(out);
        BenchRecord assessment = record("Assessment", number, random).to("subject", practice)
                .to("criteriaSet", from.iri("criteria")).typed("date", day(random), Xsd.DATE)
                .to("assessors", organisation(random)).choice("status", 1);
        for (int i = 0; i < 3; i++) {
            assessment.part("ratings", "Rating").to("criterion", from.iri("criterion/" + i))
                    .choice("level", random.nextInt(5)).text("reason", from.sentences(random, 1))
                    .to("evidence", from.iri("evidence/" + number)).back();
        }
        assessment.end(out);
        BenchRecord adoption = record("Adoption", number, random).to("practice", practice)
                .to("adopter", organisation(random)).choice("status", random.nextInt(5))
                .choice("polarity", random.nextInt(4)).to("evidence", from.iri("evidence/" + number));
        adoption.part("contexts", "ContextComparison").choice("aspect", random.nextInt(7))
                .text("here", from.sentences(random, 1)).choice("closeness", random.nextInt(3)).back();
        adoption.part("outcomes", "Outcome").text("title", from.words(random, 4)).choice("polarity", random.nextInt(4))
                .typed("value", random.nextInt(500) + ".0", Xsd.DECIMAL).text("unit", from.words(random, 1))
                .typed("date", day(random), Xsd.DATE).back();
        adoption.end(out);
        record("Consent", number, random).to("givenBy", organisation(random)).choice("uses", 2).to("covers", practice)
                .choice("reach", 3).typed("givenOn", day(random), Xsd.DATE).typed("end", "2040-12-31", Xsd.DATE)
                .end(out);
    }

    private void partnered(int number, Random random) {
        String one = from.iri("organisation/" + number % organisations);
        String other = from.iri("organisation/" + (number + 1) % organisations);
        BenchRecord partnership = from.record("Partnership", key("Partnership", number))
                .text("name", from.words(random, 4)).text("goal", from.sentences(random, 1)).to("members", one)
                .to("members", other).choice("status", 1);
        partnership.part("groundRules", "GroundRules").text("termsOfReference", from.sentences(random, 1))
                .text("inclusivity", from.sentences(random, 1)).text("accessibility", from.sentences(random, 1)).back();
        partnership.end(out);
        BenchRecord agreement = record("Agreement", number, random).choice("kind", random.nextInt(5))
                .to("parties", one).to("parties", other).to("partnership", iri("Partnership", number))
                .typed("start", day(random), Xsd.DATE).typed("end", "2040-12-31", Xsd.DATE);
        agreement.part("signatures", "Signature").text("signedAs", from.words(random, 2)).to("organisation", one)
                .back();
        agreement.end(out);
        record("Approval", number, random).to("approves", iri("Partnership", number)).to("organisation", one)
                .choice("decision", 0).typed("date", day(random), Xsd.DATE).end(out);
    }

    private void work(int number, Random random) {
        String practice = from.iri("practice/" + number);
        BenchRecord initiative = record("Initiative", number, random).to("partnership", iri("Partnership", number))
                .text("description", from.sentences(random, 2)).choice("status", random.nextInt(4))
                .to("practices", practice);
        initiative.part("milestones", "Milestone").text("title", from.words(random, 4))
                .typed("due", day(random), Xsd.DATE).back();
        initiative.end(out);
        record("Program", number, random).choice("kind", random.nextInt(3))
                .text("description", from.sentences(random, 1)).to("organisations", organisation(random)).end(out);
        BenchRecord walk = record("WalkThrough", number, random).typed("date", day(random), Xsd.DATE)
                .to("organisation", organisation(random)).to("practice", practice);
        walk.part("observations", "Observation").text("element", from.words(random, 2))
                .text("finding", from.sentences(random, 1)).back();
        walk.end(out);
        BenchRecord meeting = record("Meeting", number, random).typed("date", day(random), Xsd.DATE)
                .to("partnership", iri("Partnership", number)).to("practices", practice);
        meeting.part("decisions", "Decision").text("title", from.sentences(random, 1)).back();
        meeting.part("actions", "ActionItem").text("title", from.words(random, 5)).back();
        meeting.end(out);
    }

    private void heard(int number, Random random) {
        String practice = from.iri("practice/" + number);
        record("Call", number, random).text("theme", from.sentences(random, 2)).choice("status", random.nextInt(4))
                .to("organisers", organisation(random)).typed("end", day(random), Xsd.DATE).end(out);
        record("CallAnswer", number, random).to("call", iri("Call", number)).to("practice", practice)
                .to("sender", organisation(random)).choice("state", random.nextInt(5)).end(out);
        record("Sharing", number, random).to("practices", practice).to("giver", organisation(random))
                .to("receivers", organisation(random)).typed("date", day(random), Xsd.DATE).end(out);
        record("Consultation", number, random).text("challenge", from.sentences(random, 1))
                .text("input", from.sentences(random, 2)).to("participants", organisation(random)).end(out);
        record("ImpactFinding", number, random).text("description", from.sentences(random, 1))
                .choice("certainty", random.nextInt(3)).to("consultation", iri("Consultation", number))
                .typed("count", Integer.toString(random.nextInt(50)), Xsd.INTEGER).end(out);
        record("Event", number, random).choice("kind", random.nextInt(6)).text("audience", from.words(random, 3))
                .typed("participantCount", Integer.toString(5 + random.nextInt(200)), Xsd.INTEGER)
                .to("practices", practice).end(out);
    }

    private BenchRecord record(String kind, int number, Random random) {
        return from.record(kind, key(kind, number)).text("title", from.texts().title(random));
    }

    private String organisation(Random random) {
        return from.any("organisation", organisations, random);
    }

    private String iri(String kind, int number) {
        return from.iri(key(kind, number));
    }

    private static String key(String kind, int number) {
        return kind.toLowerCase(java.util.Locale.ROOT) + "/" + number;
    }

    private static String day(Random random) {
        return BenchSource.day(2012 + random.nextInt(12), random);
    }
}
