package org.practicecommons.exchange.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.practicecommons.base.Finding;
import org.practicecommons.base.Finding.Severity;
import org.practicecommons.base.Message;
import org.practicecommons.base.Report;
import org.practicecommons.exchange.Format;

/** The findings of one file. Every key is a sentence in the message files of the exchange. */
public final class Problems {

    /** Findings of one group that are told one by one. */
    private static final int TOLD = 3;

    private final Report report;
    private final String file;
    private final Map<Group, Integer> groups = new LinkedHashMap<>();

    private record Group(String key, String name) {
    }

    public Problems(Report report, String file) {
        this.report = report;
        this.file = file;
    }

    /** Of the same file, but told elsewhere. */
    public Problems into(Report other) {
        return new Problems(other, file);
    }

    /** Told to the same report, but of another file. */
    public Problems of(String other) {
        return new Problems(report, other);
    }

    public Report report() {
        return report;
    }

    /** Where a line of the file is, in the form that findings and records use. */
    public String at(long line) {
        return line > 0 ? file + ":" + line : file;
    }

    public void error(String where, String key, Object... namesAndValues) {
        add(Severity.ERROR, where, key, namesAndValues);
    }

    /**
     * An error that a whole file may be full of. The first few of a group are told one by one; {@link #finish} tells
     * how many more there were, in the sentence {@code <key>.more} with {@code count} and {@code group}.
     */
    public void repeatedError(String where, String key, String group, Object... namesAndValues) {
        if (groups.merge(new Group(key, group), 1, Integer::sum) <= TOLD) {
            error(where, key, namesAndValues);
        }
    }

    /** To be called when the file has been read. */
    public void finish() {
        groups.forEach((group, count) -> {
            if (count > TOLD) {
                error(at(0), group.key() + ".more", "count", count - TOLD, "group", group.name());
            }
        });
        groups.clear();
    }

    public void warning(String where, String key, Object... namesAndValues) {
        add(Severity.WARNING, where, key, namesAndValues);
    }

    public void info(String where, String key, Object... namesAndValues) {
        add(Severity.INFO, where, key, namesAndValues);
    }

    private void add(Severity severity, String where, String key, Object... namesAndValues) {
        report.add(new Finding(severity, key, where, "", Message.of(Format.class, key, namesAndValues)));
    }
}
