package org.practicecommons.operations;

import java.util.List;
import java.util.Optional;
import org.practicecommons.base.Finding;
import org.practicecommons.base.Message;
import org.practicecommons.search.RecordLabel;

/**
 * What needs a hand of somebody who may give it.
 *
 * @param groups one of each sort that the asker can do something about, also those in which there is nothing
 */
public record Queue(List<Group> groups) {

    public Queue {
        groups = List.copyOf(groups);
    }

    /** In the order in which they are best worked through. */
    public enum Sort {
        /** Findings that should be mended and that the software can mend. */
        FINDINGS,
        /** Pairs of records that may be one. */
        TWINS,
        /** References to records that are not there. */
        BROKEN,
        /** Concepts that records use and that nobody has defined. */
        UNDEFINED,
        /** Records that nobody has saved for long. */
        UNTOUCHED
    }

    /**
     * Entries of one sort.
     *
     * @param total of all there are
     * @param atLeast whether it was not counted any further
     * @param items the first of them, the most pressing first
     * @param notes what was not looked at
     */
    public record Group(Sort sort, long total, boolean atLeast, List<Item> items, List<Message> notes) {

        public Group {
            items = List.copyOf(items);
            notes = List.copyOf(notes);
        }
    }

    /**
     * One thing to do.
     *
     * @param record where to do it; of twins, the first
     * @param why a sentence
     * @param finding where in the record, with what mends it; none of twins and of what nobody touched
     * @param twin of {@code TWINS}, the other record
     */
    public record Item(RecordLabel record, Message why, Optional<Finding> finding, Optional<RecordLabel> twin) {

        static Item of(RecordLabel record, Message why) {
            return new Item(record, why, Optional.empty(), Optional.empty());
        }

        static Item of(RecordLabel record, Finding finding) {
            return new Item(record, finding.sentence(), Optional.of(finding), Optional.empty());
        }
    }
}
