package org.practicecommons.journal;

/**
 * Reads a payload of one older form as the next newer one. A pure function: the stored bytes never change. The n-th
 * upcaster of a journal (counted from 0) lifts payloads of form n to form n + 1; one that was ever shipped is never
 * taken out of the row.
 */
@FunctionalInterface
public interface Upcaster {

    byte[] lift(byte[] payload);
}
