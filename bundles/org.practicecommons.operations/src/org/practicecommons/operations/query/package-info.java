/**
 * Questions in SPARQL that need not be written: those that come with the product, and what somebody keeps. Start at
 * {@link org.practicecommons.operations.query.ReadyQuery}. Values only; operations run and keep them.
 */
package org.practicecommons.operations.query;
