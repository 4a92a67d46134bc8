package org.practicecommons.operations.picture;

/** What a colour is for. Nothing is told by its tone alone. */
public enum Tone {
    /** Texts and outlines. */
    INK,
    /** Texts of less weight. */
    MUTED,
    /** Lines that separate and connect. */
    LINE,
    /** What amounts are drawn with. */
    ACCENT,
    /** Behind texts, one step off the paper. */
    SHADE,
    /** What all is drawn on. */
    PAPER,
    /** No colour at all. */
    NONE
}
