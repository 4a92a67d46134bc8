package org.practicecommons.exchange.internal.print;

/** Which letters of a text a document can hold. */
final class Letters {

    private Letters() {
    }

    /** The text without what XML cannot hold, such as the letter that rings a bell; line breaks stay. */
    static String written(String text) {
        return text.replace("\r\n", "\n").replace('\t', ' ').replaceAll("[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF&&[^\\n]]", "");
    }
}
