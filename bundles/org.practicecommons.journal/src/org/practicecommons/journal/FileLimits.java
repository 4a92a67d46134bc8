package org.practicecommons.journal;

/**
 * How much a home takes in files, so that one film does not fill the disk on which the journal has to grow.
 *
 * @param largest bytes of one file
 * @param all bytes of all files together
 */
public record FileLimits(long largest, long all) {

    public static final long MEGABYTE = 1_000_000;
    /** What a home has whose settings say nothing else. */
    public static final FileLimits USUAL = new FileLimits(200 * MEGABYTE, 10_000 * MEGABYTE);
}
