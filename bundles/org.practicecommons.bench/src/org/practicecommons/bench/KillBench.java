package org.practicecommons.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.practicecommons.base.Environment;
import org.practicecommons.base.Finding;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Report;
import org.practicecommons.base.Session;
import org.practicecommons.operations.CheckHome;
import org.practicecommons.operations.Home;
import org.practicecommons.operations.LabelsOf;
import org.practicecommons.operations.Operation;
import org.practicecommons.operations.QueryLimits;
import org.practicecommons.operations.ReadAttachment;
import org.practicecommons.operations.RunQuery;
import org.practicecommons.operations.SearchRecords;
import org.practicecommons.search.RecordLabel;
import org.practicecommons.search.SearchRequest;

/**
 * Kills a process that changes a home, again and again, and looks for everything that had been acknowledged: in the
 * ledger, by search, in the graph. The home goes on from where the kill left it; every so often a new one is begun, so
 * that looking at all of it takes no longer in the end than at the beginning.
 */
public final class KillBench {

    private static final int KILLS_OF_A_HOME = 25;
    private static final int MOST_CHANGES = 60;
    private static final int MOST_MILLIS = 400;
    private static final int WORDS_OF_A_QUESTION = 20;

    private final Path directory;
    private final Random random;
    private final PrintStream out;
    private final List<String> lost = new ArrayList<>();
    private KillRecord record = new KillRecord();
    private long acknowledgedBefore;

    /**
     * @param directory of the home; made by the process that is killed first
     * @param seed of the moments and of the load; printed by the caller
     */
    public KillBench(Path directory, long seed, PrintStream out) {
        this.directory = directory;
        this.random = new Random(seed);
        this.out = out;
    }

    /** @return what was acknowledged and is not there, and what the check of the home found; empty when all is well */
    public List<String> run(int kills) throws IOException, InterruptedException {
        for (int kill = 1; kill <= kills && lost.isEmpty(); kill++) {
            int changes = random.nextInt(MOST_CHANGES);
            int millis = random.nextInt(MOST_MILLIS);
            killAfter(changes, millis);
            look();
            long acknowledged = acknowledgedBefore + record.acknowledged();
            out.println(String.format(Locale.ROOT, "kill %d, %d ms after %d changes: %,d acknowledged in all, %d lost",
                    kill, millis, changes, acknowledged, lost.size()));
            out.flush();
            if (kill % KILLS_OF_A_HOME == 0 && lost.isEmpty()) {
                ImportBench.delete(directory);
                record = new KillRecord();
                acknowledgedBefore = acknowledged;
            }
        }
        return List.copyOf(lost);
    }

    /**
     * Kills a process while it makes a home, each time another one, and looks whether there is a whole home or none,
     * and whether the next process gets on with what is there.
     *
     * @return as {@link #run}
     */
    public List<String> runWhileMade(int kills) throws IOException, InterruptedException {
        long usual = millisToMake();
        for (int kill = 1; kill <= kills && lost.isEmpty(); kill++) {
            ImportBench.delete(directory);
            record = new KillRecord();
            long millis = random.nextLong(usual + 1);
            try (KilledProcess process = start()) {
                process.awaitBeginning();
                process.killAfter(millis);
            }
            boolean made = Home.exists(directory);
            look();
            killAfter(1, 0);
            look();
            out.println(String.format(Locale.ROOT, "kill %d, %d ms of %d after it began: %s, %d lost", kill, millis,
                    usual, made ? "a home" : "no home", lost.size()));
            out.flush();
        }
        return List.copyOf(lost);
    }

    private long millisToMake() throws IOException, InterruptedException {
        try (KilledProcess process = start()) {
            process.awaitBeginning();
            long begun = System.nanoTime();
            process.awaitHome();
            long made = System.nanoTime();
            process.killAfter(0);
            return (made - begun) / 1_000_000;
        }
    }

    private KilledProcess start() throws IOException {
        return new KilledProcess(directory, random.nextLong(), record);
    }

    private void killAfter(int changes, int millis) throws IOException, InterruptedException {
        try (KilledProcess process = start()) {
            process.awaitChanges(changes);
            process.killAfter(millis);
        }
    }

    private void look() {
        if (!Home.exists(directory)) { // killed before it was made
            if (record.acknowledged() > 0) {
                lost.add("the home");
            }
            return;
        }
        try (Home home = Home.open(directory, Environment.system())) {
            Session session = home.session(Locale.ENGLISH);
            if (!home.profile().actorName().equals(KillLoad.OWNER)) {
                lost.add("the name of the one who works with the home: " + home.profile());
            }
            Map<String, RecordLabel> labels = run(home, session, new LabelsOf(record.records()));
            Map<String, String> titles = titles(home, session);
            Map<String, String> words = new LinkedHashMap<>();
            for (String iri : record.records()) {
                String ledger = labels.containsKey(iri) ? labels.get(iri).label(Locale.ENGLISH) : "";
                String graph = titles.getOrDefault(iri, "");
                if (!record.allowed(iri).contains(ledger) || !ledger.equals(graph)) {
                    lost.add(iri + " should be one of " + record.allowed(iri) + ": ledger '" + ledger + "', graph '"
                            + graph + "'");
                    continue;
                }
                record.settle(iri, ledger);
                if (!ledger.isEmpty()) {
                    words.put(iri, ledger.substring(ledger.lastIndexOf(' ') + 1));
                }
            }
            search(home, session, words);
            record.attachments().forEach(id -> readAttachment(home, session, id));
            Report check = run(home, session, new CheckHome()).report();
            check.findings().stream().filter(finding -> finding.severity() != Finding.Severity.INFO)
                    .forEach(finding -> lost.add("fsck: " + finding.sentence().in(Locale.ENGLISH)));
        }
    }

    private static <R> R run(Home home, Session session, Operation<R> operation) {
        return operation.run(home, session, Progress.none());
    }

    private static Map<String, String> titles(Home home, Session session) {
        Map<String, String> titles = new HashMap<>();
        run(home, session, new RunQuery("SELECT ?p ?t { ?p a pc:Practice ; dcterms:title ?t }",
                new QueryLimits(1_000_000, Duration.ofMinutes(5)))).rows()
                .forEach(row -> titles.put(row.get(0), row.get(1)));
        return titles;
    }

    /** Each record has a word of its own; some are asked for together, because each question costs the same. */
    private void search(Home home, Session session, Map<String, String> words) {
        List<String> records = List.copyOf(words.keySet());
        for (int from = 0; from < records.size(); from += WORDS_OF_A_QUESTION) {
            List<String> some = records.subList(from, Math.min(records.size(), from + WORDS_OF_A_QUESTION));
            String question = String.join(" ", some.stream().map(words::get).toList());
            Set<String> found = new HashSet<>();
            run(home, session, new SearchRecords(new SearchRequest(question, Set.of(), Map.of(), "", 0,
                    2 * WORDS_OF_A_QUESTION, false))).hits().forEach(hit -> found.add(hit.iri()));
            some.stream().filter(iri -> !found.remove(iri))
                    .forEach(iri -> lost.add(iri + " is not found by " + words.get(iri)));
            found.forEach(iri -> lost.add(iri + " is found by one of the words of others: " + question));
        }
    }

    private void readAttachment(Home home, Session session, String id) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        run(home, session, new ReadAttachment(id, bytes));
        if (bytes.size() == 0) {
            lost.add("attachment " + id + " is empty");
        }
    }
}
