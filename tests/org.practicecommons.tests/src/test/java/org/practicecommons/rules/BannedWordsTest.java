package org.practicecommons.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Words that no source may hold, with the places where they are right. */
class BannedWordsTest {

    /** Each of these is an outer edge: the end of a job, a command, a request or a start. */
    private static final List<String> OUTER_EDGES = List.of("/cli/CommandRunner.java", "/cli/CommonsApplication.java",
            "/cli/owner/Connection.java", "/ui/jobs/OperationJob.java");

    private record Rule(String why, Predicate<Path> where, Pattern pattern) {
    }

    private static final List<Rule> RULES = List.of(
            new Rule("System.out and System.err belong to cli", file -> isBundle(file)
                    && !List.of("bench", "cli").contains(SourceTree.bundle(file)),
                            Pattern.compile("\\bSystem\\.(out|err)\\b")),
            new Rule("no stack goes to the terminal", file -> true, Pattern.compile("\\.printStackTrace\\(\\)")),
            new Rule("only outer edges catch everything", file -> isBundle(file)
                    && OUTER_EDGES.stream().noneMatch(SourceTree.name(file)::endsWith),
                    Pattern.compile("catch \\((final )?([\\w.]+ \\| )*(Exception|Throwable)\\b")),
            new Rule("wait for a latch, not for time", file -> !SourceTree.name(file)
                    .endsWith("/cli/CommonsApplication.java"), Pattern.compile("\\bThread\\.sleep\\(")),
            new Rule("the clock comes from Environment", file -> isBelowWindow(file),
                    Pattern.compile("\\b(Instant|LocalDate|LocalDateTime)\\.now\\(|currentTimeMillis\\(")),
            new Rule("randomness comes from Environment", file -> isBelowWindow(file),
                    Pattern.compile("UUID\\.randomUUID\\(|Math\\.random\\(|new Random\\(\\)|new SecureRandom\\(")),
            new Rule("what is left to do is an issue, not a remark", file -> true,
                    Pattern.compile("\\b(TO" + "DO|FIX" + "ME|X" + "XX)\\b")),
            new Rule("no tabs", file -> true, Pattern.compile("\t")),
            new Rule("no author tags", file -> true, Pattern.compile("@auth" + "or\\b")),
            new Rule("lines are too long", file -> true, Pattern.compile("^.{121,}$")),
            new Rule("the name says what it does", file -> true,
                    Pattern.compile("\\b(class|interface|record|enum) \\w+(Utils?|Helper|Manager)\\b")));

    @Test
    void noSourceHoldsABannedWord() {
        List<String> broken = new ArrayList<>();
        for (Path file : SourceTree.java()) {
            List<String> lines = SourceTree.lines(file);
            for (Rule rule : RULES) {
                for (int i = 0; i < lines.size() && rule.where().test(file); i++) {
                    if (rule.pattern().matcher(lines.get(i)).find()) {
                        broken.add(SourceTree.name(file) + ":" + (i + 1) + " " + rule.why());
                    }
                }
            }
        }
        assertEquals("", String.join("\n", broken));
    }

    private static boolean isBelowWindow(Path file) {
        return isBundle(file) && !SourceTree.bundle(file).startsWith("ui")
                && !SourceTree.name(file).endsWith("/base/Environment.java");
    }

    private static boolean isBundle(Path file) {
        return !SourceTree.bundle(file).isEmpty();
    }
}
