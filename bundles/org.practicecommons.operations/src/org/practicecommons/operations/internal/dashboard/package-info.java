/**
 * Counts for {@link org.practicecommons.operations.ReadDashboard}: by facets of the index, the journal and the ledger,
 * never record by record. Nothing is counted that the session may not see.
 */
package org.practicecommons.operations.internal.dashboard;
