package org.practicecommons.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the killed process was told is saved. A record of which a further change had begun may hold the old or the new;
 * whatever it is found to hold has to stay from then on.
 */
final class KillRecord {

    /** The titles that a record may have; the empty one stands for a record that is not there. */
    private final Map<String, List<String>> titles = new HashMap<>();
    private final Map<String, String> attachments = new HashMap<>();
    private long acknowledged;

    /** @param line as {@link KillLoad} prints it; anything else is ignored */
    void take(String line) {
        String[] words = line.split(" ");
        if (words.length < 3 || !line.startsWith("? ") && !line.startsWith("! ")) {
            return;
        }
        boolean done = words[0].equals("!");
        acknowledged += done ? 1 : 0;
        switch (words[1]) {
            case "S", "I" -> {
                for (int i = 2; i + 1 < words.length; i += 2) {
                    take(words[i], "Practice " + words[i + 1], done);
                }
            }
            case "D", "E" -> take(words[2], "", done);
            case "A" -> {
                if (done) {
                    attachments.put(words[3], words[2]);
                }
            }
            default -> throw new IllegalArgumentException(line);
        }
    }

    private void take(String iri, String title, boolean done) {
        List<String> allowed = titles.computeIfAbsent(iri, any -> new ArrayList<>(List.of("")));
        if (done) {
            allowed.clear();
        }
        allowed.add(title);
    }

    /** Changes that were acknowledged so far. */
    long acknowledged() {
        return acknowledged;
    }

    /** IRIs of all records that were ever begun. */
    List<String> records() {
        return List.copyOf(titles.keySet());
    }

    List<String> allowed(String iri) {
        return titles.get(iri);
    }

    /** From now on it is this. */
    void settle(String iri, String title) {
        titles.put(iri, new ArrayList<>(List.of(title)));
    }

    /** Ids of attachments that are named by records which are there. */
    List<String> attachments() {
        return attachments.entrySet().stream().filter(e -> !titles.get(e.getValue()).contains(""))
                .map(Map.Entry::getKey).toList();
    }
}
