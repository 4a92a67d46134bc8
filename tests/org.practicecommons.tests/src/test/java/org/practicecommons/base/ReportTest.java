package org.practicecommons.base;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ReportTest {

    private static Finding finding(Finding.Severity severity, int number) {
        return new Finding(severity, "code", "row " + number, "", Message.of(ReportTest.class, "none"));
    }

    private static long kept(Report report, Finding.Severity severity) {
        return report.findings().stream().filter(finding -> finding.severity() == severity).count();
    }

    @Test
    void keepsTheGravestAndCountsAll() {
        Report report = new Report();
        for (int i = 0; i < Report.MOST_FINDINGS; i++) {
            report.add(finding(Finding.Severity.INFO, i));
        }
        report.add(finding(Finding.Severity.WARNING, 1));
        report.add(finding(Finding.Severity.ERROR, 2));
        report.add(finding(Finding.Severity.INFO, 3));
        assertEquals(Report.MOST_FINDINGS, report.findings().size());
        assertEquals(1, kept(report, Finding.Severity.WARNING));
        assertEquals(1, kept(report, Finding.Severity.ERROR));
        assertEquals("row 0", report.findings().getFirst().where());
        assertEquals("row 2", report.findings().getLast().where());
        assertEquals(Report.MOST_FINDINGS + 1, report.total(Finding.Severity.INFO));
    }

    @Test
    void aPartBringsItsErrorsAlong() {
        Report report = new Report();
        for (int i = 0; i < Report.MOST_FINDINGS; i++) {
            report.add(finding(Finding.Severity.WARNING, i));
        }
        Report part = new Report();
        part.add(finding(Finding.Severity.ERROR, 1));
        part.add(finding(Finding.Severity.INFO, 2));
        report.include(part);
        assertEquals(1, kept(report, Finding.Severity.ERROR));
        assertEquals(0, kept(report, Finding.Severity.INFO));
        assertEquals(1, report.total(Finding.Severity.INFO));
    }
}
