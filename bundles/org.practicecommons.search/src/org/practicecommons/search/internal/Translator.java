package org.practicecommons.search.internal;

/** What is known about the words of two languages; read when somebody first asks for it. Safe for any thread. */
public final class Translator {

    private final Analyzers analyzers;
    private Dictionary dictionary;
    private Cognates cognates;

    public Translator(Analyzers analyzers) {
        this.analyzers = analyzers;
    }

    synchronized Dictionary dictionary() {
        if (dictionary == null) {
            dictionary = new Dictionary(analyzers);
        }
        return dictionary;
    }

    synchronized Cognates cognates() {
        if (cognates == null) {
            cognates = new Cognates();
        }
        return cognates;
    }
}
