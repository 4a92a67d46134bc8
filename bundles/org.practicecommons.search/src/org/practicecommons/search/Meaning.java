package org.practicecommons.search;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;

/** What somebody may learn about the meaning of the records that they may see, for the length of one search. */
public interface Meaning {

    /** Base languages, as {@code en}, of the questions and passages that can be compared. */
    Set<String> languages();

    /** How near a record has to be before it has anything to do with a question. */
    double related();

    /** Compares all passages that the asker may see with a question. */
    Question ask(String words);

    /** One question, compared. Not safe for several threads. */
    interface Question {

        /**
         * The nearest records by their nearest passages, nearest first, ties by IRI.
         *
         * @param wanted which records count
         * @param least how near they have to be; {@link #usual} and {@link #spread} tell what that means here
         */
        List<NearRecord> nearest(Predicate<String> wanted, double least, int most);

        /** How near that record is; empty when it has no passage. */
        OptionalDouble nearness(String record);

        /** The passage of that record which is nearest; empty when it has none. */
        Optional<NearPassage> passage(String record);

        /** How near most records are: the median; 0 when there is none. */
        double usual();

        /** How far they lie from that, as a standard deviation; 0 when all are alike. */
        double spread();
    }
}
