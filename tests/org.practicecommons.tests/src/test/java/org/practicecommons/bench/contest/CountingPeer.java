package org.practicecommons.bench.contest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The smallest system there is: it finds as many records as the words have letters. */
public final class CountingPeer implements Contestant {

    final AtomicInteger asked = new AtomicInteger();
    boolean closed;
    private int facets;

    /** A process of its own, which also prints what a library might. */
    public static void main(String[] args) throws IOException {
        System.out.println("a library says hello");
        Contest.run(new CountingPeer(), new BufferedReader(new InputStreamReader(System.in)), System.out);
    }

    @Override
    public void load(Path quads, Path folder, List<String> facetTerms, List<String> texts) {
        facets = facetTerms.size();
    }

    @Override
    public Answer ask(Question question) {
        asked.incrementAndGet();
        int letters = question.words().length();
        return new Answer(letters, Math.min(HITS, letters), facets, 0);
    }

    @Override
    public void close() {
        closed = true;
    }
}
