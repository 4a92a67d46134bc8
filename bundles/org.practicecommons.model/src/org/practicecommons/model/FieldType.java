package org.practicecommons.model;

/** What the values of a field are; the Java class of a value is given in brackets. */
public enum FieldType {
    /** A text with its language ({@link org.practicecommons.base.LangText}). */
    TEXT,
    /** A code or other string without a language ({@link String}). */
    STRING,
    /** An address, written to RDF as an IRI ({@link String}). */
    IRI,
    /** A day of the calendar ({@link java.time.LocalDate}). */
    DAY,
    /** A point in time ({@link java.time.Instant}). */
    MOMENT,
    /** Yes or no ({@link Boolean}). */
    BOOLEAN,
    /** A whole number ({@link Integer}). */
    INTEGER,
    /** A decimal number ({@link java.math.BigDecimal}). */
    DECIMAL,
    /** One of a fixed list, an IRI in RDF ({@link org.eclipse.emf.common.util.Enumerator}). */
    CHOICE,
    /** A record, or a part of the same record; often a proxy ({@link org.eclipse.emf.ecore.EObject}). */
    REFERENCE,
    /** Parts that the record contains, in order ({@link org.eclipse.emf.ecore.EObject}). */
    PARTS
}
