/**
 * The ledger and the search index of a home.
 */
package org.practicecommons.search;
