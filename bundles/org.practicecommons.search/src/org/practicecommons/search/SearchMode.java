package org.practicecommons.search;

/** How records are found. Where nothing computes meaning, the other two find as {@link #KEYWORD} does, and say so. */
public enum SearchMode {
    /** By their words, and by the names of what they refer to. */
    KEYWORD,
    /** By how near in meaning they come to the whole question. */
    SEMANTIC,
    /** By both. */
    HYBRID
}
