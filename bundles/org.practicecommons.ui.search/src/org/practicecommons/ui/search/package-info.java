/**
 * Finding: words, facets with counts, hits with the passages that matched. Start at
 * {@link org.practicecommons.ui.search.SearchView}; what is asked for is in
 * {@link org.practicecommons.ui.search.SearchQuestion}. It only asks; ranking and reading the words happen below.
 */
package org.practicecommons.ui.search;
