package org.practicecommons.workbench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.practicecommons.cli.client.HomeLocation;

/**
 * What the workbench was started with.
 *
 * @param home the home to open: given with {@code --home DIR} or {@code -home DIR}, else as for any other command
 * @param demo whether to fill a home that is not there yet with the sample community, without asking
 */
public record StartRequest(Path home, boolean demo) {

    static StartRequest of(List<String> args, Map<String, String> environment) {
        List<String> words = new ArrayList<>();
        args.forEach(arg -> words.add(arg.equals("-home") ? "--home" : arg));
        Path here = Path.of(environment.getOrDefault("COMMONS_CWD", "")).toAbsolutePath();
        return new StartRequest(HomeLocation.of(withHomeFirst(words), here, environment), words.contains("demo"));
    }

    /** The platform hands us arguments of its own as well; only those about the home matter to the location. */
    private static List<String> withHomeFirst(List<String> words) {
        int at = words.indexOf("--home");
        if (at >= 0 && at + 1 < words.size()) {
            return List.of("--home", words.get(at + 1));
        }
        return words.stream().filter(word -> word.startsWith("--home=")).limit(1).toList();
    }
}
