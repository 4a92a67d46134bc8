package org.practicecommons.operations;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.practicecommons.base.Audience;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Right;
import org.practicecommons.cli.CommandRunner;
import org.practicecommons.cli.Homes;
import org.practicecommons.cli.Invocation;
import org.practicecommons.exchange.PrintedText;
import org.practicecommons.graph.Payload;
import org.practicecommons.graph.Statement;
import org.practicecommons.graph.Value;
import org.practicecommons.graph.Xsd;
import org.practicecommons.journal.EntryKind;
import org.practicecommons.journal.NewRevision;
import org.practicecommons.model.Kind;
import org.practicecommons.model.RecordModel;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.search.ListRequest;
import org.practicecommons.search.RecordLabel;
import org.practicecommons.search.SearchMode;
import org.practicecommons.search.SearchRequest;
import org.practicecommons.search.WordVectors;

/**
 * A home of the sample community, all of it shown to somebody, with or without 1,000 records that are hidden from them,
 * written before, between and after those that are shown. Two of them differ in nothing else: neither ids nor times.
 */
final class SecretHome implements AutoCloseable {

    static final String BASE = "https://commons.example/";
    /** Records that shown ones point to, and that are there only where there are hidden ones. */
    static final List<String> POINTED_TO = List.of("Concept", "Partnership", "Organisation", "Person", "Resource",
            "Practice");
    private static final int HIDDEN = 1000;

    private final FixedEnvironment environment = new FixedEnvironment();
    private final Path folder;
    private final Home home;
    private final boolean withHidden;
    private final Audience shown;
    private final Hidden hidden;
    private int step = 1;

    /**
     * @param shown the audience of what is shown
     * @param secret the audiences of what is hidden
     */
    SecretHome(Path folder, boolean withHidden, Audience shown, List<Audience> secret) {
        this.folder = folder;
        this.withHidden = withHidden;
        this.shown = shown;
        hidden = new Hidden(BASE, secret);
        environment.begin(step);
        home = Home.create(folder.resolve("home"),
                new HomeSpec("Coast", BASE, "Amira Test", "Port Authority", true), RecordModel.standard(),
                environment, Optional.of(new WordVectors()));
        Map<String, Payload> sample = sample();
        hide(sample, 0, 300);
        step(() -> pointingToSecrets(sample));
        step(() -> show(sample));
        hide(sample, 300, 300);
        step(() -> home(new EditFields(first("Practice"), List.of("summary@en=Said anew."), "mended")));
        hide(sample, 600, HIDDEN - 600 - POINTED_TO.size());
        if (withHidden) {
            hideWhatIsPointedTo(sample);
        }
        environment.begin(9_000);
        readMeaning();
    }

    private <R> R home(Operation<R> operation) {
        return operation.run(home, home.session(Locale.ENGLISH), Progress.none());
    }

    /** Waits until the meaning of all records is known: until then a note counts those that are not yet read. */
    private void readMeaning() {
        home(new SearchRecords(new SearchRequest("coast", Set.of(), Map.of(), "", 0, 1, false, SearchMode.HYBRID),
                Duration.ofMinutes(10)));
    }

    private void step(Supplier<?> work) {
        environment.begin(step++);
        work.get();
    }

    static String secret(String kind) {
        return BASE + "secret-" + kind.toLowerCase(Locale.ROOT);
    }

    /** A shown record of that kind. */
    String first(String kind) {
        return labels().stream().filter(label -> label.kind().equals(kind)).findFirst().orElseThrow().iri();
    }

    List<RecordLabel> labels() {
        return home(new ListRecords(new ListRequest("", "", 0, 10_000, ListRequest.Order.LABEL))).records().stream()
                .filter(label -> !label.iri().contains("hidden-") && !label.iri().contains("secret-")).toList();
    }

    private Void show(Map<String, Payload> sample) {
        return home.with(opened -> append(sample.entrySet().stream().map(record -> new NewRevision(record.getKey(),
                List.of(opened.records().live(record.getKey(), home.session(Locale.ENGLISH)).id()), shown, false,
                record.getValue().bytes())).toList(), EntryKind.PUBLISH));
    }

