package org.practicecommons.bench.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.practicecommons.base.Message;
import org.practicecommons.base.Refusal;

/** A folder of {@code releng/peers}: a small project of its own with one system that is no part of the product. */
record PeerProject(Path folder, String name, String main) {

    /** Where the projects lie; the script {@code commons} says so. */
    static final String PEERS = "org.practicecommons.peers";

    static PeerProject of(String name, String main) {
        return new PeerProject(Path.of(System.getProperty(PEERS, "releng/peers")).toAbsolutePath(), name, main);
    }

    /**
     * Builds it by Maven, which fetches what is missing.
     *
     * @return what starts it
     * @throws Refusal when that cannot be done here, with the reason
     */
    List<String> command(List<String> javaAndOptions) throws IOException, InterruptedException {
        Path script = folder.resolve("classpath");
        if (!Files.isExecutable(script)) {
            throw refusal("peer.noSources", "folder", folder);
        }
        Process process = new ProcessBuilder(script.toString(), name).redirectErrorStream(true).start();
        String last = "";
        try (var lines = process.inputReader()) {
            Optional<String> said = lines.lines().reduce((before, line) -> line);
            last = said.orElse("");
        }
        if (process.waitFor() != 0) {
            throw refusal("peer.notBuilt", "cause", last);
        }
        List<String> command = new java.util.ArrayList<>(javaAndOptions);
        command.addAll(List.of("-cp", last, main));
        return command;
    }

    private Refusal refusal(String key, String what, Object value) {
        return new Refusal(Refusal.Reason.STORAGE, Message.of(SearchBench.class, key, "peer", name, what, value));
    }
}
