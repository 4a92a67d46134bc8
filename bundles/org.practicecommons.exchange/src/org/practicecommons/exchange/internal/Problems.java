package org.practicecommons.exchange.internal;

import org.practicecommons.base.Finding;
import org.practicecommons.base.Finding.Severity;
import org.practicecommons.base.Message;
import org.practicecommons.base.Report;
import org.practicecommons.exchange.Format;

/** The findings of one file. Every key is a sentence in the message files of the exchange. */
public final class Problems {

    private final Report report;
    private final String file;

    public Problems(Report report, String file) {
        this.report = report;
        this.file = file;
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
