package org.practicecommons.graph;

/** IRIs of the datatypes that the mapping itself writes, and of the few terms of RDF that it has to know. */
public final class Xsd {

    public static final String NAMESPACE = "http://www.w3.org/2001/XMLSchema#";
    public static final String STRING = NAMESPACE + "string";
    public static final String BOOLEAN = NAMESPACE + "boolean";
    public static final String INTEGER = NAMESPACE + "integer";
    public static final String DECIMAL = NAMESPACE + "decimal";
    public static final String DATE = NAMESPACE + "date";
    public static final String DATE_TIME = NAMESPACE + "dateTime";
    public static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    public static final String LANG_STRING = RDF + "langString";
    public static final String DIR_LANG_STRING = RDF + "dirLangString";
    public static final String TYPE = RDF + "type";

    private Xsd() {
    }
}
