package org.practicecommons.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.practicecommons.bench.contest.Contest;
import org.practicecommons.bench.search.OurIndex;
import org.practicecommons.bench.search.SearchBench;
import org.practicecommons.operations.SearchMeans;

/** One measurement in a process of its own; its last line on standard output is the figures as JSON. */
public final class Child {

    private Child() {
    }

    public static void main(String[] args) throws IOException {
        run(List.of(args), System.out);
    }

    /** @param words what to measure, then its arguments */
    public static void run(List<String> words, PrintStream out) throws IOException {
        if (words.getFirst().equals("contest")) {
            Contest.run(SearchBench.contestant(SearchBench.Who.valueOf(words.get(1)),
                    SearchMeans.valueOf(words.get(2)), Integer.parseInt(words.get(3))),
                    new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)), out);
            return;
        }
        Path first = Path.of(words.get(1));
        if (words.getFirst().equals("kill")) {
            KillLoad.run(first, Long.parseLong(words.get(2)), out);
        }
        Path second = Path.of(words.get(2));
        Record figures = switch (words.getFirst()) {
            case "import-ours" -> ImportOurs.load(first, second);
            case "edit-ours" -> ImportOurs.edit(first, Integer.parseInt(words.get(2)));
            case "roundtrip-write" -> RoundTrip.write(first, second);
            case "roundtrip-read" -> RoundTrip.compare(first, second);
            case "import-peer" -> ImportPeer.load(first, second, ImportPeer.TRANSACTION);
            case "import-once" -> ImportPeer.load(first, second, Integer.MAX_VALUE);
            case "index-ours" -> OurIndex.rebuilt(first);
            case "index-plain" -> OurIndex.plain(first, second);
            case "index-found" -> OurIndex.found(first, second, Integer.parseInt(words.get(3)));
            case "index-meaning" -> OurIndex.meaning(first, second);
            default -> throw new IllegalArgumentException("unknown measurement " + words.getFirst());
        };
        out.println();
        out.println(new ObjectMapper().writeValueAsString(figures));
        out.flush();
    }
}
