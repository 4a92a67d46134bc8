package org.practicecommons.journal;

import java.time.Instant;
import java.util.Objects;
import org.practicecommons.base.Audience;

/**
 * What {@code home.properties} says.
 *
 * @param community name of the community, for people
 * @param base IRI that record IRIs begin with; ends with {@code /} or {@code #}
 * @param incarnation UUID; another one after a restore
 * @param audience of records that come with none
 * @param files how much it takes in files
 */
public record HomeSettings(String community, String base, String incarnation, Instant created, Audience audience,
        FileLimits files) {

    public HomeSettings {
        Objects.requireNonNull(community, "community");
        Objects.requireNonNull(base, "base");
        Objects.requireNonNull(incarnation, "incarnation");
        Objects.requireNonNull(created, "created");
        Objects.requireNonNull(audience, "audience");
        Objects.requireNonNull(files, "files");
    }
}
