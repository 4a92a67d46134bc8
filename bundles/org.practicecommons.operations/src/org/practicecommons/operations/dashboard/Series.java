package org.practicecommons.operations.dashboard;

import java.util.List;
import java.util.Locale;
import org.practicecommons.base.Message;
import org.practicecommons.operations.picture.BarChart;
import org.practicecommons.operations.picture.Picture;

/**
 * Numbers of one sort.
 *
 * @param id stays the same in every language
 * @param says what was counted, and how much it is together
 * @param more how many there are besides those that are listed
 */
public record Series(String id, Message title, Message says, List<Bar> bars, long more) {

    public Series {
        bars = List.copyOf(bars);
    }

    /** The very numbers of the bars, drawn. */
    public Picture chart(Locale language, double width) {
        return BarChart.of(title.in(language), says.in(language), bars.stream()
                .map(bar -> new BarChart.Bar(bar.label(), bar.value(), String.format(language, "%,d", bar.value())))
                .toList(), width);
    }
}
