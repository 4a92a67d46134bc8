package org.practicecommons.journal;

import java.util.List;

/**
 * What stands beside a revision and has an audience of its own: all that the record says on the same grounds. The whole
 * record is what the revision and its companions say together.
 *
 * @param grounds on which it may be shown, sorted: IRIs of consents, or {@value #CONFIDENTIAL}
 * @param sight as it was when the revision was written; entries later than that may say otherwise, see {@link Shown}
 * @param digest SHA-256 of salt and payload in hexadecimal
 * @param place where its payload lies
 */
public record Companion(List<String> grounds, Sight sight, String digest, Place place) {

    /** The ground of what is for the record's own organisation alone. */
    public static final String CONFIDENTIAL = "confidential";

    public Companion {
        grounds = List.copyOf(grounds);
    }

    public Companion seen(Sight other) {
        return new Companion(grounds, other, digest, place);
    }
}
