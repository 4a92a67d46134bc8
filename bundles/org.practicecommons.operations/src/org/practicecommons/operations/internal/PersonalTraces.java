package org.practicecommons.operations.internal;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.practicecommons.operations.Profile;

/** What the private store knows of a person. */
public final class PersonalTraces {

    private final OpenHome home;

    public PersonalTraces(OpenHome home) {
        this.home = home;
    }

    /**
     * Deletes everything that is kept about a record or names the person; the profile stays, without the name.
     *
     * @return how many values it deleted
     */
    public int purge(String iri, Pattern names) {
        ProfileStore profiles = new ProfileStore(home.privates());
        Profile profile = profiles.read("");
        boolean mine = profile.person().equals(iri) || names.matcher(profile.actorName()).find();
        int purged = home.privates().purge((area, key, value) -> key.equals(iri)
                || names.matcher(key).find() || names.matcher(new String(value, StandardCharsets.UTF_8)).find());
        if (mine) {
            profiles.write(new Profile(profile.account(), "", "", profile.organisation(), profile.language(),
                    profile.rights()));
        }
        return purged;
    }
}
