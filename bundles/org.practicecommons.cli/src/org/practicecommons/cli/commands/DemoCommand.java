package org.practicecommons.cli.commands;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.practicecommons.base.Environment;
import org.practicecommons.base.FileTrouble;
import org.practicecommons.base.Message;
import org.practicecommons.base.Refusal;
import org.practicecommons.cli.CommandRunner;
import org.practicecommons.cli.Invocation;
import org.practicecommons.operations.HistoryItem;
import org.practicecommons.operations.Home;
import org.practicecommons.operations.HomeSpec;
import org.practicecommons.operations.RecordHistory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The whole job in a terminal, with the real commands: contribute a practice, find it, mend it. With a display the
 * start script opens the workbench on the same home, and calls this with {@code --prepare} only.
 */
@Command(name = "demo")
final class DemoCommand extends AbstractCommand {

    private static final String BASE = "https://commons.example/";

    @Option(names = "--prepare")
    private boolean prepare;

    DemoCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        if (!Home.exists(context().directory())) {
            context().homes().create(context().directory(), new HomeSpec(answer().text("demo.community"), BASE,
                    answer().text("demo.actor"), answer().text("demo.organisation"), true));
            answer().say("demo.home", "home", context().directory());
        }
        return prepare ? DONE : walk();
    }

    private int walk() {
        String iri = context().home().baseIri() + Environment.system().newUuid();
        step("demo.look");
        command("list", "--kind", "Practice", "--limit", "12");
        step("demo.contribute");
        command("put", practice(iri).toString(), "--why", answer().text("demo.why.contribute"));
        step("demo.find");
        command("search", answer().text("demo.words"), "--explain");
        step("demo.mend");
        command("check", iri);
        command("edit", iri, answer().text("demo.title.field") + "=" + answer().text("demo.title.new"), "--why",
                answer().text("demo.why.mend"));
        command("history", iri);
        List<HistoryItem> history = run(new RecordHistory(iri));
        String latest = id(history.getFirst());
        command("diff", iri, id(history.getLast()), latest);
        command("revert", latest, "--why", answer().text("demo.why.revert"));
        step("demo.care");
        command("score", iri);
        command("fsck");
        step("demo.end");
        return DONE;
    }

    private static String id(HistoryItem item) {
        return item.revision().id().hex().substring(0, 12);
    }

    private void step(String key) {
        answer().line("");
        answer().say(key);
        pause();
    }

    /** On a terminal the reader says when to go on. */
    private void pause() {
        if (!context().invocation().terminal()) {
            return;
        }
        answer().say("demo.pause");
        context().invocation().out().flush();
        try {
            int read = context().invocation().in().read();
            while (read >= 0 && read != '\n') {
                read = context().invocation().in().read();
            }
        } catch (IOException e) {
            throw new Refusal(Refusal.Reason.CANCELLED, Message.of(DemoCommand.class, "demo.noInput"), e);
        }
    }

    private void command(String... words) {
        Invocation mine = context().invocation();
        answer().line("$ commons " + String.join(" ", Arrays.stream(words).map(DemoCommand::quoted).toList()));
        List<String> args = new ArrayList<>(List.of("--home", context().directory().toString()));
        args.addAll(List.of(words));
        new CommandRunner(context().homes()).run(new Invocation(args, mine.workingDirectory(), mine.language(),
                mine.in(), mine.out(), mine.err(), false, mine.columns(), mine.cancelled()));
        answer().line("");
    }

    private static String quoted(String word) {
        return word.matches("[\\w@%+=:,./#-]+") ? word : "'" + word + "'";
    }

    /** A practice of our own words, written as a partner's export would be. */
    private Path practice(String iri) {
        String name = Locale.FRENCH.getLanguage().equals(context().invocation().language().getLanguage())
                ? "practice_fr.ttl" : "practice.ttl";
        try (var in = DemoCommand.class.getResourceAsStream(name)) {
            String turtle = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("urn:demo:practice", iri);
            Path file = Files.createTempDirectory("commons-demo").resolve("practice.ttl");
            return Files.writeString(file, turtle);
        } catch (IOException e) {
            throw new Refusal(Refusal.Reason.STORAGE, Message.of(FileAnswer.class, "file.notWritten", "file", name,
                    "cause", FileTrouble.cause(e)), e);
        }
    }
}
