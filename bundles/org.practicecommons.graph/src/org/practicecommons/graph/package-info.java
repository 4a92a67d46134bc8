/**
 * Records as RDF and the graph projection of a home.
 */
package org.practicecommons.graph;
