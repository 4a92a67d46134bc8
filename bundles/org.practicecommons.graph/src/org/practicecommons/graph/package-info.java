/**
 * Records as RDF: what a revision says ({@link org.practicecommons.graph.Payload}), and how that becomes EMF objects
 * and statements again.
 *
 * <p>Start at {@link org.practicecommons.graph.Payload}. Nothing here knows a field by name; all comes from the model.
 * No type of Jena appears in this package, and nothing here writes to the journal.
 */
package org.practicecommons.graph;
