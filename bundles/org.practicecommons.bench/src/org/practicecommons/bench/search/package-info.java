/**
 * How fast search answers beside others that were given the same records, and how fast records come into the index.
 *
 * <p>Start at {@link org.practicecommons.bench.search.SearchBench}. The systems that are no part of the product lie in
 * {@code releng/peers} and are built when a bench asks for them.
 */
package org.practicecommons.bench.search;
