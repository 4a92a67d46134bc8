/**
 * Questions to the graph in SPARQL: ready-made ones in plain words, what the user keeps, and the answer as a table of
 * records that open. Start at {@link org.practicecommons.ui.curation.query.QueryView}. Nothing here reads the graph:
 * operations do, with the rights of the user.
 */
package org.practicecommons.ui.curation.query;