    private Map<String, Payload> sample() {
        Map<String, Payload> payloads = new LinkedHashMap<>();
        labels().stream().map(RecordLabel::iri).sorted().forEach(iri -> payloads.put(iri, home.with(opened ->
                opened.records().whole(opened.records().live(iri, home.session(Locale.ENGLISH))).orElseThrow())));
        return payloads;
    }

    private void hide(Map<String, Payload> sample, int from, int count) {
        if (withHidden) {
            append(hidden.like(sample, from, count), EntryKind.CHANGE);
        }
        step++;
    }

    private Void append(List<NewRevision> revisions, EntryKind kind) {
        return home.with(opened -> {
            opened.writer().append(opened.writer().change(home.session(Locale.ENGLISH), "", revisions).withKind(kind));
            return null;
        });
    }

    /** A shown practice for each kind that a practice can point to, pointing to what is hidden or missing. */
    private Void pointingToSecrets(Map<String, Payload> sample) {
        Kind practice = home.model().kind("Practice").orElseThrow();
        String iri = BASE + "pointing";
        List<Statement> statements = new ArrayList<>(List.of(
                new Statement(iri, Xsd.TYPE, new Value.Iri(practice.term())),
                new Statement(iri, practice.title().term(), Value.text("Lighthouse visits", "en"))));
        practice.fields().stream().filter(field -> field.targets().stream().anyMatch(Kind::isRecord))
                .forEach(field -> field.targets().stream().map(Kind::name).filter(POINTED_TO::contains).forEach(kind ->
                        statements.add(new Statement(iri, field.term(), new Value.Iri(secret(kind))))));
        sample.put(iri, Payload.of(iri, statements));
        return append(List.of(new NewRevision(iri, List.of(), Audience.MEMBERS, false,
                Payload.of(iri, statements).bytes())), EntryKind.CHANGE);
    }

    private void hideWhatIsPointedTo(Map<String, Payload> sample) {
        for (String kind : POINTED_TO) {
            String like = first(kind);
            append(List.of(hidden.like(like, sample.get(like), secret(kind), POINTED_TO.indexOf(kind))),
                    EntryKind.CHANGE);
        }
    }

    /** Whoever works here from now on may not see everything. */
    void actForItsOrganisationOnly() {
        home.with((OpenHome opened) -> {
            Profile mine = opened.profiles().current();
            opened.profiles().write(new Profile(mine.account(), mine.actorName(), mine.person(), mine.organisation(),
                    "", Set.of(Right.CONTRIBUTE), false));
            return null;
        });
    }

    Home home() {
        return home;
    }

    /** Exit code, standard output and standard error of a command. */
    String says(List<String> words) {
        List<String> args = new ArrayList<>(List.of("--home", home.directory().toString()));
        args.addAll(words);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        environment.begin(9_000);
        int exit = new CommandRunner(new TheHome()).run(new Invocation(args, folder, Locale.ENGLISH,
                InputStream.nullInputStream(), new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8), false, 0, () -> false));
        // byte for byte: a zip is no text
        return (exit + "\n" + out.toString(StandardCharsets.ISO_8859_1) + "\n" + err.toString(StandardCharsets.UTF_8)
                + printed(words))
                .replace(folder.toString(), "<folder>");
    }

    /** What a document says that was written; its bytes also say when. */
    private String printed(List<String> words) {
        Path file = folder.resolve(words.getLast());
        if (!words.contains("print") || !Files.exists(file)) {
            return "";
        }
        try {
            String text = PrintedText.ofPdf(Files.readAllBytes(file));
            Files.delete(file);
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class TheHome implements Homes {

        @Override
        public Home open(Path directory) {
            return home;
        }

        @Override
        public Home create(Path directory, HomeSpec spec) {
            throw new AssertionError("no question makes a home");
        }

        @Override
        public void replaced() {
            throw new AssertionError("no question replaces a home");
        }
    }

    @Override
    public void close() {
        home.close();
    }
}
