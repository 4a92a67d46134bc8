/**
 * A record as a document to hand round. Start at {@link org.practicecommons.exchange.print.RecordSheet}, which says
 * what the document holds, by the model alone and for all formats at once;
 * {@link org.practicecommons.exchange.print.PrintFormat} writes it. This package never decides who may see something:
 * it is given what may be shown, and shows no more.
 */
package org.practicecommons.exchange.print;
