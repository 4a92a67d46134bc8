/**
 * The bridge between Jena's terms and those of this bundle, for {@code exchange} and nobody else. Start at
 * {@link org.practicecommons.graph.rdf.Rdf}. It never reads a file and never decides what a payload may hold.
 */
package org.practicecommons.graph.rdf;
