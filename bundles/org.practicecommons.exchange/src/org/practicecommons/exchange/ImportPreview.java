package org.practicecommons.exchange;

import java.util.List;
import org.practicecommons.base.Report;

/**
 * What an import would bring.
 *
 * @param report as the import itself would make it: counts {@code files}, {@code rows} of foreign tables,
 *     {@code read} records, {@code normalised} statements, and the findings
 * @param first the first records
 */
public record ImportPreview(Report report, List<IncomingRecord> first) {

    public ImportPreview {
        first = List.copyOf(first);
    }
}
