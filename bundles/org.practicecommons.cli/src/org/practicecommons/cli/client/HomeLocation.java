package org.practicecommons.cli.client;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where a command finds its home, and the socket of the process that owns it. */
public final class HomeLocation {

    /** Name of the socket inside the home. */
    public static final String SOCKET = "owner.sock";
    /** Where the socket stands when the path of the home is too long for one (some 100 bytes on most systems). */
    public static final String SOCKET_POINTER = "owner.sock.path";

    /** In our data folder: the path of the home to use where none is named. */
    private static final String CHOSEN = "chosen-home";

    private HomeLocation() {
    }

    /**
     * The home that the arguments name with {@code --home DIR} or {@code --home=DIR} before the command, else the one
     * of the environment variable COMMONS_HOME, else the one that was chosen, else that in the user's data folder.
     */
    public static Path of(List<String> args, Path workingDirectory, Map<String, String> environment) {
        for (int i = 0; i < args.size() && args.get(i).startsWith("-"); i++) {
            String arg = args.get(i);
            if (arg.startsWith("--home=")) {
                return resolve(workingDirectory, arg.substring("--home=".length()));
            }
            if (arg.equals("--home") && i + 1 < args.size()) {
                return resolve(workingDirectory, args.get(i + 1));
            }
        }
        String fromEnvironment = environment.get("COMMONS_HOME");
        return fromEnvironment == null || fromEnvironment.isBlank()
                ? usual(environment)
                : resolve(workingDirectory, fromEnvironment);
    }

    /** The home where none is named: the one that was chosen, else the default in the user's data folder. */
    public static Path usual(Map<String, String> environment) {
        Path chosen = dataFolder(environment).resolve(CHOSEN);
        try {
            String path = Files.isRegularFile(chosen) ? Files.readString(chosen).strip() : "";
            return path.isEmpty() ? defaultHome(environment) : Path.of(path);
        } catch (IOException | InvalidPathException e) {
            return defaultHome(environment);
        }
    }

    /** From now on this is the home where none is named, for every command and for the window. */
    public static void choose(Path home, Map<String, String> environment) throws IOException {
        Path chosen = dataFolder(environment).resolve(CHOSEN);
        if (home.equals(defaultHome(environment))) {
            Files.deleteIfExists(chosen);
            return;
        }
        Files.createDirectories(chosen.getParent());
        Path draft = chosen.resolveSibling(CHOSEN + ".new");
        Files.writeString(draft, home.toString());
        Files.move(draft, chosen, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Path resolve(Path workingDirectory, String path) {
        return workingDirectory.resolve(path).toAbsolutePath().normalize();
    }

    static Path defaultHome(Map<String, String> environment) {
        return dataFolder(environment).resolve("home");
    }

    /** The data folder that each system gives its users, and in it ours. */
    private static Path dataFolder(Map<String, String> environment) {
        Path user = Path.of(System.getProperty("user.home"));
        String system = System.getProperty("os.name", "");
        Path data;
        if (system.startsWith("Windows")) {
            String local = environment.get("LOCALAPPDATA");
            data = local == null ? user.resolve("AppData/Local") : Path.of(local);
        } else if (system.startsWith("Mac")) {
            data = user.resolve("Library/Application Support");
        } else {
            String xdg = environment.get("XDG_DATA_HOME");
            data = xdg == null || xdg.isBlank() ? user.resolve(".local/share") : Path.of(xdg);
        }
        return data.resolve("practice-commons");
    }

    /** The socket of the process that owns the home; empty when no process has left one. */
    public static Optional<Path> socket(Path home) throws IOException {
        Path inside = home.resolve(SOCKET);
        if (Files.exists(inside)) {
            return Optional.of(inside);
        }
        Path pointer = home.resolve(SOCKET_POINTER);
        if (!Files.isRegularFile(pointer)) {
            return Optional.empty();
        }
        Path elsewhere = Path.of(Files.readString(pointer).strip());
        return Files.exists(elsewhere) ? Optional.of(elsewhere) : Optional.empty();
    }
}
