package org.practicecommons.operations;

import org.practicecommons.base.Session;
import org.practicecommons.operations.internal.OpenHome;

/** Names of those who made changes, as far as this home knows them and the session may see them. */
final class Actors {

    private final Profile profile;
    private final String name;

    Actors(OpenHome home, Session session) {
        profile = home.profiles().current();
        name = home.records().findLive(profile.person(), session)
                .map(person -> person.label().label(session.language())).orElse("");
    }

    /** Empty when nobody here knows the account. */
    String nameOf(String account) {
        return account.equals(profile.account()) ? name : "";
    }
}
