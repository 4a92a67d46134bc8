package org.practicecommons.operations.dashboard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Numbers of what one reader may see, and what is missing.
 *
 * @param at the day of what has days: contributions up to it, memberships on it; the rest is counted as it is now
 * @param series in the order in which they are shown; the last one is {@link #GAPS}
 * @param gaps one for each bar of the last series, in the same order
 */
public record Dashboard(LocalDate at, List<Series> series, List<Gap> gaps) {

    /** Name of the series that says what is missing. */
    public static final String GAPS = "gaps";

    public Dashboard {
        series = List.copyOf(series);
        gaps = List.copyOf(gaps);
    }

    public Optional<Gap> gap(String key) {
        return gaps.stream().filter(gap -> gap.key().equals(key)).findFirst();
    }

    /** All numbers as CSV by RFC 4180, one a row, with the names of the columns in the first. */
    public String csv(Locale language) {
        CSVFormat format = CSVFormat.RFC4180.builder().setHeader("series", "title", "key", "label", "value").get();
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, format)) {
            for (Series one : series) {
                for (Bar bar : one.bars()) {
                    printer.printRecord(one.id(), one.title().in(language), bar.key(), bar.label(), bar.value());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
