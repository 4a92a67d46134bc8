/**
 * What the model says, in RDF: {@link org.practicecommons.graph.schema.OwlSchema} is the vocabulary,
 * {@link org.practicecommons.graph.schema.ShaclShapes} the shapes by which records are checked. Both come from a
 * {@link org.practicecommons.model.RecordModel} alone and never look at a record.
 */
package org.practicecommons.graph.schema;
