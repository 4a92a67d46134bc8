/**
 * Writers of printed documents, one for each format. Start at {@code PdfPages}. They know no record: what a document
 * holds is said by its {@link org.practicecommons.exchange.print.Sheet}.
 */
package org.practicecommons.exchange.internal.print;
