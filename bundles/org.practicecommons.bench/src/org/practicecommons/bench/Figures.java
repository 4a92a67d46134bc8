package org.practicecommons.bench;

/**
 * What one process measured.
 *
 * @param seconds wall time of the work, start of the process excluded
 * @param records how many records were worked on
 * @param heapMiB highest use of the heap seen right after a collection
 * @param diskMiB size of all files that the work left
 * @param graphMiB the part of it that TDB2 holds
 */
public record Figures(double seconds, long records, double heapMiB, double diskMiB, double graphMiB) {
}
