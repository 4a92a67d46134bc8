/**
 * What a file tells beside its content, such as where a photograph was taken or who wrote a document, and how to take
 * it out. Start at {@link org.practicecommons.exchange.details.HiddenDetails}. Never changes a file in place.
 */
package org.practicecommons.exchange.details;
