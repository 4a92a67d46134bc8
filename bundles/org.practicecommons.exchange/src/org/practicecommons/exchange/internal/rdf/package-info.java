/**
 * The RDF formats: statements of a file in any order become whole records, and records become files.
 *
 * <p>Start at {@link org.practicecommons.exchange.internal.rdf.RecordAssembly}. Jena and Titanium parse; nothing here
 * loads a context, a schema or anything else from elsewhere.
 */
package org.practicecommons.exchange.internal.rdf;
