/**
 * Benchmarks: ours and the alternative in the same run, each in a process of its own, with the ratio. They are never
 * part of a test run, and take their data by path.
 *
 * <p>Start at {@link org.practicecommons.bench.ImportBench}. This is the only place outside {@code graph} and
 * {@code search} that uses Jena and Lucene by themselves: they are the alternative that is measured.
 */
package org.practicecommons.bench;
