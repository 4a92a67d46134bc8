package org.practicecommons.operations;

import java.util.Optional;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Right;
import org.practicecommons.base.Session;
import org.practicecommons.operations.internal.NotTwins;
import org.practicecommons.operations.internal.OpenHome;

/** Says that two records which look the same are two; they are not listed as twins any more. */
public final class DismissTwins extends Operation<Void> {

    private final String one;
    private final String other;

    public DismissTwins(String one, String other) {
        this.one = one;
        this.other = other;
    }

    @Override
    Optional<Right> needed() {
        return Optional.of(Right.ADMINISTER);
    }

    @Override
    Void execute(OpenHome home, Session session, Progress progress) {
        home.records().live(one, session);
        home.records().live(other, session);
        new NotTwins(home.privates()).remember(one, other);
        return null;
    }
}
