/**
 * Finds records: the {@link org.practicecommons.search.Ledger} by what is known about their revisions (heads, lists,
 * history, labels), the {@link org.practicecommons.search.SearchIndex} by what their texts say.
 * What texts mean is computed by an {@link org.practicecommons.search.Embedder}, if a bundle brings one.
 *
 * <p>Ledger and index follow the journal and can be thrown away. Everything they answer is filtered by the session
 * first; counts, facets and completions never tell of a record that the asker may not see. No class of the underlying
 * library appears in a public signature, and nothing here ever changes a record.
 */
package org.practicecommons.search;
