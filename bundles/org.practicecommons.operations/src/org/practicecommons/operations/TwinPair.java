package org.practicecommons.operations;

import java.util.Comparator;
import java.util.List;
import org.practicecommons.base.Message;
import org.practicecommons.search.RecordLabel;

/**
 * Two records of one kind that are probably the same.
 *
 * @param one the one whose IRI comes first
 * @param likelihood from 0 to 1; to put pairs in order, no more
 * @param why what they have in common, in sentences, the most telling first
 */
public record TwinPair(RecordLabel one, RecordLabel other, double likelihood, List<Message> why) {

    /** Likeliest first, ties by IRI. */
    public static final Comparator<TwinPair> ORDER = Comparator.comparingDouble((TwinPair pair) -> -pair.likelihood)
            .thenComparing(pair -> pair.one.iri()).thenComparing(pair -> pair.other.iri());

    public TwinPair {
        why = List.copyOf(why);
    }
}
