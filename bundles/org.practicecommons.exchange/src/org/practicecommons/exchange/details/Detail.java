package org.practicecommons.exchange.details;

/**
 * One thing that a file tells about its making.
 *
 * @param value as the file has it
 */
public record Detail(Kind kind, String value) {

    /** What it gives away, the gravest first. */
    public enum Kind { PLACE, PERSON, ORGANISATION, DEVICE, OTHER }
}
