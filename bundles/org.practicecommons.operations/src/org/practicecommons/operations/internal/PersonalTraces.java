package org.practicecommons.operations.internal;

import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
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
     * @param more keys whose values go too, whatever they say
     * @return how many values it deleted, not counting those
     */
    int purge(String iri, Mentions mentions, Predicate<String> more) {
        Profile profile = home.profiles().current();
        if (!iri.isEmpty() && profile.person().equals(iri) || mentions.says(profile.actorName())) {
            // before the purge, which leaves no byte of the one before
            home.profiles().write(new Profile(profile.account(), "", "", profile.organisation(), profile.language(),
                    profile.rights(), profile.keepsToOrganisation()));
        }
        int[] others = {0};
        int purged = home.privates().purge((area, key, value) -> {
            if (more.test(key)) {
                others[0]++;
                return true;
            }
            return !area.equals(ProfileStore.AREA) && (key.equals(iri) || Drafts.isOf(iri, area, key)
                    || area.equals(AskedQuestions.AREA) && mentions.mayMean(key)
                    || mentions.says(key) || mentions.says(new String(value, StandardCharsets.UTF_8)));
        });
        return purged - others[0];
    }
}
