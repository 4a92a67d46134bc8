/**
 * How ledger and index are kept. Start at {@link org.practicecommons.search.internal.LuceneStore}. Not exported: these
 * classes speak of the library underneath.
 */
package org.practicecommons.search.internal;
