package org.practicecommons.cli.output;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.practicecommons.base.Finding;
import org.practicecommons.base.Fix;
import org.practicecommons.base.Message;
import org.practicecommons.base.Report;
import org.practicecommons.base.Table;
import org.practicecommons.cli.Invocation;

/** Writes what a command has to say, in the user's language, for a person or (with {@code --json}) for a program. */
public final class Answer {

    private static final ObjectWriter JSON = new ObjectMapper()
            .configure(SerializationFeature.INDENT_OUTPUT, true)
            .configure(JsonGenerator.Feature.AUTO_CLOSE_TARGET, false).writer();

    private final PrintStream out;
    private final PrintStream err;
    private final Locale language;
    private final int columns;

    public Answer(Invocation invocation) {
        out = invocation.out();
        err = invocation.err();
        language = invocation.language();
        columns = invocation.columns();
    }

    /** One line of the answer. */
    public void line(String text) {
        out.println(text);
    }

    /** The same, seen at once, for work that has more to say only minutes later. */
    public void lineNow(String text) {
        line(text);
        out.flush();
    }

    /** A sentence of this package's message files; names and values as in {@link Message#of}. */
    public void say(String key, Object... namesAndValues) {
        line(text(key, namesAndValues));
    }

    public String text(String key, Object... namesAndValues) {
        return Message.of(Answer.class, key, namesAndValues).in(language);
    }

    /** A sentence about trouble. */
    public void trouble(Message sentence) {
        err.println(sentence.in(language));
    }

    public void table(Table table) {
        TextTable.lines(table.columns(), table.rows(), columns).forEach(out::println);
        if (table.truncated()) {
            say("table.cut", "rows", table.rows().size());
        }
    }

    /** @param value maps, lists, texts, numbers, truth values and null */
    public void json(Object value) {
        try {
            out.println(JSON.writeValueAsString(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer that is not plain data", e);
        }
    }

    /** The counts of a report as one line, then its findings, one a line. */
    public void report(Report report) {
        counts(report);
        report.findings().forEach(this::finding);
        more(report);
    }

    /**
     * The same, but the findings of one thing together, below what it is called.
     *
     * @param more lines for each finding, to be written below it
     */
    public void report(Report report, Function<Finding, String> heading, Function<Finding, List<String>> more) {
        counts(report);
        Map<String, List<Finding>> groups = new LinkedHashMap<>();
        report.findings().forEach(finding ->
                groups.computeIfAbsent(heading.apply(finding), any -> new ArrayList<>()).add(finding));
        groups.forEach((words, findings) -> {
            line("\n" + words);
            findings.forEach(finding -> {
                line("  " + severity(finding) + " " + finding.sentence().in(language));
                more.apply(finding).forEach(text -> line("    " + text));
            });
        });
        more(report);
    }

    private void counts(Report report) {
        if (!report.counts().isEmpty()) {
            line(String.join(", ", report.counts().entrySet().stream().map(this::count).toList()));
        }
    }

    private void more(Report report) {
        long kept = report.findings().size();
        long all = 0;
        for (Finding.Severity severity : Finding.Severity.values()) {
            all += report.total(severity);
        }
        if (all > kept) {
            say("findings.more", "more", all - kept);
        }
    }

    private String count(Map.Entry<String, Long> entry) {
        return text("count." + entry.getKey(), "count", entry.getValue());
    }

    private void finding(Finding finding) {
        String where = finding.where().isEmpty() ? "" : finding.where() + ": ";
        line(severity(finding) + " " + where + finding.sentence().in(language));
    }

    private String severity(Finding finding) {
        return text("severity." + finding.severity().name().toLowerCase(Locale.ROOT));
    }

    /** The report with the keys that programs may rely on: {@code counts}, {@code findings}. */
    public Map<String, Object> asData(Report report) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("counts", report.counts());
        data.put("findings", asData(report.findings()));
        return data;
    }

    /** Findings by themselves, with the same keys. */
    public List<Map<String, Object>> asData(List<Finding> findings) {
        return findings.stream().map(this::asData).toList();
    }

    private Map<String, Object> asData(Finding finding) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("severity", finding.severity().name().toLowerCase(Locale.ROOT));
        data.put("code", finding.code());
        data.put("where", finding.where());
        data.put("field", finding.field());
        data.put("message", finding.sentence().in(language));
        if (!finding.fixes().isEmpty()) {
            data.put("fixes", finding.fixes().stream().map(this::asData).toList());
        }
        return data;
    }

    private Map<String, Object> asData(Fix fix) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", fix.id());
        data.put("label", fix.label().in(language));
        return data;
    }
}
