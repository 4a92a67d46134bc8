package org.practicecommons.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.practicecommons.base.Environment;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Session;
import org.practicecommons.operations.AttachFile;
import org.practicecommons.operations.DeleteRecord;
import org.practicecommons.operations.EraseRecord;
import org.practicecommons.operations.Home;
import org.practicecommons.operations.HomeSpec;
import org.practicecommons.operations.ImportFiles;
import org.practicecommons.operations.Operation;
import org.practicecommons.operations.PutRecord;

/**
 * The process that is killed: changes a home without an end, and prints a line before and after each change. A line
 * that begins with {@code !} was acknowledged: it must still hold after the kill. One that begins with {@code ?} was
 * only begun. Each ends with a full stop, so that nobody takes a torn line for a whole one.
 */
final class KillLoad {

    /** Said when it begins to make or to open the home. */
    static final String BEGUN = "begun";
    /** Said when that is done. */
    static final String HAS_HOME = "has home";
    /** The name of the one who works with the home. */
    static final String OWNER = "Amira";

    private static final String BASE = "https://kill.example/";
    private static final int IMPORTED = 40;

    private final Home home;
    private final Session session;
    private final Random random;
    private final PrintStream out;
    private final Path scratch;
    private final List<String> live = new ArrayList<>();

    private KillLoad(Home home, Random random, PrintStream out, Path scratch) {
        this.home = home;
        this.session = home.session(Locale.ENGLISH);
        this.random = random;
        this.out = out;
        this.scratch = scratch;
    }

    /** Never returns by itself. */
    static void run(Path directory, long seed, PrintStream out) throws IOException {
        Environment environment = Environment.system();
        out.println(BEGUN + ".");
        Home home = Home.exists(directory) ? Home.open(directory, environment)
                : Home.create(directory, new HomeSpec("Kill", BASE, OWNER, "Org", false), environment);
        out.println(HAS_HOME + ".");
        KillLoad load = new KillLoad(home, new Random(seed), out, Files.createTempDirectory("kill"));
        while (true) {
            load.step();
        }
    }

    private <R> R run(Operation<R> operation) {
        return operation.run(home, session, Progress.none());
    }

    private void step() throws IOException {
        int dice = live.isEmpty() ? 0 : random.nextInt(100);
        if (dice < 45) {
            save(newIri());
        } else if (dice < 70) {
            save(live.get(random.nextInt(live.size())));
        } else if (dice < 80) {
            bring();
        } else if (dice < 88) {
            attach(live.get(random.nextInt(live.size())));
        } else if (dice < 97) {
            String gone = live.remove(random.nextInt(live.size()));
            acknowledged("D " + gone, () -> run(new DeleteRecord(gone, "killed")));
        } else {
            String gone = live.remove(random.nextInt(live.size()));
            acknowledged("E " + gone, () -> run(new EraseRecord(gone, "killed")));
        }
    }

    private void acknowledged(String line, Runnable change) {
        out.println("? " + line + ".");
        change.run();
        out.println("! " + line + ".");
    }

    private void save(String iri) throws IOException {
        String word = word();
        Path file = Files.writeString(scratch.resolve("save.nt"), practice(iri, word));
        acknowledged("S " + iri + " " + word, () -> run(new PutRecord(file, Optional.of("ntriples"), "load")));
        if (!live.contains(iri)) {
            live.add(iri);
        }
    }

    private void bring() throws IOException {
        StringBuilder quads = new StringBuilder();
        StringBuilder line = new StringBuilder("I");
        List<String> iris = new ArrayList<>();
        for (int i = 0; i < IMPORTED; i++) {
            String iri = newIri();
            String word = word();
            iris.add(iri);
            line.append(' ').append(iri).append(' ').append(word);
            quads.append(practice(iri, word));
        }
        Path file = Files.writeString(scratch.resolve("import.nt"), quads);
        acknowledged(line.toString(), () -> run(new ImportFiles(List.of(file), Optional.of("ntriples"),
                Optional.empty(), false)));
        live.addAll(iris);
    }

    private void attach(String iri) throws IOException {
        Path file = Files.writeString(scratch.resolve("file.txt"), word());
        out.println("? A " + iri + ".");
        String id = run(new AttachFile(iri, file, "load")).id();
        out.println("! A " + iri + " " + id + ".");
    }

    private String newIri() {
        return BASE + new java.util.UUID(random.nextLong(), random.nextLong());
    }

    /** Found nowhere else. */
    private String word() {
        StringBuilder word = new StringBuilder("k");
        random.ints(12, 0, 20).forEach(i -> word.append("bcdfghjklmnpqrtvwxyz".charAt(i)));
        return word.toString();
    }

    private static String practice(String iri, String word) {
        return "<" + iri
                + "> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://practicecommons.org/ns#Practice> .\n"
                + "<" + iri + "> <http://purl.org/dc/terms/title> \"Practice " + word + "\"@en .\n";
    }
}
