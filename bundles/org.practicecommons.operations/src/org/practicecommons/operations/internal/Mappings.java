package org.practicecommons.operations.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.practicecommons.base.Message;
import org.practicecommons.base.Refusal;
import org.practicecommons.operations.Operation;

/** Finds mapping files by name among those that ship with the product, or as a file of the user's own. */
public final class Mappings {

    /** System property with the folder of the shipped mappings; the start script sets it. */
    public static final String FOLDER = "org.practicecommons.mappings";

    private Mappings() {
    }

    /** @throws Refusal NOT_FOUND when there is neither such a name nor such a file */
    public static List<Path> find(Optional<String> nameOrFile) {
        if (nameOrFile.isEmpty()) {
            return List.of();
        }
        String typed = nameOrFile.get();
        String folder = System.getProperty(FOLDER, "");
        Path shipped = Path.of(folder, typed + ".json");
        if (!folder.isEmpty() && typed.matches("[\\w-]+") && Files.isRegularFile(shipped)) {
            return List.of(shipped);
        }
        Path own = Path.of(typed);
        if (Files.isRegularFile(own)) {
            return List.of(own);
        }
        throw new Refusal(Refusal.Reason.NOT_FOUND, Message.of(Operation.class, "mapping.unknown", "mapping", typed,
                "names", shipped().isEmpty() ? "—" : String.join(", ", shipped())));
    }

    /** Names of those that ship with the product, sorted; none in an installation without them. */
    public static List<String> shipped() {
        String folder = System.getProperty(FOLDER, "");
        if (folder.isEmpty()) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".json"))
                    .map(name -> name.substring(0, name.length() - ".json".length())).sorted().toList();
        } catch (IOException e) {
            return List.of(); // an installation without them
        }
    }
}
