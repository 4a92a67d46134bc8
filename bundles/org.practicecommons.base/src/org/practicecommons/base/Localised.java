package org.practicecommons.base;

import java.util.Locale;

/** Words that are chosen only where they are shown, in the language of the one who reads them. */
@FunctionalInterface
public interface Localised {

    /** The words in that language; English where the language is neither English nor French. */
    String in(Locale language);
}
