package org.practicecommons.operations;

import java.util.Objects;

/**
 * What a new home is made from.
 *
 * @param community name of the community
 * @param baseIri start of the IRIs of all records made here, such as {@code https://example.org/commons/}
 * @param actorName name of the person who works with this home, or empty
 * @param organisationName name of the organisation that this person acts for, or empty
 * @param sample whether to fill it with the sample community
 * @param vocabularies whether to add the vocabularies of the product; a sample has them in any case
 * @param keepToOrganisation whether new records are for the organisation only, until somebody publishes them
 */
public record HomeSpec(String community, String baseIri, String actorName, String organisationName, boolean sample,
        boolean vocabularies, boolean keepToOrganisation) {

    public HomeSpec {
        Objects.requireNonNull(community, "community");
        Objects.requireNonNull(baseIri, "baseIri");
        Objects.requireNonNull(actorName, "actorName");
        Objects.requireNonNull(organisationName, "organisationName");
        vocabularies = vocabularies || sample;
    }

    public HomeSpec(String community, String baseIri, String actorName, String organisationName, boolean sample,
            boolean vocabularies) {
        this(community, baseIri, actorName, organisationName, sample, vocabularies, false);
    }

    /** A home with nothing but its own two records, or the whole sample. */
    public HomeSpec(String community, String baseIri, String actorName, String organisationName, boolean sample) {
        this(community, baseIri, actorName, organisationName, sample, sample, false);
    }
}
