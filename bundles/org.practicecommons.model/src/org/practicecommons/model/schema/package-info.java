/**
 * What the model says, as plain documents: a table of all fields, as CSV and as a reference page in Markdown. Start at
 * {@link org.practicecommons.model.schema.SchemaTable}. The vocabulary and the shapes in RDF are made in the graph
 * bundle; nothing here knows RDF libraries.
 */
package org.practicecommons.model.schema;
