package org.practicecommons.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/** One measurement in a process of its own; its last line on standard output is the figures as JSON. */
public final class Child {

    private Child() {
    }

    public static void main(String[] args) throws IOException {
        run(List.of(args), System.out);
    }

    /** @param words what to measure, then its arguments */
    public static void run(List<String> words, PrintStream out) throws IOException {
        Path first = Path.of(words.get(1));
        if (words.getFirst().equals("kill")) {
            KillLoad.run(first, Long.parseLong(words.get(2)), out);
        }
        Path second = Path.of(words.get(2));
        Figures figures = switch (words.getFirst()) {
            case "import-ours" -> ImportOurs.load(first, second);
            case "edit-ours" -> ImportOurs.edit(first, Integer.parseInt(words.get(2)));
            case "roundtrip-write" -> RoundTrip.write(first, second);
            case "roundtrip-read" -> RoundTrip.compare(first, second);
            case "import-peer" -> ImportPeer.load(first, second, ImportPeer.TRANSACTION);
            case "import-once" -> ImportPeer.load(first, second, Integer.MAX_VALUE);
            default -> throw new IllegalArgumentException("unknown measurement " + words.getFirst());
        };
        out.println();
        out.println(new ObjectMapper().writeValueAsString(figures));
        out.flush();
    }
}
