/**
 * How a bench talks to the systems that it compares: questions, answers, and lines of text between processes.
 *
 * <p>Start at {@link org.practicecommons.bench.contest.Contest}. The projects in {@code releng/peers} compile these
 * sources too, so nothing here needs more than the JDK.
 */
package org.practicecommons.bench.contest;
