package org.practicecommons.exchange.internal.xmi;

/** Names that the writer and the reader share. */
final class XmiNames {

    static final String XMI = "http://www.omg.org/XMI";
    static final String XML = "http://www.w3.org/XML/1998/namespace";
    static final String ROOT = "XMI";
    static final String EXTENSION = "Extension";
    static final String EXTENDER = "practicecommons";
    static final String ID = "id";
    static final String TYPE = "type";
    static final String HREF = "href";
    static final String LANG = "lang";

    private XmiNames() {
    }
}
