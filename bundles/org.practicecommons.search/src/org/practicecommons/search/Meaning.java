package org.practicecommons.search;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/** What somebody may learn about the meaning of the records that they may see, for the length of one search. */
public interface Meaning {

    /** Whether questions and passages in that language, as {@code en}, can be compared. */
    boolean reads(String language);

    /** How near a record has to be before it has anything to do with a question. */
    double related();

    /** Compares all passages that the asker may see with a question in a language that this {@link #reads}. */
    Question ask(String words, String language);

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

        /**
         * Whether the nearest passage of that record is in the language of the question, and the model, which does not
         * read it, was given both word by word: words by themselves are the better evidence then.
         */
        boolean glossed(String record);

        /** The passage of that record which is nearest; empty when it has none. */
        Optional<NearPassage> passage(String record);

        /** How near most records are: the median; 0 when there is none. */
        double usual();

        /** How far they lie from that, as a standard deviation; 0 when all are alike. */
        double spread();
    }
}
