/**
 * How the contracts of {@code org.practicecommons.graph} are kept: canonical forms, the mapping, the merge, the store.
 * Start at the class of the API package that uses what you look for; nothing outside this bundle may name these.
 */
package org.practicecommons.graph.internal;
