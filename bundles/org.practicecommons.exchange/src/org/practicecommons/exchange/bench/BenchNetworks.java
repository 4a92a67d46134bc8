package org.practicecommons.exchange.bench;

import java.util.Random;
import org.practicecommons.exchange.RecordExport;
import org.practicecommons.graph.Xsd;

/**
 * What ties organisations and practices to others: networks, memberships of which three in four are current, and for
 * every eighth practice up to three adoptions.
 */
public final class BenchNetworks {

    /** Whatever the size is. Their addresses are {@code network/0} and so on. */
    public static final int NETWORKS = 24;

    private static final int CURRENT = 1;
    private static final int SUSPENDED = 2;
    private static final int ADOPTED = 8;

    private final BenchSource from;
    private final int organisations;
    private final RecordExport out;

    BenchNetworks(BenchSource from, int organisations, RecordExport out) {
        this.from = from;
        this.organisations = organisations;
        this.out = out;
    }

    void networks() {
        for (int i = 0; i < NETWORKS; i++) {
            Random random = from.random("network", i);
            from.record("Network", "network/" + i).text("name", from.words(random, 3) + " " + i)
                    .text("description", from.sentences(random, 1)).end(out);
        }
    }

    void memberships() {
        for (int i = 0; i < organisations; i++) {
            Random random = from.random("membership", i);
            for (int j = random.nextInt(3); j > 0; j--) {
                from.record("Membership", "membership/" + i + "-" + j).text("title", from.words(random, 3))
                        .to("member", from.iri("organisation/" + i))
                        .to("network", from.any("network", NETWORKS, random))
                        .choice("status", random.nextInt(4) == 0 ? SUSPENDED : CURRENT)
                        .typed("since", BenchSource.day(2008 + random.nextInt(12), random), Xsd.DATE).end(out);
            }
        }
    }

    void adoptions(int practice) {
        Random random = from.random("adoptions", practice);
        for (int i = practice % ADOPTED == 0 ? 1 + random.nextInt(3) : 0; i > 0; i--) {
            from.record("Adoption", "adoption/" + practice + "-" + i).text("title", from.words(random, 5))
                    .to("practice", from.iri("practice/" + practice))
                    .to("adopter", from.any("organisation", organisations, random))
                    .choice("status", random.nextInt(5)).end(out);
        }
    }
}
