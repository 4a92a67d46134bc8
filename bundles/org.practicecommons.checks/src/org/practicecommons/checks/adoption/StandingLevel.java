package org.practicecommons.checks.adoption;

/** What the adoptions of a practice prove of it, from least to most. */
public enum StandingLevel {

    /** More independent adopters report that it did not work than that it did. */
    CONTESTED,
    /** It is described where it began; nobody independent has shown yet that it works elsewhere. */
    PROMISING,
    /** It worked for somebody else. */
    GOOD,
    /** It worked for several others. */
    PROVEN
}
