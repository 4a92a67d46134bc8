/**
 * Records in and out of a home: the RDF formats, XMI, and foreign rows through mapping files.
 *
 * <p>Start at {@link org.practicecommons.exchange.ImportRequest} for the way in and at
 * {@link org.practicecommons.exchange.RecordExport} for the way out. Everything streams: memory does not grow with the
 * number of records. This package never writes to a home: it hands canonical payloads to a
 * {@link org.practicecommons.exchange.RecordSink}, and it never opens a network connection, whatever a file asks for.
 */
package org.practicecommons.exchange;
