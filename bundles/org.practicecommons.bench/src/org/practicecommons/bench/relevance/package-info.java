/**
 * How well search ranks, measured on judged questions that somebody else has collected: Lucene by itself beside our own
 * search path, on the same documents.
 *
 * <p>Start at {@link org.practicecommons.bench.relevance.RelevanceBench}. No collection is named here, and nothing is
 * tuned to one: files are given by path, in the layout that is usual for such collections.
 */
package org.practicecommons.bench.relevance;
