/**
 * What the community keeps, seen through one Ecore model: kinds of records, their fields, and for each field the RDF
 * term, the words in English and French, the place in forms and the use in search.
 *
 * <p>Start at {@link org.practicecommons.model.RecordModel}. Everything above is handed a model and works on it
 * reflectively, so that a field added to an edited copy of the Ecore appears everywhere at once. The generated classes
 * in {@code org.practicecommons.model.records} are a convenience and nothing here relies on them but
 * {@link org.practicecommons.model.RecordModel#standard()}. This package never reads or writes records.
 */
package org.practicecommons.model;
