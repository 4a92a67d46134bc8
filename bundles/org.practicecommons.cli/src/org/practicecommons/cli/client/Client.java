package org.practicecommons.cli.client;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Hands one command to the process that owns the home and relays its answer. The start script asks this client first;
 * when it ends with {@link #NO_OWNER} and has printed nothing, the script starts a process that opens the home itself.
 */
public final class Client {

    /** Exit code that means: no process owns that home. */
    public static final int NO_OWNER = 70;
    /** Exit code after the owner went away in the middle of a command. */
    public static final int OWNER_LOST = 1;

    /** Set by the start script when standard error is a terminal: Java 21 itself cannot tell. */
    public static final String TERMINAL = "COMMONS_TERMINAL";

    private Client() {
    }

    public static void main(String[] args) {
        System.exit(
                run(List.of(args), Path.of("").toAbsolutePath(), System.getenv(), System.in, System.out, System.err));
    }

    /** Runs the command in the owner; the streams are left open. */
    public static int run(List<String> args, Path workingDirectory, Map<String, String> environment, InputStream in,
            OutputStream out, OutputStream err) {
        Locale language = language(environment);
        boolean started = false;
        try {
            Optional<Path> socket = HomeLocation.socket(HomeLocation.of(args, workingDirectory, environment));
            if (socket.isEmpty()) {
                return NO_OWNER;
            }
            try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket.get()))) {
                DataOutputStream to =
                        new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel)));
                DataInputStream from = new DataInputStream(Channels.newInputStream(channel));
                new Wire.Request(args, workingDirectory.toString(), language.toLanguageTag(),
                        environment.containsKey(TERMINAL), columns(environment)).write(to);
                while (true) {
                    Wire.Frame frame = Wire.Frame.read(from);
                    switch (frame.type()) {
                        case Wire.TAKEN -> started = true;
                        case Wire.OUT -> relay(out, frame);
                        case Wire.ERR -> relay(err, frame);
                        case Wire.WANT_INPUT -> Wire.answerInput(to, in, frame.number());
                        case Wire.EXIT -> {
                            return frame.number();
                        }
                        default -> throw new IOException("unknown frame " + frame.type());
                    }
                }
            }
        } catch (IOException e) {
            // A socket file that nobody listens on is what a killed process leaves behind: not an error.
            return started ? lost(err, language) : NO_OWNER;
        }
    }

    private static void relay(OutputStream out, Wire.Frame frame) throws IOException {
        out.write(frame.content());
        out.flush();
    }

    private static int lost(OutputStream err, Locale language) {
        String sentence = language.getLanguage().equals("fr")
                ? "Le programme qui tient ce dossier s’est arrêté avant la fin de la commande. Ce qu’il avait annoncé"
                        + " comme enregistré l’est ; relancez la commande pour le reste."
                : "The program that holds this home ended before the command was done. What it reported as saved is"
                        + " saved; run the command again for the rest.";
        try {
            relay(err, new Wire.Frame(Wire.ERR, (sentence + System.lineSeparator()).getBytes("UTF-8")));
        } catch (IOException e) {
            return OWNER_LOST; // nobody is left to tell
        }
        return OWNER_LOST;
    }

    /** The language of the user as POSIX environments give it: LC_ALL, LC_MESSAGES, LANG; else that of the system. */
    public static Locale language(Map<String, String> environment) {
        for (String name : List.of("COMMONS_LANG", "LC_ALL", "LC_MESSAGES", "LANG")) {
            String value = environment.get(name);
            if (value != null && !value.isBlank() && !value.startsWith("C") && !value.startsWith("POSIX")) {
                return Locale.forLanguageTag(value.replaceFirst("[.@].*", "").replace('_', '-'));
            }
        }
        return environment.containsKey("LANG") || environment.containsKey("LC_ALL") ? Locale.ENGLISH
                : Locale.getDefault();
    }

    private static int columns(Map<String, String> environment) {
        String columns = environment.getOrDefault("COLUMNS", "");
        return columns.matches("\\d{1,4}") ? Integer.parseInt(columns) : 0;
    }
}
