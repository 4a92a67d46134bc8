package org.practicecommons.base;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What came of a piece of work: how many of what, and the findings. Not thread-safe; one piece of work fills one
 * report.
 *
 * <p>A report keeps at most {@value #MOST_FINDINGS} findings, so that a file of a million bad rows cannot fill the
 * memory; graver ones take the place of the latest harmless ones, and all of them are counted.
 */
public final class Report {

    /** Findings kept word for word; those beyond are only counted. */
    public static final int MOST_FINDINGS = 1000;

    private final Map<String, Long> counts = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final long[] bySeverity = new long[Finding.Severity.values().length];
    private final int[] kept = new int[Finding.Severity.values().length];

    /** Adds to the count of that name; names are stable keys such as {@code created}. */
    public void count(String name, long more) {
        counts.merge(name, more, Long::sum);
    }

    public long count(String name) {
        return counts.getOrDefault(name, 0L);
    }

    /** In the order in which names were first counted. */
    public Map<String, Long> counts() {
        return new LinkedHashMap<>(counts);
    }

    public void add(Finding finding) {
        bySeverity[finding.severity().ordinal()]++;
        keep(finding);
    }

    private void keep(Finding finding) {
        if (findings.size() < MOST_FINDINGS || makesRoomFor(finding.severity())) {
            findings.add(finding);
            kept[finding.severity().ordinal()]++;
        }
    }

    /** Takes out the latest of the most harmless findings, if it is more harmless than that. */
    private boolean makesRoomFor(Finding.Severity severity) {
        for (int harmless = 0; harmless < severity.ordinal(); harmless++) {
            for (int i = findings.size() - 1; kept[harmless] > 0 && i >= 0; i--) {
                if (findings.get(i).severity().ordinal() == harmless) {
                    findings.remove(i);
                    kept[harmless]--;
                    return true;
                }
            }
        }
        return false;
    }

    /** Takes over all counts and findings of a part of the work. */
    public void include(Report part) {
        part.counts.forEach(this::count);
        part.findings.forEach(this::keep);
        for (int i = 0; i < bySeverity.length; i++) {
            bySeverity[i] += part.bySeverity[i];
        }
    }

    /** The kept findings, in the order they were found. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** All findings of that severity, also those beyond the kept ones. */
    public long total(Finding.Severity severity) {
        return bySeverity[severity.ordinal()];
    }

    public boolean hasErrors() {
        return total(Finding.Severity.ERROR) > 0;
    }
}
