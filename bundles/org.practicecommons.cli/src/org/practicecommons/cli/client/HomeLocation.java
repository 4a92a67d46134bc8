package org.practicecommons.cli.client;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where a command finds its home, and the socket of the process that owns it. */
public final class HomeLocation {

    /** Name of the socket inside the home. */
    public static final String SOCKET = "owner.sock";
    /** Where the socket stands when the path of the home is too long for one (some 100 bytes on most systems). */
    public static final String SOCKET_POINTER = "owner.sock.path";

    private HomeLocation() {
    }

    /**
     * The home that the arguments name with {@code --home DIR} or {@code --home=DIR} before the command, else the one
     * of the environment variable COMMONS_HOME, else the default in the user's data folder.
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
                ? defaultHome(environment)
                : resolve(workingDirectory, fromEnvironment);
    }

    private static Path resolve(Path workingDirectory, String path) {
        return workingDirectory.resolve(path).toAbsolutePath().normalize();
    }

    /** The data folder that each system gives its users, and in it ours. */
    static Path defaultHome(Map<String, String> environment) {
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
        return data.resolve("practice-commons").resolve("home");
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
