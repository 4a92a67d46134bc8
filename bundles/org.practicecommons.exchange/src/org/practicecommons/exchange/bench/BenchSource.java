package org.practicecommons.exchange.bench;

import java.util.List;
import java.util.Random;
import org.practicecommons.model.RecordModel;

/**
 * Where the records of a made community take their addresses, words and days from.
 *
 * @param base of the IRIs; ends in a slash
 */
record BenchSource(RecordModel model, BenchTexts texts, long seed, String base) {

    BenchRecord record(String kind, String key) {
        return new BenchRecord(model, model.kind(kind).orElseThrow(), iri(key));
    }

    String iri(String key) {
        return base + key;
    }

    String any(String what, int count, Random random) {
        return iri(what + "/" + random.nextInt(count));
    }

    /** Each record has a generator of its own, so that it does not depend on those before it. */
    Random random(String what, int number) {
        return new Random(seed * 1_000_003 + what.hashCode() * 31L + number * 2_654_435_761L);
    }

    String words(Random random, int count) {
        String[] words = texts.title(random).split(" ");
        return String.join(" ", List.of(words).subList(0, Math.min(count, words.length)));
    }

    String sentences(Random random, int count) {
        return texts.sentences(random, count);
    }

    static String day(int year, Random random) {
        return String.format("%d-%02d-%02d", year, 1 + random.nextInt(12), 1 + random.nextInt(28));
    }
}
