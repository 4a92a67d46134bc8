/**
 * Records as XMI, the XML of EMF models: an element for each record, named by its kind, with its IRI as {@code xmi:id};
 * in it an element for each value, texts with {@code xml:lang}, references with {@code href}, parts nested. What the
 * model does not know stands as N-Triples in an {@code xmi:Extension}.
 *
 * <p>Start at {@link org.practicecommons.exchange.internal.xmi.XmiExport}. The reader knows no document types and no
 * entities but the five of XML.
 */
package org.practicecommons.exchange.internal.xmi;
