package org.practicecommons.checks.adoption;

import java.util.List;
import org.practicecommons.base.Localised;
import org.practicecommons.base.Message;

/**
 * Settings or practices side by side.
 *
 * @param subjects what is compared, in the order asked for
 */
public record Comparison(List<Mentioned> subjects, List<Row> rows) {

    public Comparison {
        subjects = List.copyOf(subjects);
        rows = List.copyOf(rows);
    }

    /** How alike the subjects are in one aspect. */
    public enum Likeness {
        SAME,
        /** Some values are shared by all, some are not. */
        PARTLY, DIFFERENT,
        /** Told in words on all sides: people have to read them. */
        WORDS,
        /** Nothing is known of one subject at least. */
        UNKNOWN
    }

    /**
     * @param aspect a stable name
     * @param setting whether it is of the setting, not of the practice itself
     * @param cells what is known of each subject, in their order; empty where nothing is
     * @param common what all share
     * @param meaning what it means for taking the practice over
     */
    public record Row(String aspect, Localised label, boolean setting, Likeness likeness, List<List<Fact>> cells,
            List<Fact> common, Message meaning) {

        public Row {
            cells = cells.stream().map(List::copyOf).toList();
            common = List.copyOf(common);
        }
    }
}
